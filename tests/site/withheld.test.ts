import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFixture } from "./folders.ts";
import { leaks, searched, textsOf, withheldPieces } from "./leaks.ts";
import { all, attribute, byId, pagesOf, textOf } from "./pages.ts";
import { recordsOf } from "./records.ts";
import { parts, root } from "./workshop.ts";

const corpus = resolve(root, "tests/fixtures/corpora/withheld");
const records = await recordsOf(corpus);
const { passages } = records;

const main = (folder: string, address: string) => {
  const found = pagesOf({ folder, base: "" }).find((page) => page.address === address);
  if (found === undefined) throw new Error(`No page was built at ${address}`);
  return all(found.document, "main")[0] ?? found.document;
};
const fold = (text: string): string => text.replace(/\s+/g, " ");

describe("a site with an article of each display", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await buildFixture("withheld");
  });

  test("has no withheld words in any file, and no mask in their place", () => {
    expect(leaks(folder, records, "full")).toEqual([]);
    for (const [name, text] of textsOf(folder)) expect(/[█\u{10fffd}]/u.test(text), name).toBe(false);
  });

  test("has in the files of its search no word of a source that no page has, and those that pages have", () => {
    const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
    const found = searched(folder)
      .map(([, text]) => text)
      .join("\0")
      .toLowerCase();
    const shown = new Set(pagesOf({ folder, base: "" }).flatMap(({ document }) => wordsOf(textOf(document))));
    const words = [...new Set(records.corpus.articles.flatMap(({ lines }) => lines.flatMap(({ text }) => wordsOf(text))))];
    const [withheld, others] = [words.filter((word) => !shown.has(word)), words.filter((word) => shown.has(word))];
    expect(withheld.length).toBeGreaterThan(10);
    expect(withheld.filter((word) => found.includes(word))).toEqual([]);
    expect(others.filter((word) => found.includes(word)).length).toBeGreaterThan(10);
  });

  test("would be caught if it had: the search finds the words that are published", () => {
    const [whole] = records.corpus.articles.filter(({ id }) => id === "gazette-ferry");
    const everything = textsOf(folder)
      .map(([, text]) => text)
      .join("\0");
    const pieces = whole === undefined ? [] : withheldPieces(whole, "link", passages);
    expect(pieces.length).toBeGreaterThan(100);
    for (const piece of pieces) expect(everything).toContain(piece);
  });

  test.each([
    ["gazette-ferry", null],
    ["herald-queues", "442 of 527"],
    ["ledger-letters", "301 of 301"],
  ])("says of %s how much is withheld (%s), and that quotations were verified", (id, amount) => {
    const text = fold(textOf(main(folder, `/sources/${id}/`)));
    if (amount === null) expect(text).not.toContain("withheld");
    else
      expect(text).toContain(
        `${amount} characters are withheld for the holder of the rights; quotations were verified against the whole text.`,
      );
  });

  test("shows of excerpts the quoted passages, marked, and of a link none", () => {
    const marks = (id: string) => all(main(folder, `/sources/${id}/`), "mark").map(textOf);
    expect(marks("herald-queues")).toEqual([
      "seven people were treated",
      " for bruises",
      "Twice the operator promised a replacement vessel",
    ]);
    expect(marks("ledger-letters")).toEqual([]);
  });

  test("keeps an anchor for every passage, shown or not, with what it supports", () => {
    for (const { article, hash } of passages)
      expect(byId(main(folder, `/sources/${article}/`), `q-${hash}`), `${article} ${hash}`).toBeDefined();
    const [{ hash } = { hash: "" }] = passages.filter(({ article }) => article === "ledger-letters");
    const entry = byId(main(folder, "/sources/ledger-letters/"), `q-${hash}`);
    expect(fold(entry ? textOf(entry) : "")).toContain("Line 3, 66 characters, for Collision of a ferry with the old pier");
  });

  test("names the source on event and statement pages, and not the words of a link", () => {
    for (const address of ["/events/ferry-collision/", "/statements/operator-rejects/"]) {
      const text = fold(textOf(main(folder, address)));
      expect(text, address).toContain("The Example Ledger");
      expect(text, address).toMatch(/withheld/);
    }
    const quoted = all(main(folder, "/events/ferry-collision/"), "q").map((words) => fold(textOf(words)));
    expect(quoted).toContain("seven people were treated for bruises");
    expect(quoted).toContain("The evening ferry struck the old pier");
  });

  test("hands out the whole capture alone, and answers at the address of one that was whole once", () => {
    expect(existsSync(join(folder, "sources/ledger-letters.txt"))).toBe(false);
    expect(readFileSync(join(folder, "sources/herald-queues.txt"), "utf8")).toBe(
      "The capture that was here is not published at this address any more. See /sources/herald-queues/\n",
    );
    expect(
      readFileSync(join(folder, "sources/gazette-ferry.txt")).equals(readFileSync(join(corpus, "seeds/gazette-ferry.txt"))),
    ).toBe(true);
  });

  test("shows the capture as it is of the full article only", () => {
    const captured = (id: string) =>
      all(main(folder, `/sources/${id}/`), "td").filter((cell) => attribute(cell, "data-capture") !== undefined).length;
    expect([captured("gazette-ferry"), captured("herald-queues"), captured("ledger-letters")]).toEqual([5, 0, 0]);
  });
});

describe("one line of configuration", () => {
  const project = realpathSync(mkdtempSync(join(tmpdir(), "on-the-record-")));
  const folder = join(project, "dist");
  afterAll(() => rmSync(project, { recursive: true }));

  beforeAll(() => {
    for (const part of parts) cpSync(join(root, part), join(project, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
    const file = join(project, "src", "io", "configuration.ts");
    const text = readFileSync(file, "utf8");
    const changed = text.replace('export const display: Display = "full";', 'export const display: Display = "excerpts";');
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    const { CORPUS: _, ...environment } = process.env;
    const built = Object.entries(environment).filter(
      ([name]) => !/^(?:VITEST|VITE_|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_)/.test(name),
    );
    execFileSync(process.execPath, [join(project, "src/cli/build.ts")], {
      cwd: project,
      env: { ...Object.fromEntries(built), CORPUS: corpus, ASTRO_TELEMETRY_DISABLED: "1" },
      stdio: "pipe",
    });
  });

  test("turns the whole site to excerpts: no file has more of any article than its passages", () => {
    expect(leaks(folder, records, "excerpts")).toEqual([]);
    expect(fold(textOf(main(folder, "/sources/gazette-ferry/")))).toContain("156 of 227 characters are withheld");
    expect(all(main(folder, "/sources/gazette-ferry/"), "mark").map(textOf)).toEqual([
      "The evening ferry struck the old pier",
      "on Monday, the harbour office said",
    ]);
  });

  test("leaves what is stricter as it is, and every published address answering", () => {
    expect(all(main(folder, "/sources/ledger-letters/"), "mark")).toEqual([]);
    expect(readFileSync(join(folder, "sources/gazette-ferry.txt"), "utf8")).toContain("See /sources/gazette-ferry/");
  });
});
