import { resolve } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { remark } from "remark";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { CorpusSources, SourceEntry } from "../../src/corpus/sources.ts";
import { codeSpan } from "../../src/exports/report/markdown.ts";
import { mostBytes, type ReportedState, reportChanges } from "../../src/exports/report/report-changes.ts";
import { valueText } from "../../src/exports/report/value-changes.ts";
import { checkSources } from "../../src/io/check-folder.ts";
import { fileEntry, otherEntry, readFolder } from "../../src/io/folder.ts";

const folder = (name: string): Promise<CorpusSources> => readFolder(resolve(import.meta.dirname, "../fixtures/corpora", name));
const withheld = await folder("withheld");
const small = await folder("small");
const retired = await folder("retired");

const encoder = new TextEncoder();
const file = (path: string, text: string): SourceEntry => fileEntry(path, encoder.encode(text));

/** The corpus with one entry in the place of that at its path; null takes it away. */
function put({ entries }: CorpusSources, path: string, entry: SourceEntry | null): CorpusSources {
  return { entries: [...entries.filter((each) => each.path !== path), ...(entry === null ? [] : [entry])] };
}

const textAt = ({ entries }: CorpusSources, path: string): string => entries.find((entry) => entry.path === path)?.text ?? "";

/** The corpus with a text changed in one file; with no text, without the file. */
function replace(sources: CorpusSources, path: string, from: string, to: string | null): CorpusSources {
  const found = textAt(sources, path);
  expect(found, path).toContain(from);
  return put(
    sources,
    path,
    to === null
      ? null
      : file(
          path,
          found.replace(from, () => to),
        ),
  );
}

const checked = new Map<CorpusSources, ReportedState>();
function stateOf(sources: CorpusSources): ReportedState {
  const state = checked.get(sources) ?? { sources, result: checkSources(sources) };
  if ([withheld, small, retired].includes(sources)) checked.set(sources, state);
  return state;
}

const event = "content/events/ferry-collision.mdx";
const statement = "content/statements/operator-rejects.mdx";
const report = (after: CorpusSources, before = withheld): string => reportChanges(stateOf(before), stateOf(after), "main");

/** The lines below a heading. */
const below = (text: string, heading: string): string => text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
const linesBelow = (text: string, heading: string): string[] =>
  below(text, heading)
    .split("\n")
    .filter((line) => /^ *-/.test(line));

const grave = "Not to be missed";

describe("a report", () => {
  test("of nothing says so, and how much of each article is quoted", () => {
    const text = report(withheld);
    expect(text).toContain("\nNothing differs.\n");
    expect(text.match(/^## .*/gm)).toEqual(["## Coverage"]);
    expect(below(text, "Coverage")).toContain("| `gazette-ferry` | 1 of 3 | 71 of 227 | 31 % | 31 % |");
  });

  test("tells first who speaks, then whose text, which source, which stance and which words, then the rest", () => {
    const changes = [
      [statement, "speaker: ferry-operator", "speaker: harbour-office"],
      [statement, "stance: rejects, link: named", "stance: denies, link: general"],
      [event, '"The evening ferry struck the old pier"', '"evening ferry struck the old pier"'],
      [event, 'edtf: "2022-06-06"', 'edtf: "2022-06-06~"'],
      [event, "value: 7, bound: exactly", "value: 8, bound: at-least"],
      [event, "A ferry hit a pier.", "A ferry sank."],
      ["seeds/gazette-ferry.yaml", "display: full", "display: link"],
    ] as const;
    const text = report(changes.reduce((sources, [path, from, to]) => replace(sources, path, from, to), withheld));
    expect(linesBelow(text, grave)).toEqual([
      "- changed statement `operator-rejects`",
      "  - `speaker`: `ferry-operator` → `harbour-office`",
      "  - `stances › 1 (ferry-collision) › stance`: `rejects` → `denies`",
      "  - `stances › 1 (ferry-collision) › link`: `named` → `general`",
      "- changed article `gazette-ferry`",
      "  - `rights › display`: `full` → `link`",
      "- changed event `ferry-collision`",
      "  - `quotes › struck › exact`: `The evening ferry struck the old pier` → `evening ferry struck the old pier`",
      "  - `paragraph 1`:",
      '    - before: `A ferry ⟦hit a pier⟧. <Cite id="struck" /> People were hurt. <Cite id="bruised" />`',
      '    - after: `A ferry ⟦sank⟧. <Cite id="struck" /> People were hurt. <Cite id="bruised" />`',
    ]);
    expect(linesBelow(text, "What else changed")).toEqual([
      "- changed event `ferry-collision`",
      "  - `date › edtf`: `2022-06-06` → `2022-06-06~`",
      "  - `figures › 1 (treated) › value`: `7` → `8`",
      "  - `figures › 1 (treated) › bound`: `exactly` → `at-least`",
    ]);
    expect(text.indexOf(grave)).toBeLessThan(text.indexOf("What else changed"));
  });

  test("lists every stance of a statement, two on one event too", () => {
    const both = "stances:\n  - { event: ferry-collision, stance: accuses, link: named }\n";
    const two = replace(withheld, statement, "stances:\n", both);
    expect(linesBelow(report(two), grave)).toEqual([
      "- changed statement `operator-rejects`",
      "  - came `stances › 1 (ferry-collision)`: `{ event: ferry-collision, stance: accuses, link: named }`",
    ]);
    const other = replace(two, statement, "stance: accuses", "stance: denies");
    expect(linesBelow(reportChanges(stateOf(two), stateOf(other), "main"), grave)).toEqual([
      "- changed statement `operator-rejects`",
      "  - `stances › 1 (ferry-collision) › stance`: `accuses` → `denies`",
    ]);
    const swapped = replace(two, statement, both, "stances:\n");
    const last = textAt(swapped, statement).match(/^ {2}- \{ event: ferry-collision.*\n/m)?.[0] ?? "";
    const turned = replace(swapped, statement, last, `${last}${both.replace("stances:\n", "")}`);
    expect(below(reportChanges(stateOf(two), stateOf(turned), "main"), grave)).toContain(
      "`stances › place of 2 (ferry-collision) in the list`: `1` → `2`",
    );
  });

  test("shows swapped citations, and the words of a paragraph that differ", () => {
    const text = textAt(withheld, event);
    const [first = "", second = ""] = [...new Set(text.match(/<Cite id="[a-z]+" \/>/g))];
    const swapped = text.replace(first, "<>").replace(second, first).replace("<>", second);
    expect(below(report(put(withheld, event, file(event, swapped))), grave)).toMatch(
      /before: .*⟦[a-z]+⟧.*\n {4}- after: .*⟦[a-z]+⟧/,
    );
  });

  test("shows a quotation that goes on over the end of a paragraph, with its mark, and none that did before", () => {
    const joined = replace(
      withheld,
      event,
      '"The evening ferry struck the old pier"',
      '"the harbour office said. Nobody has yet explained"',
    );
    const heading = "Quotations over the end of a paragraph (¶)";
    expect(below(report(joined), heading)).toBe(
      "\n- event `ferry-collision`\n  - from `gazette-ferry`: `the harbour office said. ¶ Nobody has yet explained`\n",
    );
    expect(report(joined, joined)).not.toContain(heading);
  });

  test("shows figures that now disagree on one scale, not those that did before, nor those on another scale", () => {
    const figure = (id: string, value: number, population: string): string =>
      `  - { id: ${id}, value: ${value}, bound: about, unit: people, outcome: treated, population: ${population}, area: the collision, countedBy: null, via: [], asOf: "2022-06-08", quote: { article: herald-queues, exact: "seven people" } }\n`;
    const with9 = replace(withheld, event, "unknowns: []", `${figure("others", 9, "unspecified")}unknowns: []`);
    expect(below(report(with9), "Figures that now disagree")).toBe(
      "\n- `event ferry-collision: people treated; unspecified; the collision`: `exactly 7` (`treated`), `about 9` (`others`)\n",
    );
    expect(report(with9, with9)).not.toContain("disagree");
    const crew = replace(withheld, event, "unknowns: []", `${figure("crew", 9, "crew")}unknowns: []`);
    expect(report(crew)).not.toContain("disagree");
  });

  test("shows a changed quote, and what became of its address and of the coverage", () => {
    const shorter = replace(withheld, event, '"The evening ferry struck the old pier"', '"evening ferry struck the old pier"');
    const text = report(shorter);
    expect(below(text, "Addresses")).toMatch(
      /^\n- \*\*lost\*\* `\/sources\/gazette-ferry\/#q-[0-9a-f]{12}`\n- added `\/sources\/gazette-ferry\/#q-[0-9a-f]{12}`, not in permalinks\.txt yet\n$/,
    );
    expect(below(text, "Coverage")).toContain("| `gazette-ferry` | 1 of 3 | 67 of 227 | 30 % | 31 % |");
  });

  test("shows new records whole, and what is gone before what else changed", () => {
    const text = report(small);
    expect(below(text, "New")).toContain("- came event `grain-market`\n  - `quotes`: ");
    expect(below(text, "New")).toContain("  - `title`: `Strike on the grain market, Kharkiv`\n");
    expect(below(text, "New")).toMatch(/- came capture `courier-market`\n {2}- `file`: `671 bytes, sha256 [0-9a-f]{16}…`\n/);
    expect(below(text, grave)).toContain("- **gone** statement `operator-rejects`\n  - `speaker`: `ferry-operator`\n");
  });

  test("shows a changed byte of a capture with its line, and the lines that are hidden from readers with their words", () => {
    const seed = "seeds/gazette-ferry.txt";
    const text = report(replace(withheld, seed, "pier", "Pier"));
    expect(below(text, grave)).toMatch(
      /^- changed capture `gazette-ferry`\n {2}- `file`: `\d+ bytes, sha256 .*` → `.*`\n {2}- `line \d+`:\n {4}- before: .*⟦pier⟧.*\n {4}- after: .*⟦Pier⟧/m,
    );
    const lines = textAt(withheld, seed).split("\n");
    const hidden = replace(
      withheld,
      "seeds/gazette-ferry.yaml",
      "parts:\n",
      `parts:\n  - { lines: "${lines.length - 1}", role: furniture }\n`,
    );
    expect(below(report(hidden), "Lines that readers no longer see")).toContain(
      `- article \`gazette-ferry\`\n  - line ${lines.length - 1}, furniture: \`${lines.at(-2)}\`\n`,
    );
  });

  test("shows addresses that were redirected, withdrawn, lost, or struck from the ledger", () => {
    const last = "/statements/operator-rejects/\n";
    const listed = replace(withheld, "permalinks.txt", last, `/events/one/\n/events/three/\n/events/two/\n${last}`);
    const redirects =
      '- { from: /events/one/, to: /events/ferry-collision/ }\n- { from: /events/two/, gone: { date: "2022-06-30", reason: Nothing of it was true. } }\n';
    const struck = replace(listed, "permalinks.txt", "/events/three/\n", "");
    const text = report(put(struck, "redirects.yaml", file("redirects.yaml", redirects)), listed);
    expect(linesBelow(text, "Addresses")).toEqual(
      expect.arrayContaining([
        "- redirected `/events/one/` → `/events/ferry-collision/`",
        "- withdrawn `/events/two/`, `2022-06-30`: `Nothing of it was true.`",
      ]),
    );
    expect(linesBelow(text, grave)).toEqual(["- changed file `permalinks.txt`", "  - gone `line`: `/events/three/`"]);
  });

  test("compares states with errors all the same, and names every error and warning, new ones first", () => {
    const broken = replace(replace(withheld, event, "exactly", "roughly"), statement, "stance: rejects", "stance: denies");
    const text = report(broken);
    expect(linesBelow(text, "Errors")).toEqual([
      expect.stringMatching(
        /^- `content\/events\/ferry-collision\.mdx:\d+:\d+` `Unexpected “roughly”, expected .*` \(wrong-value\)$/,
      ),
    ]);
    expect(below(text, grave)).toContain("`stances › 1 (ferry-collision) › stance`: `rejects` → `denies`");
    expect(below(text, "What else changed")).toContain("`figures › 1 (treated) › bound`: `exactly` → `roughly`");
    expect(linesBelow(report(withheld, broken), "Errors of the state before")).toHaveLength(1);
    const half = replace(withheld, event, '"The evening ferry struck the old pier"', '"vening ferry struck the old pier"');
    expect(linesBelow(report(half), "Errors")[0]).toMatch(/Unexpected edge within a word.*\(quote-cut\)$/);
    expect(linesBelow(report(half, half), "Errors")[0]).toMatch(/\(quote-cut\), as before$/);
  });

  test("shows a record that can't be read line by line, and a second key of one name", () => {
    const twice = replace(withheld, statement, "speaker: ferry-operator", "speaker: ferry-operator\nspeaker: harbour-office");
    expect(below(report(twice), grave)).toContain(
      "- changed statement `operator-rejects`\n  - came `line 4`: `speaker: harbour-office`\n",
    );
  });

  test("tells of a list in another order by both orders, where very much moved", () => {
    const names = Array.from({ length: 30 }, (_, index) => `a${index}`);
    const path = "content/speakers/ferry-operator.yaml";
    const named = (aliases: readonly string[]) =>
      put(withheld, path, file(path, `name: A\naliases: [${aliases.join(", ")}]\ntype: office\nspeaksFor: null\n`));
    const text = reportChanges(stateOf(named(names)), stateOf(named(names.toReversed())), "main");
    expect(below(text, grave)).toMatch(
      /`aliases › order of \d\d entries of the list`:\n {4}- before: .*a0.*a28.*\n {4}- after: .*a28.*a0/,
    );
    const fewer = reportChanges(stateOf(named(["a", "b"])), stateOf(named(["b", "a"])), "main");
    expect(below(fewer, grave)).toMatch(/`aliases › place of \d in the list`: `\d` → `\d`/);
  });

  test("shows what is written otherwise with the same meaning last", () => {
    const spaced = replace(withheld, statement, "speaker: ferry-operator", "speaker:   ferry-operator");
    const text = report(spaced);
    expect(linesBelow(text, "Written otherwise, with the same meaning")).toEqual([
      "- changed statement `operator-rejects`",
      "  - `line 3`: `speaker: ferry-operator` → `speaker:   ferry-operator`",
    ]);
    const commented = replace(withheld, statement, "speaker: ferry-operator", "speaker: ferry-operator # not him");
    expect(below(report(commented), "Written otherwise, with the same meaning")).toContain("  - came `comment 1`: `# not him`\n");
  });
});

const corpora = [withheld, small, retired];

/** The YAML of a record and what is around it. */
function partsOf(path: string, text: string): { readonly data: unknown; readonly prose: string | null } {
  if (!path.endsWith(".mdx")) return { data: parse(text), prose: null };
  const [, yaml = "", prose = ""] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  return { data: parse(yaml), prose };
}

const yaml = (data: unknown): string =>
  stringify(data, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 });
const print = (data: unknown, prose: string | null): string => (prose === null ? yaml(data) : `---\n${yaml(data)}---\n${prose}`);

type Way = readonly (string | number)[];

/** The way to every value of a record, lists and maps included. */
function waysIn(value: unknown, way: Way = []): Way[] {
  if (typeof value !== "object" || value === null) return [way];
  const below = Object.entries(value).flatMap(([key, each]) => waysIn(each, [...way, Array.isArray(value) ? Number(key) : key]));
  return way.length === 0 ? below : [way, ...below];
}

const valueAt = (data: unknown, way: Way): unknown =>
  way.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], data);

/** A record with one value changed; `undefined` takes it away. */
function withValue(data: unknown, way: Way, value: unknown): unknown {
  const copy = structuredClone(data);
  const owner = valueAt(copy, way.slice(0, -1)) as Record<string | number, unknown>;
  const step = way.at(-1) ?? "";
  if (value !== undefined) owner[step] = value;
  else if (Array.isArray(owner)) owner.splice(Number(step), 1);
  else delete owner[step];
  return copy;
}

const records = corpora.flatMap((sources) =>
  sources.entries
    .filter(({ path, kind }) => kind === "file" && /\.(?:yaml|mdx)$/.test(path))
    .map(({ path, text }) => ({ sources, path, ...partsOf(path, text ?? "") })),
);

/** The record and one way in it: each value of each record is as likely as another. */
const places = fc.constantFrom(...records.flatMap((record) => waysIn(record.data).map((way) => ({ ...record, way }))));

const hostileText = fc.string({
  unit: fc.constantFrom(
    ..."ab`*_[]()<>|#:@!&{}\\\"' \n\t\u202e\u200b⟦⟧→",
    "::error::",
    "##[",
    "https://evil.example/",
    "<b>",
    "\n# ",
  ),
  minLength: 1,
  maxLength: 40,
});
const values = fc.oneof(
  hostileText,
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.constant([]),
  hostileText.map((text) => ({ id: text })),
);

/** What a report says, without the marks around what differs. */
const unmarked = (text: string): string => text.replaceAll(/[⟦⟧]/g, "").replaceAll("#<U+0023>", "##").replaceAll("<U+003A>", ":");

/** A value as it must be in a report. */
const shown = (value: unknown): string => {
  const span = codeSpan(valueText(value));
  const fence = /^`+/.exec(span)?.[0].length ?? 0;
  return unmarked(span.slice(fence, span.length - fence).trim());
};

/** What the report says of the files alone: the check of a state takes most of the time. */
const reportFiles = (before: CorpusSources, after: CorpusSources): string => {
  const result = {
    records: null,
    passages: [],
    problems: [],
    addresses: [],
    ledger: { listed: [], since: new Map(), redirects: [] },
  };
  return reportChanges({ sources: before, result }, { sources: after, result }, "main");
};

describe("whatever one value of a record becomes, or ceases to be, the report", () => {
  property.prop([places, values], { numRuns: 300 })("names the record, the value, and what it was and is", (place, value) => {
    const { sources, path, data, prose, way } = place;
    const old = valueAt(data, way);
    fc.pre(value === undefined || valueText(old) !== valueText(value));
    const before = put(sources, path, file(path, print(data, prose)));
    const after = put(sources, path, file(path, print(withValue(data, way, value), prose)));
    const text = reportFiles(before, after);
    expect(text).not.toContain("Nothing differs");
    const id = path.replace(/^.*\/|\.\w+$/g, "");
    expect(text).toMatch(new RegExp(`^- changed \\w+ \`(?:${id}|${path})\`$`, "m"));
    const key = way.findLast((step) => typeof step === "string");
    if (key !== undefined && typeof way.at(-1) === "string") expect(text).toContain(String(key));
    const plain = unmarked(text);
    const leaf = (each: unknown): boolean => typeof each !== "object" || each === null;
    if (leaf(old) && leaf(value) && value !== undefined) for (const each of [old, value]) expect(plain).toContain(shown(each));
  });

  const words = fc.constantFrom(...records.filter(({ prose }) => /\w{4}/.test(prose ?? "")));
  property.prop([words, fc.nat(), fc.constantFrom("", "not", '<Cite id="x" />', "zwölf", "a\n\nb")], { numRuns: 200 })(
    "shows any word of its text that came, went or changed",
    ({ sources, path, data, prose }, at, word) => {
      const all = [...(prose ?? "").matchAll(/[\p{L}]{2,}/gu)];
      const found = all[at % all.length];
      fc.pre(found !== undefined && found[0] !== word);
      const changed = `${prose?.slice(0, found?.index)}${word}${prose?.slice((found?.index ?? 0) + (found?.[0].length ?? 0))}`;
      const after = put(sources, path, file(path, print(data, changed)));
      const before = put(sources, path, file(path, print(data, prose)));
      const text = unmarked(
        below(reportChanges({ sources: before, result: stateOf(sources).result }, stateOf(after), "main"), grave),
      );
      expect(text).toContain(path.replace(/^.*\/|\.\w+$/g, ""));
      for (const each of [found?.[0] ?? "", ...word.split(/\s+/)]) expect(text).toContain(each);
    },
  );
});

describe("“Nothing differs” is said only when nothing differs", () => {
  const entries = corpora.flatMap((sources) =>
    sources.entries.filter(({ kind }) => kind === "file").map((entry) => ({ sources, entry })),
  );

  property.prop([fc.constantFrom(...entries), fc.nat(), fc.uint8Array({ maxLength: 3 })], { numRuns: 200 })(
    "not when bytes of any file differ",
    ({ sources, entry }, at, bytes) => {
      const old = entry.bytes ?? new Uint8Array();
      const start = at % (old.length + 1);
      const changed = Uint8Array.from([...old.slice(0, start), ...bytes, ...old.slice(start + 1)]);
      fc.pre(changed.join() !== old.join());
      const text = reportFiles(sources, put(sources, entry.path, fileEntry(entry.path, changed)));
      expect(text).not.toContain("Nothing differs");
      expect(text).toMatch(/^Of the corpus’s files 1 differs, none are new, none are gone\.$/m);
    },
  );

  test.each([
    ["a file of no known kind", file("content/notes/read-me.txt", "Read <b>me</b>.\n"), "came file `content/notes/read-me.txt`"],
    ["a link", otherEntry("content/articles", "link"), "came file `content/articles`"],
    ["a device", otherEntry("seeds/x.txt", "device"), "came capture `x`"],
    ["a folder with nothing in it", otherEntry("content/events/empty", "folder"), "came file `content/events/empty`"],
    ["a file of bytes that are no text", fileEntry("seeds/x.txt", Uint8Array.of(255, 254)), "came capture `x`"],
    ["redirects", file("redirects.yaml", "- { from: /events/one/, to: / }\n"), "came file `redirects.yaml`"],
  ])("not when %s came or went", (_, entry, words) => {
    expect(report(put(withheld, entry.path, entry))).toContain(words);
    expect(report(withheld, put(withheld, entry.path, entry))).toContain(words.replace("came", "**gone**"));
  });

  test("not when two files are too large to be compared", () => {
    const large = { ...file("seeds/gazette-ferry.txt", ""), bytes: null, text: null, byteCount: 2_000_000 };
    const sources = put(withheld, large.path, large);
    expect(below(report(sources, sources), grave)).toContain("2000000 bytes, too many to be read");
  });
});

describe("a report of very much", () => {
  const letters = "é".repeat(1000);
  const flood = (index: number): SourceEntry[] => [
    file(
      `content/events/e-${index}.mdx`,
      `---\ntitle: ${letters}\n${`k${letters}: ${letters}\n`.repeat(1)}figures: [${`"${letters}", `.repeat(5)}]\n---\n\n${letters}\n`,
    ),
    file(`content/speakers/s-${index}.yaml`, `name: ${letters}\naliases: [${letters}]\n`),
  ];
  const many: CorpusSources = {
    entries: [...withheld.entries, ...Array.from({ length: 400 }, (_, index) => flood(index)).flat()],
  };

  test("stays below what the summary of a job holds, counts what it leaves out, and leaves out the least important", () => {
    const after = replace(many, statement, "speaker: ferry-operator", "speaker: harbour-office");
    const text = report(after);
    expect(encoder.encode(text).length).toBeLessThanOrEqual(mostBytes);
    expect(encoder.encode(text).length).toBeGreaterThan(mostBytes / 2);
    expect(below(text, grave)).toContain("`speaker`: `ferry-operator` → `harbour-office`");
    expect(below(text, "New")).toMatch(/\n… and \d+ more, for which there is no room here\.\n$/);
    expect(below(text, "Errors")).toMatch(/\n- … and \d+ more\n/);
  });
});

describe("nothing that a record says", () => {
  /** The sort of every node of a Markdown text, and the texts that are outside code. */
  function read(text: string): { readonly types: Set<string>; readonly outside: string } {
    const types = new Set<string>();
    const outside: string[] = [];
    const visit = (node: { readonly type: string; readonly value?: string; readonly children?: readonly unknown[] }): void => {
      types.add(node.type);
      if (node.type === "text" || node.type === "html") outside.push(node.value ?? "");
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(remark().parse(text) as Parameters<typeof visit>[0]);
    return { types, outside: outside.join("\n") };
  }

  property.prop([places, hostileText, fc.constantFrom("value", "key", "file", "line")], { numRuns: 100 })(
    "can forge a heading, a link, a list, markup or a workflow command",
    ({ sources, path, data, prose, way }, text, where) => {
      const evil = `EVIL ${text} EVIL`;
      const after =
        where === "value"
          ? put(sources, path, file(path, print(withValue(data, way, evil), prose)))
          : where === "key"
            ? put(sources, path, file(path, print({ ...(data as object), [evil]: evil }, prose)))
            : where === "file"
              ? put(sources, `content/${evil}`, file(`content/${evil}`, evil))
              : put(sources, path, file(path, `${textAt(sources, path)}\n: ]${evil}\n`));
      const told = reportChanges(stateOf(sources), stateOf(after), "main");
      const { types, outside } = read(told.split("\n## Coverage\n")[0] ?? "");
      expect(
        [...types].filter(
          (type) => !["root", "heading", "paragraph", "text", "inlineCode", "strong", "list", "listItem"].includes(type),
        ),
      ).toEqual([]);
      expect(outside).not.toContain("EVIL");
      expect(told).not.toMatch(/^\s*::|##\[|[\r\u202e\u200b]/m);
    },
  );
});

describe("a text of a record", () => {
  const hostile = [
    "<img src=x onerror=alert(1)> @everyone #1 [x](javascript:alert(1)) | **b**",
    "a ` b `` c ``` d",
    "`",
    " ",
    "x\n::error::forged\n## Heading",
    "##[add-mask]x",
    "a\u202Eb\u0007",
  ];

  test.each(hostile)("%j stands in one code span on one line", (text) => {
    const span = codeSpan(text);
    for (const each of ["\n", "\r", "\u202E", "\u0007", "##["]) expect(span).not.toContain(each);
    if (text.trim() === "") return;
    const [, fence = "", inner = ""] = /^(`+)([\s\S]*?)\1$/.exec(span) ?? [];
    expect(fence).not.toBe("");
    expect([...inner.matchAll(/`+/g)].map(([run]) => run)).not.toContain(fence);
  });

  property.prop([fc.string({ unit: fc.constantFrom("`", " ", "a", "\n", "<", "@", "#", "[", ":"), maxLength: 30 })], {
    numRuns: 1000,
  })("can't close its code span, whatever backticks it has", (text) => {
    const span = codeSpan(text);
    const fence = /^`+/.exec(span)?.[0] ?? "";
    // CommonMark closes a span at the next run of exactly as many backticks: that must be the end of the text.
    const runs = [...span.matchAll(/`+/g)].filter(([run]) => run === fence);
    expect(fence === "" ? 2 : runs.length).toBe(2);
    expect(span.endsWith(fence)).toBe(true);
    expect(span).not.toMatch(/\n|^\s*::/);
  });
});
