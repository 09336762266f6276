import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkCorpus } from "../../src/corpus/check-corpus.ts";
import { ruleIds } from "../../src/corpus/rules.ts";
import { compareProblems } from "../../src/text/problem.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { check, entryOf, smallFiles, sourcesOf, tools } from "./sources.ts";

const reported = (files: Readonly<Record<string, string | Uint8Array>>): string[] =>
  check(files).problems.map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`);
const replaced = (path: string, from: string, to: string): Readonly<Record<string, string>> => {
  const text = smallFiles[path] ?? "";
  expect(text).toContain(from);
  return { ...smallFiles, [path]: text.replace(from, to) };
};

describe("checkCorpus", () => {
  test("an empty corpus is clean", () => {
    expect(check({})).toMatchObject({ problems: [], corpus: { articles: [], events: [] } });
  });

  test("a warning leaves the corpus whole", () => {
    const result = check({ ...smallFiles, "permalinks.txt": "" });
    expect(result.problems.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([["permalink-unlisted", false]]);
    expect(result.corpus).not.toBeNull();
  });

  test("an error leaves no corpus", () => {
    expect(check({ ...smallFiles, "seeds/stray.md": "" }).corpus).toBeNull();
  });

  test("all problems come in one run, in order of file, line and column", () => {
    const files = {
      ...replaced("content/events/bridge.mdx", "kind: damage", "knd: damage"),
      "content/speakers/x.yaml": "name: 1\n",
      "seeds/notes.md": "",
    };
    const { problems } = check(files);
    expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(
      new Set(["unknown-key", "missing-key", "wrong-value", "stray-file"]),
    );
    expect(problems).toEqual([...problems].sort(compareProblems));
  });

  test("one changed byte of a capture is noticed", () => {
    expect(reported(replaced("seeds/radio-bridge.txt", "12 May", "13 May"))).toEqual([
      "seeds/radio-bridge.yaml:10:9 capture-hash",
    ]);
  });

  test("a record that can't be read is still there to be linked to", () => {
    expect(reported(replaced("content/places/kharkiv.yaml", "within: UA-63", "within: [UA-63"))).toEqual([
      "content/places/kharkiv.yaml:5:1 yaml-syntax",
    ]);
  });

  test("with one word removed a quote is not found", () => {
    expect(reported(replaced("content/statements/ministry-denies.mdx", "denied that its forces", "denied its forces"))).toEqual([
      "content/statements/ministry-denies.mdx:10:42 quote-not-found",
    ]);
  });

  test("a no-break space is not a space", () => {
    const { problems } = check(replaced("content/events/grain-market.mdx", "1\u00a0200", "1 200"));
    expect(problems.map(({ ruleId, expected }) => [ruleId, expected])).toEqual([
      ["quote-not-found", ["About 1\u00a0200 sacks burned."]],
    ]);
  });

  test("repeats that are not marked make a quote ambiguous, and their mark mends it", () => {
    const seed = `${smallFiles["seeds/radio-bridge.txt"]}\nA bridge near Chernihiv was damaged, the example radio said. It did not say when, or how.`;
    const sidecar = (smallFiles["seeds/radio-bridge.yaml"] ?? "").replace(
      /sha256: .*/u,
      `sha256: ${sha256(new TextEncoder().encode(seed))}`,
    );
    const files = { ...smallFiles, "seeds/radio-bridge.txt": seed, "seeds/radio-bridge.yaml": sidecar };
    const { problems } = check(files);
    expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(new Set(["quote-ambiguous"]));
    expect(problems[0]?.note).toContain("seeds/radio-bridge.txt:1:");
    expect(problems[0]?.note).toContain("seeds/radio-bridge.txt:6:");
    const marked = sidecar.replace("parts: []", 'parts: [ { lines: "6", role: repeat } ]');
    expect(check({ ...files, "seeds/radio-bridge.yaml": marked }).problems).toEqual([]);
  });

  test("an open end never fails a denial", () => {
    expect(
      check(replaced("content/events/markets.mdx", 'edtf: "2022-05"', 'edtf: "2022-06-01/.."')).problems.map(
        ({ ruleId }) => ruleId,
      ),
    ).toEqual(["denial-before-event"]);
    expect(check(replaced("content/events/markets.mdx", 'edtf: "2022-05"', 'edtf: "[..2022-06-01]"')).problems).toEqual([]);
    expect(check(replaced("content/statements/ministry-denies.mdx", "link: named", "link: general")).problems).toEqual([]);
  });

  test("what is escaped in YAML or prose deceives no less", () => {
    expect(reported(replaced("content/places/kharkiv.yaml", "name: Kharkiv", 'name: "Khar\\u202Ekiv"'))).toEqual([
      "content/places/kharkiv.yaml:1:7 deceptive-character",
    ]);
    expect(reported(replaced("content/events/bridge.mdx", "was damaged, a", "was dam&#x202E;aged, a"))).toEqual([
      "content/events/bridge.mdx:16:1 deceptive-character",
    ]);
  });

  test("links, devices and what can't be read are told and not needed", () => {
    const { entries } = sourcesOf(smallFiles);
    const strange = (["link", "device", "unreadable", "folder"] as const).map((kind) => ({
      path: `seeds/${kind}.txt`,
      kind,
      byteCount: 0,
      bytes: null,
      text: null,
    }));
    const { problems } = checkCorpus({ entries: [...entries, ...strange] }, tools);
    expect(problems.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual(
      strange.map(({ path }) => `${path} stray-file`).sort(),
    );
  });

  test("errors hide no promise: a page that is gone is told, a passage only when all quotes are found", () => {
    const gone = { ...smallFiles, "permalinks.txt": "/events/gone/\n/sources/radio-bridge/#q-0123456789ab\n" };
    expect(reported(gone)).toEqual([
      "permalinks.txt:1:1 permalink-lost",
      "permalinks.txt:1:1 permalink-unlisted",
      "permalinks.txt:2:1 permalink-lost",
    ]);
    expect(reported({ ...gone, "seeds/stray.md": "" })).toEqual([
      "permalinks.txt:1:1 permalink-lost",
      "seeds/stray.md:1:1 stray-file",
    ]);
  });

  test("a redirect keeps the promise", () => {
    const files = {
      ...smallFiles,
      "permalinks.txt": [...check(smallFiles).addresses, "/events/gone/"]
        .sort()
        .map((address) => `${address}\n`)
        .join(""),
    };
    expect(reported(files)).toHaveLength(1);
    expect(reported({ ...files, "redirects.yaml": "- { from: /events/gone/, to: /events/bridge/ }\n" })).toEqual([]);
    expect(
      reported({ ...files, "redirects.yaml": '- { from: /events/gone/, gone: { date: "2022-06-01", reason: A mistake. } }\n' }),
    ).toEqual([]);
    expect(reported({ ...files, "redirects.yaml": "- { from: /events/gone/ }\n" })).toEqual([
      "permalinks.txt:6:1 permalink-lost",
      "redirects.yaml:1:11 wrong-value",
    ]);
  });

  property.prop([fc.shuffledSubarray(Object.keys(smallFiles), { minLength: Object.keys(smallFiles).length })], { numRuns: 50 })(
    "the order of files does not matter",
    (order) => {
      const broken = replaced("content/events/bridge.mdx", "was damaged", "was changed");
      const shuffled = check(Object.fromEntries(order.map((path) => [path, broken[path] ?? ""])));
      expect(shuffled.problems).toEqual(check(broken).problems);
    },
  );
});

/** Bytes as a mischievous or broken file has them: noise, or a good file with a part replaced. */
const noise = fc.uint8Array({ maxLength: 200 });
const mutated = (text: string) =>
  fc
    .tuple(
      fc.nat(),
      fc.nat(30),
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 8 }),
        fc.constantFrom("{", "<", "---\n", "\n", "\t", "&a ", "*a", "!!x ", "'", '"', "[", "- ", "null", "\u202e", "\r"),
      ),
    )
    .map(([at, length, insert]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + insert + text.slice(start + length);
    });

const mutation = fc
  .constantFrom(
    ...Object.keys(smallFiles),
    "permalinks.txt",
    "redirects.yaml",
    "content/events/new.mdx",
    "seeds/new.txt",
    "content/places/new.yaml",
    "content/strange",
  )
  .chain((path) =>
    fc.tuple(
      fc.constant(path),
      fc.oneof(
        { weight: 1, arbitrary: noise },
        { weight: 5, arbitrary: mutated(smallFiles[path] ?? "- { from: /a/, to: /b/ }\n") },
      ),
    ),
  );

describe("any file", () => {
  property.prop([fc.array(mutation, { minLength: 1, maxLength: 3 })], { numRuns: 200 })(
    "gives problems with a known rule and a place in a file, never an exception",
    (changes) => {
      const files: Record<string, string | Uint8Array> = { ...smallFiles, ...Object.fromEntries(changes) };
      const { problems, corpus } = check(files);
      expect(corpus === null).toBe(problems.some(({ fatal }) => fatal));
      for (const { file, line, column, ruleId, reason } of problems) {
        expect(ruleIds).toContain(ruleId);
        expect(Object.keys(files)).toContain(file);
        expect(reason).toMatch(/^Unexpected [\s\S]+, expected [\s\S]+/u);
        const { text } = entryOf(file, files[file] ?? "");
        if (text === null) continue;
        const lines = text.split("\n");
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? "")].length + 1);
      }
    },
    60_000,
  );

  test.each([
    [
      "a hundred thousand lost addresses",
      {
        "permalinks.txt": Array.from({ length: 200_000 }, (_, index) => `/events/e${String(index).padStart(6, "0")}/\n`).join(""),
      },
    ],
    [
      "a capture of line feeds alone",
      { "seeds/a.txt": "\n".repeat(1_000_000), "seeds/a.yaml": smallFiles["seeds/radio-bridge.yaml"] ?? "" },
    ],
    ["a capture of one letter, quoted", { "seeds/radio-bridge.txt": "a".repeat(1_000_000) }],
    ["brackets without end in YAML", { "content/places/a.yaml": `a: ${"[".repeat(30_000)}` }],
    ["brackets without end in prose", { "content/events/a.mdx": `---\n---\n${"[".repeat(30_000)}` }],
    ["block quotations without end", { "content/events/a.mdx": `---\n---\n${"> ".repeat(15_000)}` }],
    ["code in prose without end", { "content/events/a.mdx": `---\n---\n${"`a".repeat(15_000)}` }],
    [
      "anchors that multiply",
      { "content/places/a.yaml": `a: &a [x]\n${Array.from({ length: 2000 }, (_, index) => `b${index}: [*a, *a]\n`).join("")}` },
    ],
    [
      "thousands of unknown keys",
      { "content/places/a.yaml": Array.from({ length: 3000 }, (_, index) => `k${index}: 1\n`).join("") },
    ],
  ])("%s: is refused", (_, files) => {
    expect(check({ ...smallFiles, ...files }).corpus).toBeNull();
  });
});
