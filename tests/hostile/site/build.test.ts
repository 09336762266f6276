import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { isEmbed } from "../../../src/corpus/addresses.ts";
import { all, attribute, type BuiltPage, elementsIn, filesOf, pagesOf, textOf } from "../../site/pages.ts";
import { type Outcome, run, runOnFullDisk, start } from "../../site/run.ts";
import { attacks } from "../attacks.ts";
import { corpusWith } from "../corpus.ts";
import { captures, hostileCorpus, names, quoted, turned, writeCorpus } from "./hostile-corpus.ts";

const secret = "a-word-that-only-the-environment-has";
let corpus: ReturnType<typeof writeCorpus>;
let around = "";
let outcomes: readonly Outcome[] = [];
let pages: readonly BuiltPage[] = [];

const out = (name: string): string => join(around, name);
const environment = () => ({ CORPUS: corpus.folder, HOSTILE_SECRET: secret });
const build = (name: string): Promise<Outcome> => run("build", ["--out", out(name)], environment());

/** Every file of a folder with its hash. */
const contentsOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesOf(folder).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    ]),
  );

beforeAll(async () => {
  around = mkdtempSync(join(tmpdir(), "hostile-site-"));
  corpus = writeCorpus(hostileCorpus());
  outcomes = await Promise.all([build("first"), build("second")]);
  if (outcomes[0]?.code === 0) pages = pagesOf({ folder: out("first"), base: "" });
}, 240_000);
afterAll(() => {
  corpus.remove();
  rmSync(around, { recursive: true, force: true });
});

const page = (address: string): BuiltPage => {
  const found = pages.find((each) => each.address === address);
  if (found === undefined) throw new Error(`No page was built at ${address}`);
  return found;
};

describe("two builds at once of a hostile corpus", () => {
  test("both succeed, and give the same bytes", () => {
    for (const { code, stdout, stderr } of outcomes) expect(code, stdout + stderr).toBe(0);
    expect(contentsOf(out("second"))).toEqual(contentsOf(out("first")));
    expect(readdirSync(around).sort()).toEqual(["first", "second"]);
  });

  test("run nothing that is in it", () => {
    for (const { stdout, stderr } of outcomes) expect(stdout + stderr).not.toMatch(/PWNED|a-word-that-only/u);
  });
});

describe("every line of a capture stands on the page code point for code point:", () => {
  test.each(Object.entries(captures))("%s", (id, capture) => {
    const expected = capture.replace(/\n$/u, "").split("\n");
    const { document } = page(`/sources/${id}/`);
    const cells = all(document, "td").filter((cell) => attribute(cell, "data-capture") !== undefined);
    expect(cells.map(textOf)).toEqual(expected);
    for (const line of all(document, "p", "line")) expect(textOf(line)).toBe(expected[Number(attribute(line, "data-line")) - 1]);
    expect(readFileSync(join(out("first"), "sources", `${id}.txt`), "utf8")).toBe(capture);
  });
});

describe("a character that reorders its neighbours without showing is shown by a badge and shut in, its text untouched:", () => {
  const control = /\p{Bidi_Control}/u;
  const badges = (node: Parameters<typeof elementsIn>[0]) => all(node, "bdi", "bidi-control");

  test.each(Object.entries(captures))("in the two views of %s", (id, capture) => {
    const shown = [...capture].filter((character) => control.test(character));
    const { document } = page(`/sources/${id}/`);
    const cells = all(document, "td").filter((cell) => attribute(cell, "data-capture") !== undefined);
    expect(cells.flatMap(badges).map(textOf)).toEqual(shown);
    expect(all(document, "p", "line").flatMap(badges).map(textOf)).toEqual(shown);
  });

  test("with its name for those who hear the page, and its number for those who see it", () => {
    const [badge] = badges(page("/sources/bidi/").document).filter((each) => textOf(each) === "\u202e");
    expect(badge && [attribute(badge, "role"), attribute(badge, "aria-label"), attribute(badge, "data-badge")]).toEqual([
      "img",
      "U+202E right-to-left override",
      "U+202E",
    ]);
    const styles = filesOf(out("first"))
      .filter((file) => file.endsWith(".css"))
      .map((file) => readFileSync(join(out("first"), file), "utf8"))
      .join("");
    expect(styles).toMatch(/\.bidi-control:{1,2}before\{[^}]*content:attr\(data-badge\)/u);
  });

  test("in a passage and in the quotation of it", () => {
    const [quote] = all(page("/events/turned/").document, "q");
    expect(quote && [textOf(quote), badges(quote).length]).toEqual([turned, 2]);
    const [mark] = all(page("/sources/bidi/").document, "mark");
    expect(mark && [textOf(mark), badges(mark).length]).toEqual([turned, 2]);
  });

  test("and no page has one outside of a badge", () => {
    for (const { address, document } of pages) {
      const [body] = all(document, "body");
      const outside = (body && textOf(body).match(/\p{Bidi_Control}/gu)?.length) ?? 0;
      expect(outside - badges(document).length, address).toBe(0);
    }
  });
});

describe("what editors wrote stands on the page as they wrote it:", () => {
  test.each(names.map((name, index) => [index, name] as const))("%i %s", (index, name) => {
    for (const address of [
      `/events/event-${index}/`,
      `/embed/events/event-${index}/`,
      `/statements/statement-${index}/`,
      `/places/place-${index}/`,
      `/speakers/speaker-${index}/`,
    ]) {
      const { document } = page(address);
      expect(all(document, "h1").map(textOf), address).toEqual([name]);
      expect(all(document, "title").map(textOf).slice(0, 1)).toEqual([`${name} · On the Record`]);
    }
    const { document } = page(`/events/event-${index}/`);
    const words = all(document, "q").map(textOf);
    expect(words).toContain(quoted[index % quoted.length]);
    expect(textOf(document).split(name).length).toBeGreaterThan(3);
  });
});

describe("no page holds anything that hostile text brought in:", () => {
  /** Elements of our own, by name and class. */
  const ours = new Set([
    "form filter-form",
    "form site-search",
    "form search-form",
    "template hit-pattern",
    "noscript without-scripts",
  ]);
  const tags = new Set([
    "iframe",
    "object",
    "embed",
    "base",
    "form",
    "img",
    "template",
    "noscript",
    "cite",
    "paragraph",
    "fragment",
  ]);

  test("no element, no handler, no address of code", () => {
    for (const { address, document } of pages)
      for (const element of elementsIn(document)) {
        const isOurs = ours.has(`${element.tagName} ${attribute(element, "class")}`);
        // Pages for frames say where their links open, and nothing else of their base.
        const isOwnBase =
          element.tagName === "base" &&
          isEmbed(address) &&
          JSON.stringify(element.attrs) === '[{"name":"target","value":"_blank"}]';
        if (!isOurs && !isOwnBase) expect(tags, address).not.toContain(element.tagName);
        for (const { name, value } of element.attrs) {
          expect(name, address).not.toMatch(/^(?:on|style$|srcdoc$|set:|client:|is:|define:)/u);
          if (["href", "src", "action", "xlink:href", "cite"].includes(name))
            expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript|file):/iu);
        }
      }
  });

  test("scripts are files of this site, and JSON that closes nothing", () => {
    for (const { address, document } of pages) {
      for (const script of all(document, "script")) {
        const source = attribute(script, "src");
        if (source !== undefined) expect(source, address).toMatch(/^\/(?:assets\/[\w.-]+|embed\/frame)\.js$/u);
        else {
          expect(attribute(script, "type"), address).toMatch(/json$/u);
          expect(() => JSON.parse(textOf(script)), address).not.toThrow();
        }
      }
    }
  });

  test("nothing of the environment is in any file", () => {
    const folder = out("first");
    for (const file of filesOf(folder)) {
      const text = readFileSync(join(folder, file), "latin1");
      expect(text.includes(secret), file).toBe(false);
      expect(text.includes(corpus.folder), file).toBe(false);
    }
  });
});

describe("a build that comes to nothing leaves the site as it was:", () => {
  let before: ReturnType<typeof contentsOf>;
  beforeAll(() => {
    before = contentsOf(out("first"));
  });
  const expectUnchanged = () => {
    expect(contentsOf(out("first"))).toEqual(before);
    expect(readdirSync(around).filter((name) => name.startsWith("first"))).toEqual(["first"]);
  };

  test("a corpus with every attack in it", async () => {
    const bodies = Object.fromEntries(
      attacks
        .filter(({ change: [file] }) => file.endsWith("bridge.mdx"))
        .map(({ change }, index) => [
          `content/events/attack-${index}.mdx`,
          corpusWith([change])["content/events/bridge.mdx"] ?? "",
        ]),
    );
    const attacked = writeCorpus(corpusWith([], bodies));
    const { code, stdout, stderr } = await run("build", ["--out", out("first")], {
      CORPUS: attacked.folder,
      HOSTILE_SECRET: secret,
    });
    attacked.remove();
    expect(code, stderr).toBe(1);
    for (const path of Object.keys(bodies)) expect(stdout).toContain(`${path}:`);
    expect(stdout + stderr).not.toContain(secret);
    expectUnchanged();
  });

  test("a full disk", async () => {
    const { code, stdout, stderr } = await runOnFullDisk("build", ["--out", out("first")], environment(), 16);
    expect(code, stdout + stderr).toBe(3);
    expect(stderr).toMatch(/could not be written, “.*first” is as it was/u);
    expectUnchanged();
  });

  test("a file where the folder should be", async () => {
    writeFileSync(out("file"), "mine");
    const { code, stderr } = await build("file");
    expect([code, stderr]).toEqual([2, `Unexpected file “${out("file")}”, expected a folder for the site.\n`]);
    expect((await build("file/inside")).code).not.toBe(0);
    expect(readFileSync(out("file"), "utf8")).toBe("mine");
    rmSync(out("file"));
  });

  test("the folder of the corpus, or one around it", async () => {
    for (const folder of [corpus.folder, join(corpus.folder, ".."), "."]) {
      const { code, stderr } = await run("build", ["--out", folder], environment());
      expect(code, stderr).toBe(2);
    }
    expect(existsSync(join(corpus.folder, "seeds", "lines.txt"))).toBe(true);
  });

  test("killed halfway; the next build is whole, and the same", async () => {
    const running = start("build", ["--out", out("first")], environment());
    // It writes pages by now.
    await vi.waitFor(() => expect(existsSync(join(out("first.next"), "events"))).toBe(true), { timeout: 60_000, interval: 5 });
    expect((await running.kill()).code).toBeNull();
    expect(contentsOf(out("first"))).toEqual(before);

    const { code, stdout, stderr } = await build("first");
    expect(code, stdout + stderr).toBe(0);
    expectUnchanged();
  });

  test("killed between taking the old site away and moving the new one in", async () => {
    mkdirSync(out("moved.last"));
    writeFileSync(join(out("moved.last"), "index.html"), "The site before.\n");
    const broken = writeCorpus(corpusWith([["content/events/bridge.mdx", "kind: damage", "kind: harm"]]));
    const { code } = await run("build", ["--out", out("moved")], { CORPUS: broken.folder });
    broken.remove();
    expect(code).toBe(1);
    expect(readFileSync(join(out("moved"), "index.html"), "utf8")).toBe("The site before.\n");
  });
});
