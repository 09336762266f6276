import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { add as addCommand } from "../../src/cli/add.ts";
import { readInput } from "../../src/cli/add-input.ts";
import { formatSummary, formatWritten } from "../../src/cli/add-summary.ts";
import { check } from "../../src/cli/check.ts";
import { type KnownCorpus, planAddition, readKnown } from "../../src/cli/plan-addition.ts";
import type { Article } from "../../src/corpus/article.ts";
import { checkCorpus } from "../../src/corpus/check-corpus.ts";
import { sidecarSchema } from "../../src/corpus/sidecar.ts";
import { toArticle } from "../../src/ingest/to-article.ts";
import { prepareCapture } from "../../src/intake/sidecar/prepare-capture.ts";
import { readFolder } from "../../src/io/folder.ts";
import { entryOf, tools } from "../corpus/sources.ts";
import { firstFour } from "../site/sites.ts";
import { call } from "./call.ts";
import { facts, filesOf, folders, put, text } from "./desk.ts";

const add = (corpus: string, parameters: readonly string[]) => call(addCommand, parameters, corpus);

const rolesOf = ({ lines }: Article) => lines.map(({ number, role }) => [number, role]);

function articleIn(folder: string, id: string): Article {
  const bytes = readFileSync(join(folder, `${id}.txt`));
  const sidecar = sidecarSchema.parse(parse(readFileSync(join(folder, `${id}.yaml`), "utf8")));
  return toArticle({ id, text: bytes.toString("utf8"), byteCount: bytes.length, sidecar }).article;
}

describe("each seed, added again with what its text does not say, has the committed roles and facts:", () => {
  test.each([
    ["newsweek-2022-03-04", ["--published", "2022-03-04", "--updated", "2022-03-04", "--part", "27-28=caption"]],
    ["euronews-2022-02-24", ["--part", "10=standfirst"]],
    ["earthpress-2022-12-02", ["--id", "earthpress-2022-12-02", "--published", "2022-12-02~", "--part", "1=standfirst"]],
    ["ras-2022-09-19", ["--published", "2022-09-19~", "--part", "1=standfirst"]],
  ])("%s", async (id, flags) => {
    const { corpus, desk } = folders();
    const committed = articleIn(join(firstFour, "seeds"), id);
    const { because, see } = committed.published;
    const file = put(desk, `${id}.txt`, readFileSync(join(firstFour, "seeds", `${id}.txt`)));
    const support =
      id === "euronews-2022-02-24"
        ? []
        : ["--published-because", because ?? "", ...(see === undefined ? [] : ["--published-see", see])];
    const rights = ["--display", committed.rights.display, "--rights-because", committed.rights.because];
    const { code, stdout } = await add(corpus, [
      file,
      "--url",
      committed.url,
      "--received",
      "2026-11-21",
      ...flags,
      ...support,
      ...rights,
    ]);
    expect(stdout).toContain("Written");
    expect(code).toBe(0);
    const added = articleIn(join(corpus, "seeds"), id);
    expect(rolesOf(added)).toEqual(rolesOf(committed));
    expect(added.sha256).toBe(committed.sha256);
    const { published: own, ...others } = added;
    const { published: theirs, ...expected } = committed;
    expect(others).toEqual(expected);
    expect([own.edtf, own.basis]).toEqual([theirs.edtf, theirs.basis]);
    expect((await call(check, [], corpus)).code).toBe(0);
  });
});

describe("without a terminal", () => {
  test("nothing is asked: all that is missing is listed, and nothing is written", async () => {
    const { corpus, desk } = folders();
    const { code, stdout } = await add(corpus, [put(desk, "a.txt", "One line of text, in no language that is known.\n")]);
    expect(code).toBe(1);
    expect(stdout.match(/^missing: --\S+/gmu)).toEqual([
      "missing: --url",
      "missing: --publisher",
      "missing: --language",
      "missing: --published",
    ]);
    for (const line of stdout.match(/^missing: .*$/gmu) ?? []) expect(line).toMatch(/; seen: .+; asked because .+\)$/u);
    expect(filesOf(corpus)).toEqual([]);
  });

  test("a day whose reason nothing tells wants its reason, and a day that can be read both ways is asked for", async () => {
    const { corpus, desk } = folders();
    const file = put(desk, "a.txt", `${text}\nUpdate 3/4/22: the text names the bridge.\n`);
    const { code, stdout } = await add(corpus, [file, ...facts, "--published", "2022-03-03", "--received", "2022-06-01"]);
    expect(code).toBe(1);
    expect(stdout).toContain("missing: --published-because");
    expect(stdout).toMatch(/^Next: npm run add -- \S*a\.txt --url .* --published-because '…' --updated '…'$/mu);
    expect(stdout).toMatch(/missing: --updated .* line 7 names “3\/4\/22”: 2022-03-04 or 2022-04-03/);
  });

  test("an answer that can't be is told in the words of the check", async () => {
    const { corpus, desk } = folders();
    const flags = ["--published", "2022-02-30", "--display", "whole", "--part", "1=story", "--id", "No"];
    const { code, stdout } = await add(corpus, [put(desk, "a.txt", text), "--url", "http://a.b", ...flags]);
    expect(code).toBe(1);
    for (const flag of ["url", "published", "display", "part", "id"])
      expect(stdout).toMatch(new RegExp(`error: Unexpected --${flag} “`));
    expect(filesOf(corpus)).toEqual([]);
  });
});

describe("--json gives the whole proposal as one document", () => {
  test("of what the same call then writes, with the keys that docs/data-model.md names", async () => {
    const { corpus, desk } = folders();
    const call = [put(desk, "a.txt", text), ...facts, "--drafts"];
    const { code, stdout } = await add(corpus, [...call, "--json"]);
    const proposal = JSON.parse(stdout);
    expect([code, proposal.outcome, filesOf(corpus)]).toEqual([0, "ready", []]);
    const [, table = ""] = /## What `add --json` gives([\s\S]*?)\n## /u.exec(readFileSync("docs/data-model.md", "utf8")) ?? [];
    expect(Object.keys(proposal)).toEqual([...table.matchAll(/^\| `(\w+)` \|/gmu)].map(([, key]) => key));
    expect(proposal.dates).toContainEqual({
      line: 5,
      words: "on Thursday",
      edtf: "2022-03-03",
      basis: "inferred",
      because: "“on Thursday”, published on Friday 4 March 2022",
    });
    expect(proposal.statements[0]).toMatchObject({ speaker: "kuleba", stance: "denies", line: 5, said: { edtf: "2022-03-03" } });
    expect(proposal.doubts[0]).toContain("taken for the headline");

    expect((await add(corpus, call)).code).toBe(0);
    const written = (path: string) => readFileSync(join(corpus, path), "utf8");
    expect(written(`seeds/${proposal.id}.txt`)).toBe(proposal.seed);
    expect(sidecarSchema.parse(parse(written(`seeds/${proposal.id}.yaml`)))).toMatchObject(proposal.sidecar);
    const drafts = proposal.drafts as readonly { readonly path: string; readonly text: string }[];
    expect(drafts.length).toBeGreaterThan(0);
    for (const draft of drafts) expect(written(draft.path)).toBe(draft.text);

    const again = await add(corpus, [...call, "--json"]);
    expect([again.code, JSON.parse(again.stdout)]).toEqual([
      1,
      expect.objectContaining({ outcome: "taken", seed: proposal.seed, sidecar: proposal.sidecar }),
    ]);
  });

  test.each<readonly [string, string | Uint8Array, object]>([
    [
      "what is missing",
      "Zzz.\n",
      { outcome: "unknown", sidecar: null, missing: expect.arrayContaining([expect.objectContaining({ flag: "url" })]) },
    ],
    [
      "what is no capture",
      Uint8Array.of(0xff, 0xfe, 0xc0),
      { outcome: "refused", reason: expect.stringContaining("Unexpected") },
    ],
    ["words that would hide", "A \u202Eword.\n", { seed: "A \u202Eword.\n" }],
  ])("and tells %s in it", async (_, content, expected) => {
    const { corpus, desk } = folders();
    const { code, stdout } = await add(corpus, [put(desk, "a.txt", content), "--json"]);
    expect(stdout).not.toContain("\u202E");
    expect([code, JSON.parse(stdout)]).toEqual([1, expect.objectContaining(expected)]);
  });
});

describe("the report is one screen of 24 lines and 80 columns, with the next command in its last line:", () => {
  const sets = new URL("../fixtures/page-set/", import.meta.url);
  const columns = (line: string) => [...line].length;
  let known: KnownCorpus;
  beforeAll(async () => {
    known = readKnown((await readFolder(firstFour)).entries, tools);
  });
  test.each(readdirSync(sets))("%s", (name) => {
    const path = fileURLToPath(new URL(`${name}/input.html`, sets));
    const input = readInput(path);
    const answers = {
      url: `https://www.example.com/${name}`,
      publisher: "The Daily Example",
      published: "2022-05-10",
      updated: "none",
    };
    const given = { ...answers, "published-because": "Made for a test.", language: "en", id: `example-${name}` };
    const prepared = prepareCapture(input.raw, given, { publishers: known.publishers, today: "2022-06-01" });
    const plan = planAddition(input, prepared, known, true);
    if (plan.outcome !== "ready") throw new Error(plan.outcome);
    const question = "Write 12 files? [y/N] y\n";
    const lines = `${formatSummary(prepared, plan)}${question}${formatWritten(plan.files.map((file) => file.path))}`
      .trimEnd()
      .split("\n");
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.filter((line) => columns(line) > 80)).toEqual([]);
    expect(lines.at(-1)).toBe("Next: npm run check");
    // Whatever does not fit is counted, and told whole by --details.
    if (prepared.unsure.length > 0) expect(lines.join("\n")).toMatch(/Unsure\n {2}- /u);
  });
});

test("a text is kept byte for byte, and the check finds no error", async () => {
  const { corpus, desk } = folders();
  const bytes = Buffer.from(`${text}  odd \t spaces\u00A0\n\n\n<b>{x}</b> & "no end"`);
  const { code } = await add(corpus, [put(desk, "a name; $(id) ‘odd’.txt", bytes), ...facts]);
  expect(code).toBe(0);
  expect(filesOf(corpus)).toEqual(["seeds/example-2022-03-04.txt", "seeds/example-2022-03-04.yaml"]);
  expect(readFileSync(join(corpus, "seeds/example-2022-03-04.txt")).equals(bytes)).toBe(true);
  expect((await call(check, [], corpus)).code).toBe(0);
});

test.each(["seeds/example-2022-03-04.txt", "seeds/example-2022-03-04.yaml"])("%s is never overwritten", async (path) => {
  const { corpus, desk } = folders();
  writeFileSync(join(corpus, path), "mine\n");
  const { code, stdout } = await add(corpus, [put(desk, "a.txt", text), ...facts, "--yes"]);
  expect([code, stdout]).toEqual([1, expect.stringContaining(`${path} is there already`)]);
  expect(filesOf(corpus)).toEqual([path]);
  expect(readFileSync(join(corpus, path), "utf8")).toBe("mine\n");
});

describe("drafts", () => {
  test("fail the check with nothing but their open questions, and pass once these are answered", async () => {
    const { corpus, desk } = folders();
    expect((await add(corpus, [put(desk, "a.txt", text), ...facts, "--drafts"])).code).toBe(0);
    const drafts = filesOf(corpus).filter((path) => path.startsWith("content/"));
    expect(drafts).toEqual(
      [
        "content/events/shelling-chernihiv.mdx",
        "content/statements/kuleba-denies.mdx",
        "content/statements/kremlin-states.mdx",
      ].sort(),
    );
    const before = await call(check, [], corpus);
    expect(before.code).toBe(1);
    expect(before.stdout.match(/\(([a-z-]+)\)$/gmu)?.filter((rule) => rule !== "(draft-question)")).toEqual([]);
    for (const path of drafts) {
      const draft = readFileSync(join(corpus, path), "utf8");
      writeFileSync(
        join(corpus, path),
        draft.replace(/"TODO:[^"]*"/gu, '"An answer"').replace(/TODO:[^<\n]*/u, "It was damaged. "),
      );
    }
    expect((await call(check, [], corpus)).code).toBe(0);
  });

  test("quote the words of the day, and read them", async () => {
    const { corpus, desk } = folders();
    await add(corpus, [put(desk, "a.txt", text), ...facts, "--drafts"]);
    const draft = readFileSync(join(corpus, "content/statements/kuleba-denies.mdx"), "utf8");
    expect(draft).toContain('edtf: "2022-03-03"');
    expect(draft).toContain('exact: "on Thursday"');
    expect(draft).toContain('because: "“on Thursday”, published on Friday 4 March 2022"');
  });

  test("take no name that is taken", async () => {
    const { corpus, desk } = folders();
    const statements = join(corpus, "content/statements");
    mkdirSync(statements);
    writeFileSync(join(statements, "kuleba-denies.mdx"), "mine\n");
    expect((await add(corpus, [put(desk, "a.txt", text), ...facts, "--drafts"])).code).toBe(0);
    expect(readFileSync(join(statements, "kuleba-denies.mdx"), "utf8")).toBe("mine\n");
    expect(existsSync(join(statements, "kuleba-denies-2.mdx"))).toBe(true);
  });
});

describe("what is no capture is refused, and nothing is written:", () => {
  const windows1251 = Uint8Array.from({ length: 400 }, (_, index) => (index % 7 === 0 ? 0x20 : 0xc0 + (index % 60)));
  const page = (body: string) => `<html><body><article><h1>A</h1>${body}</article></body></html>`;
  const prose = `<p>${"The bridge was shut for nine weeks, the council said, and is open. ".repeat(8)}</p>`;
  test.each<readonly [string, string, string | Uint8Array, number, RegExp]>([
    ["a text of ten megabytes", "a.txt", "a ".repeat(5_000_000), 1, /Unexpected 10000000 bytes/],
    ["a page of more than twenty megabytes", "a.html", page(prose.repeat(40_000)), 1, /Unexpected \d+ bytes/],
    ["a text with NUL", "a.txt", "One\0two.\n", 1, /control-character|null/],
    ["a page with NUL", "a.html", page(`${prose}\0`), 1, /null/],
    ["UTF-16", "a.txt", Buffer.from("\ufeffOne line.\n", "utf16le"), 1, /It looks like UTF-16/],
    ["windows-1251 in a text", "a.txt", windows1251, 1, /It looks like windows-1251/],
    ["windows-1251 without a declaration", "a.html", windows1251, 1, /declares no encoding.*It looks like windows-1251/],
    ["an encoding that does not exist", "a.html", Buffer.from('<meta charset="nonsense-8">'), 1, /“nonsense-8”/],
    [
      "bytes that are not what they declare",
      "a.html",
      Buffer.concat([Buffer.from('<meta charset="utf-8">'), windows1251]),
      1,
      /“utf-8”/,
    ],
    ["a byte-order mark", "a.txt", "\ufeffOne line.\n", 1, /byte-order mark/],
    ["carriage returns", "a.txt", "One.\r\nTwo.\r\n", 1, /line feed/],
    ["nothing", "a.txt", "", 1, /capture-empty/],
    ["white space", "a.txt", " \n\n", 1, /capture-empty/],
    ["a page without an article", "a.html", "<nav>Home</nav>", 1, /without an article/],
    ["a page that is nested too deep", "a.html", "<div>".repeat(50_000), 1, /nested/],
    ["another sort of file", "a.pdf", "x", 2, /ends in \.txt/],
  ])("%s", async (_, name, content, expected, reason) => {
    const { corpus, desk } = folders();
    const { code, stdout, stderr } = await add(corpus, [
      put(desk, name, content),
      ...facts,
      "--published-because",
      "Made for a test.",
      "--language",
      "en",
    ]);
    expect([code, stdout + stderr]).toEqual([expected, expect.stringMatching(reason)]);
    expect(filesOf(corpus)).toEqual([]);
  });

  test("a title that deceives", async () => {
    const { corpus, desk } = folders();
    const { code, stdout } = await add(corpus, [put(desk, "a.txt", text), ...facts, "--title", "Bridge \u202Eopens"]);
    expect([code, stdout]).toEqual([1, expect.stringContaining("(deceptive-character)")]);
    expect(stdout).not.toContain("\u202E");
    expect(filesOf(corpus)).toEqual([]);
  });
});

test("bidi characters in a text are kept, told, and shown in no terminal", async () => {
  const { corpus, desk } = folders();
  const { code, stdout } = await add(corpus, [put(desk, "a.txt", `${text}\n\u202Eo\u202C`), ...facts]);
  expect(code).toBe(0);
  expect(stdout).toContain("(deceptive-character)");
  expect(stdout).not.toContain("\u202E");
});

describe("a wrong call ends with 2:", () => {
  test.each([
    ["no file", []],
    ["two files", ["a.txt", "b.txt"]],
    ["a file that is not there", ["nowhere.txt"]],
    ["a folder", ["src.txt"]],
    ["a link", ["link.txt"]],
    ["an unknown flag", ["a.txt", "--force"]],
  ])("%s", async (_, parameters) => {
    const { corpus, desk } = folders();
    mkdirSync(join(desk, "src.txt"));
    symlinkSync(put(desk, "a.txt", text), join(desk, "link.txt"));
    const { code, stderr } = await add(
      corpus,
      parameters.map((each) => (each.endsWith(".txt") ? join(desk, each) : each)),
    );
    expect(code).toBe(2);
    expect(stderr).toContain("Usage: npm run add");
  });

  test("but asking for help with 0", async () => {
    const { code, stdout } = await add(folders().corpus, ["--help"]);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Usage: npm run add/)]);
  });
});

test("whatever the text, it is refused, or the check finds no error in its seed and sidecar", async () => {
  const { corpus } = folders();
  const { entries } = await readFolder(corpus);
  const known = readKnown(entries, tools);
  const piece = fc.constantFrom(
    ...[
      "By Ann Name\n",
      "Update 3/4/22: x\n",
      "ADVERTISEMENT\n",
      "Copyright\u00A0A\n",
      "– Yes.\n",
      "TODO: ",
      "\n\n",
      "Kharkiv was hit on Friday. ",
    ],
    ...[
      "The Kremlin denied it. ",
      "\u202E",
      "\u0000",
      "\r",
      "\ufeff",
      "é",
      "e\u0301",
      "😀",
      "{x}",
      "<b>",
      "---\n",
      ": ",
      "# ",
      "'\"",
    ],
  );
  const anyText = fc
    .array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 10 })), { maxLength: 25 })
    .map((parts) => parts.join(""));
  const answers = {
    url: "https://www.example.com/a",
    publisher: "The Daily Example",
    published: "2022-03-04",
    "published-because": "Made for a test.",
    language: "en",
    updated: "none",
  };
  let ready = 0;
  fc.assert(
    fc.property(anyText, (words) => {
      const bytes = new TextEncoder().encode(words);
      const received = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      const prepared = prepareCapture({ text: received }, answers, { publishers: known.publishers, today: "2022-03-05" });
      const plan = planAddition({ bytes, isPage: false }, prepared, known, true);
      if (plan.outcome !== "ready") return;
      ready += 1;
      expect(plan.faulty).toEqual([]);
      const files = plan.files.map(({ path, bytes: own }) => entryOf(path, own));
      const { problems } = checkCorpus({ entries: [...entries, ...files] }, tools);
      expect(problems.filter(({ fatal, ruleId }) => fatal && ruleId !== "draft-question")).toEqual([]);
      expect(files[0]?.text).toBe(received);
    }),
    { numRuns: 300 },
  );
  expect(ready).toBeGreaterThan(30);
}, 240_000);
