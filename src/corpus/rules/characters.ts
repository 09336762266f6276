import { codePointLength } from "../../text/code-points.ts";
import { countMatches } from "../../text/count-matches.ts";
import { type DeceptiveCharacter, findDeceptive } from "../../text/deceptive-characters.ts";
import { splitLines } from "../../text/lines.ts";
import { lookAlikes } from "../../text/look-alikes.ts";
import type { Problem } from "../../text/problem.ts";
import { isUnspaced } from "../../text/word-edges.ts";
import type { TextValue } from "../document.ts";
import { locator, type Path, type Position } from "../position.ts";
import { isCopied } from "../quote.ts";
import type { FreshRecord } from "../records.ts";
import { errorAt, type RuleId, warningAt } from "../rules.ts";
import { sizeLimits } from "../size-limits.ts";

/** The deceptive characters of a text with their line and column. */
function* findInLines(text: string): Generator<DeceptiveCharacter & { readonly position: Position }> {
  for (const line of splitLines(text))
    for (const found of findDeceptive(line.text)) yield { ...found, position: { line: line.number, column: found.offset + 1 } };
}

/** The place of a UTF-16 offset in a line. */
const positionIn = (line: number, text: string, offset: number): Position => ({
  line,
  column: codePointLength(text.slice(0, offset)) + 1,
});

/** Marks on one letter that no text has: the most that Unicode's Stream-Safe Text Format keeps together (Annex 15, section 13). */
const mostMarksOfText = 30;

/** U+0085: an end of a line to some, and common in old captures. */
const nextLine = 0x85;

const ruleOf = (kind: DeceptiveCharacter["kind"]): RuleId => (kind === "control" ? "control-character" : "deceptive-character");

/** The carriage returns that come before a line feed, or end the text. */
const lineEnds = /\r(?=\n|$)/gu;

/** A text with each CRLF as a line feed, as it is looked at further: lines and columns stay. */
export const foldLineEnds = (text: string): string => (text.includes("\r") ? text.replace(lineEnds, "") : text);

/** Rule `control-character` for line ends of another system: one problem, however many there are. */
export function checkLineEnds(file: string, text: string): readonly Problem[] {
  const count = text.includes("\r") ? countMatches(text, lineEnds) : 0;
  if (count === 0) return [];
  const position = locator(text)(text.search(lineEnds));
  const reason = `Unexpected carriage return at the end of ${count === 1 ? "a line" : `${count} lines`}, expected a line feed alone`;
  return [
    errorAt(file, position, "control-character", reason, { note: "Save the file with the line ends “LF” (also called “Unix”)." }),
  ];
}

const firstDifference = (text: string, other: string): number => {
  let offset = 0;
  while (offset < text.length && text[offset] === other[offset]) offset += 1;
  return offset;
};

/**
 * Rules `control-character`, `deceptive-character` and `normal-form` for a capture. It is kept as received, so most of what
 * deceives is told and shown; what no text may hold is an error.
 */
export function* checkSeedCharacters(file: string, text: string): Generator<Problem> {
  for (const { position, label, kind, codePoint } of findInLines(text)) {
    const isControl = kind === "control";
    const report = (isControl ? codePoint !== nextLine : kind === "noncharacter" || kind === "surrogate") ? errorAt : warningAt;
    const expected = isControl ? "text with line feeds and tabs only" : "characters that show what they are";
    yield report(file, position, ruleOf(kind), `Unexpected ${label}, expected ${expected}`);
  }
  for (const { number, text: line } of splitLines(text)) {
    for (const { offset, word, reads } of lookAlikes(line)) {
      const reason = `Unexpected “${word}” that reads as “${reads}”, expected letters that show what they are`;
      yield warningAt(file, positionIn(number, line, offset), "deceptive-character", reason);
    }
  }
  yield* checkHeaps(file, text);
  // Composing takes time that grows with the square of a heap.
  if (!heap.test(text)) yield* checkSeedNormalForm(file, text);
}

const heap = new RegExp(`\\p{M}{${mostMarksOfText + 1},}`, "u");

/** Rule `deceptive-character` for marks that would cover the lines around them: an error in any text. */
function* checkHeaps(file: string, text: string): Generator<Problem> {
  if (!heap.test(text)) return;
  for (const { number, text: line } of splitLines(text)) {
    const found = heap.exec(line);
    if (found === null) continue;
    const reason = `Unexpected letter with ${[...found[0]].length} marks, expected at most ${mostMarksOfText}`;
    yield errorAt(file, positionIn(number, line, found.index), "deceptive-character", reason);
  }
}

function checkSeedNormalForm(file: string, text: string): readonly Problem[] {
  const composed = text.normalize("NFC");
  if (composed === text) return [];
  const reason = "Unexpected character outside normal form C, expected composed ones; quotes must have it as it is";
  return [warningAt(file, locator(text)(firstDifference(text, composed)), "normal-form", reason)];
}

/** Whether a text of a record may be in any language: other names, the source's own title, whoever published it. */
const mayBeForeign = (path: Path, file: string): boolean =>
  file.startsWith("seeds/") || path.some((step) => step === "ukrainian" || step === "aliases" || step === "words");

/** A text with what is copied from sources as spaces: lines and columns stay. */
function withoutCopied(text: string, texts: readonly TextValue[]): string {
  let own = "";
  let end = 0;
  for (const copied of texts.filter(({ path }) => isCopied(path))) {
    own += text.slice(end, copied.start) + text.slice(copied.start, copied.end).replace(/[^\n]/gu, " ");
    end = copied.end;
  }
  return own + text.slice(end);
}

/** The same rules for what editors write: names, titles, reasons, prose. Here each is an error. */
export function* checkRecordCharacters(parsed: FreshRecord<unknown>, text: string): Generator<Problem> {
  const { file } = parsed;
  const reported = new Set<string>();

  function* report(position: Position, found: DeceptiveCharacter): Generator<Problem> {
    const key = `${position.line}:${position.column}:${found.codePoint}`;
    if (reported.has(key)) return;
    reported.add(key);
    yield errorAt(file, position, ruleOf(found.kind), `Unexpected ${found.label}, expected characters that show what they are`);
  }

  for (const found of findInLines(withoutCopied(text, parsed.texts))) yield* report(found.position, found);
  const heaped = heap.test(text);
  yield* checkHeaps(file, text);
  for (const { value, source, position, foreign } of writtenTexts(parsed, text)) {
    // An escape (“\u202E”, “&#x202E;”) brings in what is not in the file: then the value's own place is told.
    if (source.includes("\\") || source.includes("&"))
      for (const found of findDeceptive(value))
        if (found.kind !== "mixed-script" && !source.includes(String.fromCodePoint(found.codePoint)))
          yield* report(position(), found);
    // What is wrong with an address is told by the rule `address`.
    const words = value.startsWith("https://") ? "" : value;
    for (const { word, reads } of lookAlikes(words, !foreign)) {
      const reason = `Unexpected “${word}” that reads as “${reads}”, expected letters that show what they are`;
      yield errorAt(file, position(), "deceptive-character", reason);
    }
    yield* checkWordLengths(file, words, position);
    if (!heaped && value.normalize("NFC") !== value)
      yield errorAt(file, position(), "normal-form", "Unexpected text outside normal form C, expected composed characters");
  }
}

/** Rule `size-limit` for words that have no end: they stretch a page. What is written without spaces has none. */
function* checkWordLengths(file: string, value: string, position: () => Position): Generator<Problem> {
  if (value.length <= sizeLimits.wordLength) return;
  for (const [word] of value.matchAll(/[\p{L}\p{M}\p{N}_]+|[^\p{L}\p{M}\p{N}_\s]+/gu)) {
    const length = word.length > sizeLimits.wordLength && !isUnspaced(word) ? codePointLength(word) : 0;
    const what = /^[\p{L}\p{M}\p{N}_]/u.test(word) ? `word of ${length} letters` : `${length} signs without a space`;
    if (length > sizeLimits.wordLength)
      yield errorAt(file, position(), "size-limit", `Unexpected ${what}, expected at most ${sizeLimits.wordLength}`);
  }
}

/** What editors wrote: the decoded value, its source in the file, where that is, and whether it may be in any language. */
export function writtenTexts(parsed: FreshRecord<unknown>, text: string) {
  const positionAt = locator(text);
  const values = parsed.texts.filter(({ path }) => !isCopied(path));
  return [
    ...values.map(({ value, start, end, path }) => ({
      value,
      source: text.slice(start, end),
      position: () => positionAt(start),
      foreign: mayBeForeign(path, parsed.file),
    })),
    ...(parsed.prose?.texts ?? []).map((each) => ({ ...each, position: () => each.position, foreign: false })),
  ];
}
