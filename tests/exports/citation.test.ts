import { fc, test as property } from "@fast-check/vitest";
import { CSLExporter, parse, RISParser } from "biblatex-csl-converter";
import { describe, expect, test } from "vitest";
import { linkCorpus } from "../../src/corpus/linked-corpus.ts";
import { provenPassages } from "../../src/corpus/passage.ts";
import { authorName, sortedName } from "../../src/exports/citation/author-name.ts";
import { citationDate } from "../../src/exports/citation/citation-date.ts";
import { citationFile, printBibtex, printRis } from "../../src/exports/citation/citation-file.ts";
import { citationFiles } from "../../src/exports/citation/citation-files.ts";
import { type CitationItem, citePart } from "../../src/exports/citation/citation-item.ts";
import { makeCitationFormatter } from "../../src/exports/citation/citation-styles.ts";
import { readStyleRules } from "../../src/io/style-rules.ts";
import { recordsOf } from "../site/records.ts";
import { firstFour, smallCorpus } from "../site/sites.ts";
import { root } from "../site/workshop.ts";

const site = { link: (address: string) => `https://record.example${address}`, publisher: null };

const plain = (text: unknown): string =>
  String(text)
    .replace(/<span class="nocase">([\s\S]*)<\/span>/gu, "$1")
    .replace(/\s+/gu, " ");
const oneSpace = (text: string): string => text.replace(/\s+/gu, " ");

/** What another program reads in a `.bib` file. */
function readBibtex(text: string): Readonly<Record<string, unknown>> {
  const { entries, errors } = parse(text, { processUnexpected: true, processUnknown: true });
  const [item] = Object.values(new CSLExporter(entries).parse());
  return { ...item, errors, key: Object.values(entries)[0]?.entry_key };
}

/** The fields of a RIS record by tag, without any code of ours. */
function readRis(text: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const line of text.split("\r\n")) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? [];
    if (tag !== undefined) fields.set(tag, [...(fields.get(tag) ?? []), value ?? ""]);
  }
  return fields;
}

function expectRoundTrip(item: CitationItem): void {
  const bib = readBibtex(printBibtex(item));
  expect(bib["errors"], item.id).toEqual([]);
  expect(bib["key"]).toBe(item.id);
  expect(plain(bib["title"])).toBe(oneSpace(item.title));
  expect(bib["URL"]).toBe(item.URL);
  if (item.issued !== undefined && "date-parts" in item.issued) {
    const { "date-parts": parts, circa } = item.issued;
    expect(bib["issued"], item.id).toMatchObject({ "date-parts": parts, ...(circa && { circa }) });
  }
  const authors = item.author ?? [];
  const names = ((bib["author"] ?? []) as { literal?: string; family?: string; given?: string }[]).map(
    ({ literal, family, given }) => literal ?? `${family}, ${given}`,
  );
  expect(names.map(plain)).toEqual(authors.map(sortedName));

  const ris = readRis(printRis(item));
  expect(ris.get("TI")).toEqual([oneSpace(item.title)]);
  expect(ris.get("T2")).toEqual([item["container-title"]]);
  expect(ris.get("UR")).toEqual([item.URL]);
  expect((ris.get("AU") ?? []).map((name) => name.replace(/,$/u, ""))).toEqual(authors.map(sortedName));
  const parsed = new RISParser(printRis(item)).parse() as { entries: object; errors: readonly unknown[] };
  expect([Object.keys(parsed.entries).length, parsed.errors]).toEqual([1, []]);

  expect(JSON.parse(citationFile(item, "csl.json"))).toEqual([item]);
}

describe.each([
  ["first-four", firstFour],
  ["small", smallCorpus.folder],
  ["own", root],
])("the files that cite the records of %s", (_, folder) => {
  test("say to another program what the records say: title, address, authors and day", async () => {
    const { corpus, passages } = await recordsOf(folder);
    const files = citationFiles(linkCorpus(corpus, provenPassages(passages)), [], () => "2026-11-22", site);
    const pages = corpus.events.length + corpus.statements.length + corpus.articles.length + corpus.lessons.length;
    expect(files.length).toBe(3 * (pages + corpus.articles.length));
    expect(new Set(files.map(({ address }) => address)).size).toBe(files.length);
    const items = new Map(files.filter(({ format }) => format === "bib").map(({ address, item }) => [address, item]));
    for (const item of items.values()) expectRoundTrip(item);
    const parts = [
      ...passages.map(({ article, hash }) => [`/sources/${article}.bib`, `#q-${hash}`] as const),
      ...corpus.events.flatMap(({ id, figures }) =>
        figures.map((figure) => [`/events/${id}.bib`, `#figure-${figure.id}`] as const),
      ),
    ];
    for (const [address, fragment] of parts) {
      const page = items.get(address);
      if (page === undefined) throw new Error(`No file at ${address}`);
      const part = citePart(page, fragment);
      expect(part.URL).toBe(page.URL + fragment);
      expectRoundTrip(part);
    }
  });
});

const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => /\p{L}/u.test(text) && text === text.trim());

describe("any title and any author", () => {
  property.prop([
    fc.stringMatching(/^[A-Za-zА-Яа-яІЇєґ «»“”’&%$#_{}\\~^<>"/.,:;!?()[\]-]{1,60}$/u).filter((text) => /\p{L}/u.test(text)),
  ])("a title of letters and of what TeX takes for commands is one field of one entry, whose braces match", (raw) => {
    const title = oneSpace(raw).trim();
    const text = printBibtex({
      id: "a",
      type: "webpage",
      title,
      "container-title": "X",
      URL: "https://a.example/",
      language: "en",
    });
    const bare = text.replace(/\\[{}]/gu, "");
    expect([...bare].filter((character) => character === "{").length).toBe(
      [...bare].filter((character) => character === "}").length,
    );
    expect(text.split("\n").length).toBe(7);
    // That reader knows no \textasciicircum.
    if (!title.includes("^")) expect(plain(readBibtex(text)["title"]).trim()).toBe(title);
  });

  property.prop([words, words])("no text adds a line or a tag to a RIS record", (title, name) => {
    const item: CitationItem = {
      id: "a",
      type: "article-newspaper",
      title: `${title}\nER  - \r\nTY  - BOOK`,
      author: [{ literal: name }],
      "container-title": "X",
      URL: "https://a.example/",
      language: "uk",
    };
    const lines = printRis(item).split("\r\n");
    expect(lines.length).toBe(9);
    expect(readRis(printRis(item)).get("TY")).toEqual(["NEWS"]);
  });
});

test.each([
  ["2022-03-04", { "date-parts": [[2022, 3, 4]] }],
  ["2022-12-02~", { "date-parts": [[2022, 12, 2]], circa: true }],
  ["2022-12?", { "date-parts": [[2022, 12]], circa: true }],
  ["2022", { "date-parts": [[2022]] }],
  ["2022-03-XX", { "date-parts": [[2022, 3]], circa: true }],
  [
    "2022-03-03/2022-03-04",
    {
      "date-parts": [
        [2022, 3, 3],
        [2022, 3, 4],
      ],
    },
  ],
  ["[2022-03-01..2022-03-04]", { "date-parts": [[2022, 3]], circa: true }],
  ["[2022-03-01..2022-09-19]", { "date-parts": [[2022]], circa: true }],
  ["[2021-12-31..2022-01-01]", { literal: "31 December 2021 or 1 January 2022" }],
  ["[..2022-03-04]", { literal: "on or before 4 March 2022" }],
])("%s is cited as the day, the month or the year that is sure, and otherwise in words", (edtf, date) => {
  expect(citationDate(edtf)).toEqual(date);
});

test.each([
  ["Naira Davlashyan", { given: "Naira", family: "Davlashyan" }],
  ["Олена Зеленська", { given: "Олена", family: "Зеленська" }],
  ["Ursula von der Leyen", { given: "Ursula", family: "von der Leyen" }],
  ["J. K. Rowling", { given: "J. K.", family: "Rowling" }],
  ["Jean-Luc O’Neill", { given: "Jean-Luc", family: "O’Neill" }],
  ["Reuters", { literal: "Reuters" }],
  ["BBC News", { literal: "BBC News" }],
  ["Agence France Presse", { literal: "Agence France Presse" }],
  ["by our own correspondent", { literal: "by our own correspondent" }],
  ["اعظم خان", { literal: "اعظم خان" }],
])("the byline “%s” is a person's only where its words say so", (byline, name) => {
  expect(authorName(byline)).toEqual(name);
});

describe("APA, MLA and Chicago", async () => {
  const write = makeCitationFormatter(await readStyleRules(root));
  const article: CitationItem = {
    id: "a",
    type: "article-newspaper",
    title: "Росія заперечує удари по «Ізюму» <b>& більше",
    author: ["Naira Davlashyan", "Олена Зеленська"].map(authorName),
    "container-title": "Суспільне",
    issued: citationDate("2022-12-02~"),
    URL: "https://suspilne.example/a_b?c=%20",
    language: "uk",
  };
  const texts = (item: CitationItem) => write(item).map(({ name, text }) => `${name}: ${text}`);

  test("give authors, title in its own script, publication, about which day, and address", () => {
    expect(texts(article)).toEqual([
      "APA: Davlashyan, N., & Зеленська, О. (ca. 2022, December 2). Росія заперечує удари по «Ізюму» <b>& більше. Суспільне. https://suspilne.example/a_b?c=%20",
      "MLA: Davlashyan, Naira, and Олена Зеленська. “Росія заперечує удари по «Ізюму» <b>& більше.” Суспільне, 2 Dec. 2022, https://suspilne.example/a_b?c=%20.",
      "Chicago: Davlashyan, Naira, and Олена Зеленська. 2022. “Росія заперечує удари по «Ізюму» <b>& більше.” Суспільне, December 2, 2022. https://suspilne.example/a_b?c=%20.",
    ]);
  });

  test("cite a part of a page as the page, with the address of the part in place of the page's", () => {
    const page: CitationItem = {
      id: "on-the-record-sources-a",
      type: "webpage",
      title: "Capture of “Putin Denies”, Newsweek",
      "container-title": "On the Record",
      issued: citationDate("2026-11-22"),
      URL: "https://record.example/sources/a/",
      language: "en",
    };
    const part = citePart(page, "#q-0123456789ab");
    expect(texts(part)).toEqual(texts(page).map((text) => text.replace(page.URL, part.URL)));
    expect(texts(part).every((text) => text.includes(part.URL))).toBe(true);
  });

  test("say that a page has no day where the ledger has none, and give the same for the same item whatever came before", () => {
    const page: CitationItem = {
      id: "on-the-record-events-a",
      type: "webpage",
      title: "Fire at the central market, Kharkiv",
      "container-title": "On the Record",
      URL: "https://record.example/events/a/",
      language: "en",
    };
    const before = texts(page);
    expect(before[0]).toBe("APA: Fire at the central market, Kharkiv. (n.d.). On the Record. https://record.example/events/a/");
    texts({ ...page, id: "b", issued: citationDate("2026-11-22") });
    expect(makeCitationFormatter(readRules)(page).map(({ name, text }) => `${name}: ${text}`)).toEqual(before);
  });
  const readRules = await readStyleRules(root);
});

test("a page that is no more is cited by what took its place, or by when and why it ended", async () => {
  const { corpus, passages } = await recordsOf(smallCorpus.folder);
  const [event] = corpus.events;
  const files = citationFiles(
    linkCorpus(corpus, provenPassages(passages)),
    [
      { from: "/events/old/", to: `/events/${event?.id}/` },
      { from: "/events/ended/", gone: { date: "2026-11-22", reason: "The source took its report back." } },
      { from: "/sources/a/#q-0123456789ab", to: "/" },
    ],
    () => null,
    site,
  );
  const item = (address: string) => files.find((file) => file.address === address)?.item;
  expect(item("/events/old.bib")).toEqual(item(`/events/${event?.id}.bib`));
  expect(item("/events/ended.ris")).toMatchObject({
    title: "Withdrawn page",
    note: "Withdrawn: Sunday 22 November 2026. The source took its report back.",
  });
});
