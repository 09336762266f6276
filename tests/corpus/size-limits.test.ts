import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { writeCorpus } from "../../bench/generate-corpus.ts";
import { checkCorpus } from "../../src/corpus/check-corpus.ts";
import { parseEvent } from "../../src/corpus/records.ts";
import { checkQuotes } from "../../src/corpus/rules/quotes.ts";
import { checkByteCount, checkSeedLines } from "../../src/corpus/rules/sizes.ts";
import { byteLimit, countYamlMarks, sizeLimits } from "../../src/corpus/size-limits.ts";
import type { SourceEntry } from "../../src/corpus/sources.ts";
import { eventWith, flooded } from "../fuzz/floods.ts";
import { corpusWith, type Files } from "../hostile/corpus.ts";
import { check, tools } from "./sources.ts";

const placesOf = (text: string) =>
  checkSeedLines("seeds/a.txt", text).map(({ line, column, reason }) => `${line}:${column} ${reason}`);

test.each([
  ["permalinks.txt", sizeLimits.permalinksBytes],
  ["redirects.yaml", sizeLimits.redirectsBytes],
  ["seeds/a.txt", sizeLimits.seedBytes],
  ["seeds/a.yaml", sizeLimits.recordBytes],
  ["content/events/a.txt.mdx", sizeLimits.recordBytes],
])("%s may have %i bytes and not one more", (path, most) => {
  const file = { path, kind: "file", bytes: null, text: null } as const;
  expect(byteLimit(path)).toBe(most);
  expect(checkByteCount({ ...file, byteCount: most })).toEqual([]);
  expect(checkByteCount({ ...file, byteCount: most + 1 })).toMatchObject([
    { line: 1, column: 1, reason: `Unexpected ${most + 1} bytes, expected at most ${most}` },
  ]);
  expect(checkByteCount({ ...file, kind: "link", byteCount: most + 1 })).toEqual([]);
});

test("ten thousand events with their answers, as the bench has them, are within the limits", () => {
  const folder = mkdtempSync(join(tmpdir(), "size-limits-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const count = 500;
  writeCorpus(folder, count);
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => byteLimit(path) === sizeLimits.recordBytes && /\.(?:yaml|mdx)$/u.test(path))
    .map((path) => readFileSync(join(folder, path), "utf8"));
  expect(texts.length).toBeGreaterThan(count * 1.5);
  const all = (measure: (text: string) => number) => texts.reduce((sum, text) => sum + measure(text), 0) * (10_000 / count);
  expect(all(countYamlMarks)).toBeLessThan(sizeLimits.marks);
  expect(all((text) => Buffer.byteLength(text))).toBeLessThan(sizeLimits.recordsBytes);
});

describe("the lines of a seed", () => {
  const { seedLines, lineLength } = sizeLimits;
  test.each([
    ["may be as many as the limit", "\n".repeat(seedLines), []],
    ["may not be one more", "\n".repeat(seedLines + 1), [`5001:1 Unexpected 5001 lines, expected at most ${seedLines}`]],
    ["may be as long as the limit, in characters", `${"😀".repeat(lineLength)}\n${"a".repeat(lineLength)}`, []],
    [
      "may not be longer by one, each of them",
      `a\n${"a".repeat(lineLength + 1)}\n${"😀".repeat(lineLength + 2)}`,
      [
        `2:20001 Unexpected line of 20001 characters, expected at most ${lineLength}`,
        `3:20001 Unexpected line of 20002 characters, expected at most ${lineLength}`,
      ],
    ],
  ])("%s", (_, text, problems) => expect(placesOf(text)).toEqual(problems));
});

const page = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");
const [, section = ""] = page.split("## `size-limit`");

/** The limits in the table of docs/rules.md, as `what: number`, in its order. */
const stated = (section.split("\n## ")[0] ?? "")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| what"))
  .flatMap((row) => {
    const [, what = "", most = ""] = row.split("|").map((cell) => cell.trim());
    const numbers = most.replace(/\(rule [^)]*\)/gu, "").matchAll(/(\d[\d,]*|\bten\b)( KiB| MiB)?/gu);
    return [...numbers].map(([, number = "", unit = ""]) => {
      const factor = { "": 1, " KiB": 1024, " MiB": 1024 * 1024 }[unit] ?? Number.NaN;
      return `${what}: ${number === "ten" ? 10 : Number(number.replaceAll(",", "")) * factor}`;
    });
  });

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join("");
const bytes = (count: number, unit = "Words of a text.\n"): string => unit.repeat(Math.ceil(count / unit.length)).slice(0, count);
const event = (quotes: readonly string[], body?: string): Files =>
  flooded("Text of the capture.\n", {
    "content/events/flood.mdx": eventWith(quotes, body === undefined ? undefined : `${body} <Cite id="q0" />`),
  });
const many = (count: number, make: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => make(index));
const { seedBytes, seedLines, lineLength, recordBytes } = sizeLimits;
const eventFile = "content/events/flood.mdx";

/** For each limit a corpus that passes it by one, and the message. They are made, since a folder of each would fill the disk. */
const passed: readonly (readonly [limit: string, make: () => Files, told: string])[] = [
  [`a capture: ${seedBytes}`, () => flooded(bytes(seedBytes + 1), {}), "seeds/flood.txt:1:1 Unexpected 1048577 bytes"],
  [
    `a capture: ${seedLines}`,
    () =>
      flooded(
        times(seedLines + 1, () => "a\n"),
        {},
      ),
    "seeds/flood.txt:5001:1 Unexpected 5001 lines",
  ],
  [
    `a capture: ${lineLength}`,
    () => flooded(`a\n${"a ".repeat(lineLength / 2)}b\n`, {}),
    "seeds/flood.txt:2:20001 Unexpected line of 20001 characters",
  ],
  [
    `a record or a sidecar: ${recordBytes}`,
    () => flooded("Text.\n", { "content/speakers/flood.yaml": `# ${bytes(recordBytes - 1)}` }),
    "content/speakers/flood.yaml:1:1 Unexpected 32769 bytes",
  ],
  [
    "a text below the facts: 1000",
    () =>
      event(
        ["Text"],
        times(1001, () => "a\n"),
      ),
    `${eventFile}:14:1 Unexpected 1004 lines in one text`,
  ],
  [
    "a text below the facts: 120",
    () =>
      event(
        ["Text"],
        times(60, () => "*a* "),
      ),
    `${eventFile}:14:1 Unexpected 121 marks of Markdown`,
  ],
  [
    "a text below the facts: 10",
    () => event(["Text"], `${"- ".repeat(11)}a`),
    `${eventFile}:15:1 Unexpected nesting deeper than 10`,
  ],
  [
    "a text below the facts: 60",
    () => event(["Text"], `a\n${" ".repeat(61)}a`),
    `${eventFile}:16:1 Unexpected indentation by more than 60`,
  ],
  [
    "YAML: 20",
    () => flooded("Text.\n", { "content/speakers/flood.yaml": `name: ${"[".repeat(21)}${"]".repeat(21)}\n` }),
    "content/speakers/flood.yaml:1:27 Unexpected nesting deeper than 20",
  ],
  [
    `YAML: ${sizeLimits.recordMarks}`,
    () => flooded("Text.\n", { "content/speakers/flood.yaml": `name: A\naliases: [${"a, ".repeat(sizeLimits.recordMarks)}a]\n` }),
    "content/speakers/flood.yaml:1:1 Unexpected 2006 marks of YAML (line ends, commas, colons, brackets, quotation marks) in one file",
  ],
  [
    `YAML: ${sizeLimits.redirectMarks}`,
    () => flooded("Text.\n", { "redirects.yaml": "#\n".repeat(sizeLimits.redirectMarks + 1) }),
    `redirects.yaml:1:1 Unexpected ${sizeLimits.redirectMarks + 1} marks of YAML`,
  ],
  ["a quote: 2000", () => event(["Text", "a".repeat(2001)]), `${eventFile}:8:32 Unexpected`],
  ["a quote: 500", () => withContext("prefix"), `${eventFile}:7:48 Unexpected`],
  ["a quote: 500", () => withContext("suffix"), `${eventFile}:7:48 Unexpected`],
  [
    "a quote: 50",
    () =>
      flooded(
        times(51, (index) => `line${index}\n`),
        {
          [eventFile]: eventWith([times(51, (index) => `line${index} `).trim()]),
        },
      ),
    `${eventFile}:7:32 Unexpected quote over 51 lines`,
  ],
  [
    "quotes of a record, and of all: 200",
    () => event(many(201, () => "Text")),
    `${eventFile}:207:9 Unexpected 201 quotes in one record`,
  ],
  [
    "a word of ours: 100",
    () => corpusWith([["content/speakers/ministry.yaml", "name: A ministry", `name: ${"a".repeat(101)}`]]),
    "content/speakers/ministry.yaml:1:7 Unexpected word of 101 letters",
  ],
  [
    "an id: 100",
    () => ({
      ...corpusWith([]),
      [`content/speakers/${"a".repeat(101)}.yaml`]: "name: A\naliases: []\ntype: office\nspeaksFor: null\n",
    }),
    `content/speakers/${"a".repeat(101)}.yaml:1:1 Unexpected name`,
  ],
  [
    `redirects.yaml: ${sizeLimits.redirectsBytes}`,
    () => flooded("Text.\n", { "redirects.yaml": `# ${bytes(sizeLimits.redirectsBytes - 1)}` }),
    "redirects.yaml:1:1 Unexpected 1048577 bytes",
  ],
  [
    `permalinks.txt: ${sizeLimits.permalinksBytes}`,
    () => flooded("Text.\n", { "permalinks.txt": bytes(sizeLimits.permalinksBytes + 1, "/events/bridge/\n") }),
    "permalinks.txt:1:1 Unexpected 16777217 bytes",
  ],
  [
    `permalinks.txt: ${sizeLimits.permalinks}`,
    () => flooded("Text.\n", { "permalinks.txt": times(sizeLimits.permalinks + 1, (index) => `/events/e${index}/\n`) }),
    `permalinks.txt:${sizeLimits.permalinks + 1}:1 Unexpected`,
  ],
];

/** A quote whose context is longer than it may be. */
function withContext(side: "prefix" | "suffix"): Files {
  const quote = `{ article: flood, exact: "Text", ${side}: "${"a".repeat(501)}" }`;
  return flooded("Text of the capture.\n", { [eventFile]: eventWith(["Text"]).replace(/\{ article: flood.*\}/u, quote) });
}

/** What the check says of a corpus that has more entries, or more bytes, than are read. */
const told = (entries: readonly SourceEntry[]): readonly string[] =>
  checkCorpus({ entries }, tools).problems.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`);

const large: readonly (readonly [limit: string, make: () => readonly SourceEntry[], told: string])[] = [
  [
    `files and folders of a corpus, and their bytes: ${sizeLimits.entries}`,
    () =>
      many(sizeLimits.entries + 1, (index) => `seeds/${String(index).padStart(6, "0")}`).map((path) => ({
        path,
        kind: "folder",
        byteCount: 0,
        bytes: null,
        text: null,
      })),
    `seeds/${String(sizeLimits.entries).padStart(6, "0")}:1:1 Unexpected file or folder beyond the first ${sizeLimits.entries}, expected at most these`,
  ],
  [
    `files and folders of a corpus, and their bytes: ${sizeLimits.corpusBytes}`,
    () =>
      many(sizeLimits.corpusBytes / seedBytes + 1, (index) => `seeds/${String(index).padStart(6, "0")}.txt`).map((path) => ({
        path,
        kind: "file",
        byteCount: seedBytes,
        bytes: null,
        text: null,
      })),
    `seeds/${String(sizeLimits.corpusBytes / seedBytes).padStart(6, "0")}.txt:1:1 Unexpected file beyond the first ${sizeLimits.corpusBytes} bytes of all files, expected at most these`,
  ],
  [
    `all files but captures and permalinks.txt: ${sizeLimits.recordsBytes}`,
    () =>
      many(sizeLimits.recordsBytes / recordBytes + 1, (index) => `seeds/${String(index).padStart(6, "0")}.yaml`).map((path) => ({
        path,
        kind: "file",
        byteCount: recordBytes,
        bytes: null,
        text: null,
      })),
    `seeds/${String(sizeLimits.recordsBytes / recordBytes).padStart(6, "0")}.yaml:1:1 Unexpected file beyond the first ${sizeLimits.recordsBytes} bytes of records and sidecars, expected at most these`,
  ],
  [
    `all files but captures and permalinks.txt: ${sizeLimits.marks}`,
    () =>
      many(sizeLimits.marks / sizeLimits.recordMarks + 1, (index) => `seeds/${String(index).padStart(6, "0")}.yaml`).map(
        (path) => ({
          path,
          kind: "file",
          byteCount: sizeLimits.recordMarks,
          bytes: null,
          text: "\n".repeat(sizeLimits.recordMarks),
        }),
      ),
    `seeds/${String(sizeLimits.marks / sizeLimits.recordMarks).padStart(6, "0")}.yaml:1:1 Unexpected file beyond the first ${sizeLimits.marks} marks of YAML in records and sidecars, expected at most these`,
  ],
];

/** One record too many quotes in all: the same one again and again, since to read as many takes a quarter of a minute. */
function quotesOfAll(): readonly string[] {
  const parsed = parseEvent(eventFile, eventWith(many(sizeLimits.quotesOfRecord, () => "Text")), () => null);
  const last = parseEvent("content/events/last.mdx", eventWith(["Text"]), () => null);
  const events = [...Array.from({ length: sizeLimits.quotes / sizeLimits.quotesOfRecord }, () => parsed), last];
  const { problems } = checkQuotes({ articles: [], unsound: [], events, statements: [], lessons: [] });
  return problems.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`);
}

describe("docs/rules.md", () => {
  test("states no limit without a corpus here that passes it, and none that is not held", () => {
    const quotes = `quotes of a record, and of all: ${sizeLimits.quotes}`;
    expect([...[...large, ...passed].map(([limit]) => limit), quotes].sort()).toEqual([...stated].sort());
  });

  test.each(passed)("holds “%s”, at its place", (_, make, expected) => {
    const { problems } = check(make());
    const places = problems.map(({ file, line, column, reason }) => `${file}:${line}:${column} ${reason}`);
    expect(places).toContainEqual(expect.stringContaining(expected));
  });

  test.each(large)("holds “%s” of the whole, and tells nothing else", (_, make, expected) =>
    expect(told(make())).toEqual([expected]),
  );

  test("holds the quotes of all records, at the first that is beyond", () => {
    expect(quotesOfAll()).toEqual([
      `content/events/last.mdx:7:7 Unexpected quote beyond the first ${sizeLimits.quotes} of the corpus, expected at most these`,
    ]);
  });
});
