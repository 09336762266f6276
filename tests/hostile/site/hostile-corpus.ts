import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { citableLines } from "../../../src/corpus/article.ts";
import { citableText } from "../../../src/text/citable.ts";
import { matchQuote } from "../../../src/text/text-quote-selector.ts";
import { check } from "../../corpus/sources.ts";
import { articleOf } from "../../ingest/capture.ts";
import { clean, corpusWith, type Files, hashed, inherited, inQuotes } from "../corpus.ts";
import { literalLines } from "../literal.ts";

/** What a line of a capture may hold: anything but controls, noncharacters and half characters. */
const isCarried = (line: string): boolean => !/[\p{Cc}\p{Noncharacter_Code_Point}\p{Surrogate}]/u.test(line.replaceAll("\t", ""));

const lines = literalLines.map(([, line]) => line);
const naughty: readonly string[] = createRequire(import.meta.url)("big-list-of-naughty-strings");

/** Pieces of markup and code between letters of all scripts, some hundred lines, always the same. */
const generated = fc.sample(
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...lines,
          ..."{}<>[]()`*_#+-=|~:!&;\\/\"'$%^@.",
          "&lt;",
          "&#x3c;",
          "  ",
          "\t",
          "\u00a0",
          "\u2028",
          "\u200b",
          "\u202e",
        ),
        fc.string({ unit: "binary", maxLength: 6 }),
        fc.string({ unit: "grapheme", maxLength: 6 }),
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join(""))
    .filter(isCarried),
  { seed: 71, numRuns: 500 },
);

/** Every character that reorders its neighbours without showing. */
const bidiControls = [..."\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"];

/** A line of a capture that turns round what follows, and an event that quotes it. */
export const turned = "Paid \u202eon Tuesday\u202e, it said.";
const turnedEvent = (clean["content/events/bridge.mdx"] ?? "").replace(
  "{ article: courier, exact: A bridge was damaged on Monday }",
  () => `{ article: bidi, exact: ${inQuotes(turned)} }`,
);

/** The captures, by id. */
export const captures: Readonly<Record<string, string>> = {
  lines: `${lines.join("\n")}\n`,
  naughty: `${naughty.filter(isCarried).join("\n")}\n`,
  bidi: `${bidiControls.map((control) => `Paid ${control}on Tuesday${control}, it said.`).join("\n")}\n`,
  generated: `Before.\n${generated.join("\n")}\n\n\nAfter.`,
};

/** Every third line that editors might write as well: what is in it may be code, but every character shows what it is. */
export const names: readonly string[] = [...new Set(lines)]
  .filter(
    (line) =>
      /^\S(?:.*\S)?$/u.test(line) &&
      /[\p{L}\p{N}]/u.test(line) &&
      !/[\p{Cf}\p{Cc}\p{Script=Cyrillic}]/u.test(line) &&
      line.normalize("NFC") === line,
  )
  .filter((line, index) => index % 3 === 0 || /<\/(?:script|title)>/u.test(line));

const article = articleOf(captures["lines"] ?? "");
const text = citableText(citableLines(article));
/** The lines that can be quoted, for they stand once. */
export const quoted: readonly string[] = lines
  .filter((line) => matchQuote(text, { exact: line.trim() }).length === 1)
  .map((line) => line.trim());

const sidecar = (id: string, name: string): string =>
  (clean["seeds/courier.yaml"] ?? "")
    .replace("title: A bridge is damaged", () => `title: ${inQuotes(name)}`)
    .replace("The Example Courier, basis", () => `${inQuotes(name)}, basis`)
    .replace("holder: The Example Courier", () => `holder: ${inQuotes(name)}`)
    .replace("Ada Example", () => inQuotes(name))
    .replace("courier.example/bridge", `courier.example/${id}`);

function recordsOf(name: string, index: number): Files {
  const exact = quoted[index % quoted.length] ?? "";
  const event = (clean["content/events/bridge.mdx"] ?? "")
    .replace("title: Damage to a bridge", () => `title: ${inQuotes(name)}`)
    .replace("No source here says by whom.", () => inQuotes(name))
    .replace("text: The bridge is invented.", () => `text: ${inQuotes(name)}`)
    .replace("{ article: courier, exact: A bridge was damaged on Monday }", () => `{ article: lines, exact: ${inQuotes(exact)} }`)
    .replace("place: kharkiv", `place: place-${index}`);
  const statement = (clean["content/statements/denial.mdx"] ?? "")
    .replace("title: A ministry denies", () => `title: ${inQuotes(name)}`)
    .replace("role: null", () => `role: ${inQuotes(name)}`)
    .replace("speaker: ministry", `speaker: speaker-${index}`)
    .replace("event: bridge", `event: event-${index}`);
  const place = (clean["content/places/kharkiv.yaml"] ?? "")
    .replace("name: Kharkiv", () => `name: ${inQuotes(name)}`)
    .replace("[ Kharkov ]", () => `[ ${inQuotes(name)} ]`);
  const speaker = (clean["content/speakers/ministry.yaml"] ?? "").replace("name: A ministry", () => `name: ${inQuotes(name)}`);
  return {
    [`content/events/event-${index}.mdx`]: event,
    [`content/statements/statement-${index}.mdx`]: statement,
    [`content/places/place-${index}.yaml`]: place,
    [`content/speakers/speaker-${index}.yaml`]: speaker,
  };
}

/** A corpus in which everything that can be hostile is, and which the check accepts. */
export function hostileCorpus(): Files {
  const seeds = Object.entries(captures).flatMap(([id, capture], index) => [
    [`seeds/${id}.txt`, capture],
    [`seeds/${id}.yaml`, sidecar(id, names[index] ?? "")],
  ]);
  const files = hashed({
    ...corpusWith([], inherited),
    ...Object.fromEntries(seeds),
    ...Object.assign({}, ...names.map(recordsOf)),
    "content/events/turned.mdx": turnedEvent,
  });
  const errors = check(files).problems.filter(({ fatal }) => fatal);
  if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 5), null, 2));
  return files;
}

/** Writes a corpus into a new folder; the function takes it away again. */
export function writeCorpus(files: Files): { readonly folder: string; readonly remove: () => void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "hostile-")));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return {
    folder,
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
