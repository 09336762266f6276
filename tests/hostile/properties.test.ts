import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, vi } from "vitest";
import { stringify } from "yaml";
import { addressSchema } from "../../src/corpus/address.ts";
import { kindSchema, precisionSchema } from "../../src/corpus/event.ts";
import { boundSchema } from "../../src/corpus/figure.ts";
import {
  type ParsedRecord,
  parseEvent,
  parsePlace,
  parseSidecar,
  parseSpeaker,
  parseStatement,
} from "../../src/corpus/records.ts";
import { roleSchema } from "../../src/corpus/role.ts";
import { stanceLinkSchema, stanceVerbSchema } from "../../src/corpus/statement.ts";
import { printSidecar } from "../../src/intake/sidecar/print-sidecar.ts";
import { nearestText } from "../../src/text/nearest.ts";
import { matchQuote } from "../../src/text/text-quote-selector.ts";
import { check } from "../corpus/sources.ts";
import { textOf } from "../text/arbitrary.ts";
import { clean, corpusWith, type Files } from "./corpus.ts";
import { literalLines } from "./literal.ts";
import { checkPlaced, reported } from "./run-check.ts";

vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 400 };

/** A text on one line, with whatever YAML, Markdown or a terminal would read as more than a text. */
const sentence = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      ...literalLines.map(([, line]) => line),
      "2022-03-04",
      "null",
      "~",
      "no",
      "1e3",
      "---",
      "...",
      "? a",
      "| b",
      "@",
    ),
  )
  .filter(
    (text) =>
      /^\S(?:[^\n\r]*\S)?$/u.test(text) && /[\p{L}\p{N}]/u.test(text) && text.length <= 1000 && !/\p{Surrogate}/u.test(text),
  );
const identifier = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const address = fc.webUrl({ validSchemes: ["https"] }).filter((url) => addressSchema.safeParse(url).success);
const edtf = fc.constantFrom("2022-03-04", "2022-03-04~", "2022-03", "2022-03-XX", "[2022-03-04..2022-03-08]", "2022-03-04/..");
const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });
const optional = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[]) =>
  fc.record(model, { requiredKeys });

const quote = optional(
  {
    article: identifier,
    exact: sentence,
    prefix: sentence.filter((text) => text.length <= 500),
    suffix: fc.constantFrom(" ", "x\n"),
  },
  ["article", "exact"],
);
const basis = fc.oneof(
  fc.constant({ basis: "stated" as const }),
  fc.record({ basis: fc.constant("inferred" as const), because: sentence }),
  fc.record({ basis: fc.constant("external" as const), because: sentence, see: address }),
);
const date = fc.tuple(edtf, basis, fc.option(quote, { nil: undefined })).map(([day, on, words]) => ({
  edtf: day,
  ...on,
  ...(words === undefined ? {} : { quote: words }),
}));
const whereabouts = fc
  .tuple(identifier, fc.constantFrom(...precisionSchema.options), basis)
  .map(([place, precision, on]) => ({ place, precision, ...on }));
const figure = fc.record({
  id: identifier,
  value: fc.nat(),
  bound: fc.constantFrom(...boundSchema.options.filter((bound) => bound !== "unquantified")),
  unit: sentence,
  outcome: sentence,
  population: sentence,
  area: sentence,
  countedBy: fc.option(identifier),
  via: many(identifier),
  asOf: edtf,
  quote,
});
const named = fc.dictionary(identifier, quote, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const note = fc.record({ text: sentence, see: address });
const changes = many(fc.record({ date: fc.constant("2022-06-02"), what: sentence, why: sentence }));
const event = fc.record({
  title: sentence,
  kind: fc.constantFrom(...kindSchema.options),
  date,
  places: many(whereabouts),
  quotes: named,
  figures: many(figure),
  unknowns: many(sentence),
  notes: many(note),
  contentNote: many(fc.constantFrom("death", "injury", "torture")),
  changes,
});
const statement = fc.record({
  title: sentence,
  speaker: identifier,
  role: fc.option(sentence),
  said: date,
  stances: many(
    fc.record({
      event: identifier,
      stance: fc.constantFrom(...stanceVerbSchema.options),
      link: fc.constantFrom(...stanceLinkSchema.options),
    }),
  ),
  via: many(identifier),
  quote,
  quotes: named,
  notes: many(note),
  changes,
});
const degrees = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((number) => number / 1e6 + 0);
const place = fc.record({
  name: sentence,
  ukrainian: fc.option(sentence),
  aliases: many(sentence),
  within: fc.constantFrom("UA", "UA-63"),
  lon: degrees(180),
  lat: degrees(90),
  source: fc.record({ name: sentence, see: address }),
  changes,
});
const speaker = fc.record({
  name: sentence,
  aliases: many(sentence),
  type: fc.constantFrom("person", "office", "state"),
  speaksFor: fc.option(identifier),
  changes,
});
const sidecar = fc.record({
  title: fc.option(sentence),
  publisher: fc.tuple(sentence, basis).map(([name, on]) => ({ name, ...on })),
  byline: many(sentence),
  language: fc.constantFrom("en", "uk", "zh-Hant-TW"),
  url: address,
  archived: fc.option(address),
  published: date,
  updated: fc.option(edtf),
  received: edtf,
  sha256: fc.constant("0".repeat(64)),
  rights: fc.record({ holder: sentence, display: fc.constantFrom("full", "excerpts", "link"), because: sentence }),
  parts: many(fc.record({ lines: fc.constantFrom("1", "2-3"), role: fc.constantFrom(...roleSchema.options) })),
  changes,
});

const text = 'A text. <Cite id="a" />';
const print = (data: unknown): string =>
  stringify(data, { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 });
const inFrontmatter = (data: unknown): string => `---\n${print(data)}---\n\n${text}\n`;

/** What was read, without what reading adds. */
function expectSame({ record, problems }: ParsedRecord<object>, data: object): void {
  expect(problems).toEqual([]);
  const { id: _, body: __, ...read } = record as { id?: string; body?: unknown };
  expect(read).toEqual(data);
}

describe("any record, printed as YAML, is the same when it is read again:", () => {
  property.prop([event], runs)("an event", (data) =>
    expectSame(
      parseEvent("content/events/a.mdx", inFrontmatter(data), () => null),
      data,
    ),
  );
  property.prop([statement], runs)("a statement", (data) =>
    expectSame(parseStatement("content/statements/a.mdx", inFrontmatter(data)), data),
  );
  property.prop([place], runs)("a place", (data) => expectSame(parsePlace("content/places/a.yaml", print(data)), data));
  property.prop([speaker], runs)("a speaker", (data) => expectSame(parseSpeaker("content/speakers/a.yaml", print(data)), data));
  property.prop([sidecar], runs)("a sidecar, as the command that adds articles prints it", (data) =>
    expectSame(parseSidecar("seeds/a.yaml", printSidecar(data as never, "")), data),
  );
});

const paths = Object.keys(clean);

describe("the order of files does not matter", () => {
  const broken = corpusWith([
    ["content/events/bridge.mdx", "damaged on Monday", "damaged on Sunday"],
    ["content/places/kharkiv.yaml", "36.25", "49.98"],
    ["seeds/courier.yaml", "language: en", "langauge: en"],
  ]);
  const good = corpusWith([]);
  const [whole, problems] = [check(good), reported(check(broken))];

  property.prop([fc.shuffledSubarray(paths, { minLength: paths.length }), fc.boolean()], runs)(
    "to problems, corpus and addresses",
    (order, isBroken) => {
      const sorted = (files: Files): Files => Object.fromEntries(order.map((path) => [path, files[path] ?? ""]));
      if (isBroken) {
        expect(reported(check(sorted(broken)))).toEqual(problems);
        return;
      }
      const { corpus, addresses } = check(sorted(good));
      expect({ corpus, addresses }).toEqual({ corpus: whole.corpus, addresses: whole.addresses });
    },
  );
});

/** A change of lines: as a merge, an editor or a cut makes it. */
type Edit = (lines: readonly string[]) => readonly string[];
const edit: fc.Arbitrary<Edit> = fc
  .tuple(fc.nat(), fc.nat(), fc.constantFrom("delete", "double", "swap", "indent", "cut", "join", "blank", "conflict"))
  .map(([a, b, sort]) => (lines): readonly string[] => {
    if (lines.length === 0) return lines;
    const [at, other] = [a % Math.max(1, lines.length), b % Math.max(1, lines.length)];
    const line = lines[at] ?? "";
    const point = b % (line.length + 1);
    switch (sort) {
      case "delete":
        return lines.toSpliced(at, 1);
      case "double":
        return lines.toSpliced(other, 0, line);
      case "swap":
        return lines.with(at, lines[other] ?? "").with(other, line);
      case "indent":
        return lines.with(at, `  ${line}`);
      case "cut":
        return [...lines.slice(0, at), line.slice(0, point)];
      case "join":
        return lines.toSpliced(at, 2, line + (lines[at + 1] ?? ""));
      case "blank":
        return lines.with(at, "");
      default:
        return lines.toSpliced(at, 1, "<<<<<<< HEAD", line, "=======", lines[other] ?? "", ">>>>>>> other");
    }
  });

const flip = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 7 }));
const encoder = new TextEncoder();

describe("a good file that was damaged gives problems with a place, never an exception:", () => {
  property.prop([fc.constantFrom(...paths), fc.array(edit, { minLength: 1, maxLength: 4 })], runs)("lines", (path, edits) => {
    const files = corpusWith([]);
    const damaged = edits.reduce<readonly string[]>((lines, change) => change(lines), String(files[path]).split("\n"));
    checkPlaced({ ...files, [path]: damaged.join("\n") });
  });

  property.prop([fc.constantFrom(...paths), fc.array(flip, { minLength: 1, maxLength: 3 })], runs)("bits", (path, flips) => {
    const files = corpusWith([]);
    const bytes = encoder.encode(String(files[path]));
    for (const [at, bit] of flips) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
    checkPlaced({ ...files, [path]: bytes });
  });

  property.prop([fc.nat(), fc.integer({ min: 0, max: 7 })], runs)("one bit of a capture is always noticed", (at, bit) => {
    const files = corpusWith([]);
    const bytes = encoder.encode(clean["seeds/courier.txt"]);
    bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
    const { problems } = checkPlaced({ ...files, "seeds/courier.txt": bytes });
    expect(problems.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId)).toContain("capture-hash");
  });
});

describe("a quote with anything changed", () => {
  const seed = clean["seeds/courier.txt"] ?? "";
  const source = textOf(seed);
  const lines = seed.split("\n").filter((line) => line !== "");
  const points = fc
    .constantFrom(...lines)
    .chain((line) =>
      fc.tuple(fc.constant([...line]), fc.nat(line.length - 1), fc.constantFrom("", "x", "not ", "’", "\u00a0", "е", "\u0301")),
    )
    .filter(([line, at, instead]) => line[at] !== instead);

  property.prop([points, fc.boolean()], runs)(
    "is not found, unless it stands elsewhere, and what differs is marked",
    ([line, at, instead], added) => {
      const exact = line.toSpliced(at, added ? 0 : 1, instead).join("");
      const stands = source.folded.includes(exact.replace(/[ \t\n]+/gu, " "));
      expect(matchQuote(source, { exact }).length > 0).toBe(stands && exact.trim() !== "");
      if (stands) return;
      const nearest = nearestText(source, exact);
      expect(nearest?.text).not.toBe(exact);
      const files = corpusWith([["content/statements/denial.mdx", "a ministry said on Tuesday", JSON.stringify(exact)]]);
      const { problems } = checkPlaced(files);
      const [problem] = problems.filter(({ ruleId }) => ruleId === "quote-not-found");
      expect(problem).toBeDefined();
      if (nearest !== null) expect(problem?.note).toMatch(/\nthere: .*⟦.*⟧[\s\S]*\nquote: .*⟦.*⟧/u);
    },
  );
});

describe("an address that is accepted", () => {
  const host = fc.oneof(
    fc.domain(),
    fc.ipV4(),
    fc.ipV6().map((ip) => `[${ip}]`),
    fc.ipV4Extended(),
    fc.nat(0xffffffff).map(String),
    fc.string({ unit: "binary", maxLength: 12 }).map((name) => `${name}.com`),
    fc.constantFrom(
      "аррӏе.com",
      "xn--80ak6aa92e.com",
      "gеonames.org",
      "user@example.org",
      "example.org:8443",
      "localhost",
      "example.org\\@evil.example",
    ),
  );
  const scheme = fc.constantFrom(
    "https://",
    "http://",
    "javascript:",
    "data:text/html,",
    "//",
    "https:/",
    "HTTPS://",
    "https://user:pass@",
  );
  const rest = fc.oneof(
    fc.webPath(),
    fc.string({ unit: "binary", maxLength: 10 }).map((path) => `/${path}`),
  );

  property.prop([scheme, host, rest], { numRuns: 5000 })(
    "is https to a named host that reads as what it is",
    (before, name, after) => {
      const url = `${before}${name}${after}`;
      if (!addressSchema.safeParse(url).success) return;
      const parsed = new URL(url);
      expect(parsed.protocol).toBe("https:");
      expect(parsed.username + parsed.password + parsed.port).toBe("");
      expect(parsed.hostname).toMatch(/^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/u);
      if (parsed.hostname.includes("xn--")) expect(url).toMatch(/^https:\/\/[\p{Script=Cyrillic}0-9.-]+(?:[/?#]|$)/u);
      else expect(url.toLowerCase().startsWith(`https://${parsed.hostname}`)).toBe(true);
      expect(url).not.toMatch(/[\s\p{C}\\]/u);
    },
  );
});
