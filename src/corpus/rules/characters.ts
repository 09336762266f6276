import { type DeceptiveCharacter, findDeceptive } from "../../text/characters.ts";
import { splitLines } from "../../text/lines.ts";
import type { Problem } from "../../text/problem.ts";
import { locator, type Position } from "../position.ts";
import { isCopied } from "../quote.ts";
import type { ParsedRecord } from "../records.ts";
import { errorAt, warningAt } from "../rules.ts";

/** More of one sort in one file are counted, not listed. */
const listed = 20;

interface Found extends DeceptiveCharacter {
  readonly position: Position;
}

/** The deceptive characters of a text with their line and column. */
function findInLines(text: string): Found[] {
  if (findDeceptive(text).length === 0) return [];
  return splitLines(text).flatMap((line) =>
    findDeceptive(line.text).map((found) => ({ ...found, position: { line: line.number, column: found.offset + 1 } })),
  );
}

/** Keeps the first problems, and says how many more there are. */
function abridge(problems: readonly Problem[]): readonly Problem[] {
  const last = problems[listed - 1];
  if (problems.length <= listed || last === undefined) return problems;
  return [...problems.slice(0, listed - 1), { ...last, note: `And ${problems.length - listed} more of this sort in this file.` }];
}

const NEXT_LINE = 0x85;

/** The carriage returns that stand before a line feed, or end the text. */
const lineEnds = /\r(?=\n|$)/gu;

/** A text with each CRLF as a line feed, as it is looked at further: lines and columns stay. */
export const foldLineEnds = (text: string): string => (text.includes("\r") ? text.replace(lineEnds, "") : text);

/** Rule `control-character` for line ends of another system: one problem, however many there are. */
export function checkLineEnds(file: string, text: string): readonly Problem[] {
  const count = text.includes("\r") ? (text.match(lineEnds)?.length ?? 0) : 0;
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
export function checkSeedCharacters(file: string, text: string): readonly Problem[] {
  const found = findInLines(text);
  const controls = found
    .filter(({ kind }) => kind === "control")
    .map(({ position, label, codePoint }) => {
      const report = codePoint === NEXT_LINE ? warningAt : errorAt;
      return report(file, position, "control-character", `Unexpected ${label}, expected text with line feeds and tabs only`);
    });
  const others = found
    .filter(({ kind }) => kind !== "control")
    .map(({ position, label, kind }) => {
      const report = kind === "noncharacter" || kind === "surrogate" ? errorAt : warningAt;
      return report(file, position, "deceptive-character", `Unexpected ${label}, expected characters that show what they are`);
    });
  return [...abridge(controls), ...abridge(others), ...checkSeedNormalForm(file, text)];
}

function checkSeedNormalForm(file: string, text: string): readonly Problem[] {
  const composed = text.normalize("NFC");
  if (composed === text) return [];
  const position = locator(text)(firstDifference(text, composed));
  return [
    warningAt(
      file,
      position,
      "normal-form",
      "Unexpected character outside normal form C, expected composed ones; quotes must have it as it is",
    ),
  ];
}

/** The same rules for what editors write: names, titles, reasons, prose. Here each is an error. */
export function checkRecordCharacters(parsed: ParsedRecord<unknown>, text: string): readonly Problem[] {
  const { file } = parsed;
  const positionAt = locator(text);
  const copied = parsed.texts.filter(({ path }) => isCopied(path));
  const reported = new Set<string>();

  const report = (position: Position, found: DeceptiveCharacter): Problem[] => {
    const key = `${position.line}:${position.column}:${found.codePoint}`;
    if (reported.has(key)) return [];
    reported.add(key);
    const ruleId = found.kind === "control" ? "control-character" : "deceptive-character";
    return [errorAt(file, position, ruleId, `Unexpected ${found.label}, expected characters that show what they are`)];
  };
  const isWithinCopied = (position: Position): boolean =>
    copied.some(({ start, end }) => {
      const [from, to] = [positionAt(start), positionAt(end)];
      const after = position.line > from.line || (position.line === from.line && position.column >= from.column);
      return after && (position.line < to.line || (position.line === to.line && position.column < to.column));
    });

  const written = findInLines(text).filter(({ position }) => !isWithinCopied(position));
  // An escape (“\u202E”, “&#x202E;”) brings in what does not stand in the file: then the value's own place is told.
  const escaped = writtenTexts(parsed, text, positionAt)
    .filter(({ source }) => source.includes("\\") || source.includes("&"))
    .flatMap(({ value, source, position }) =>
      findDeceptive(value)
        .filter(({ codePoint, kind }) => kind !== "mixed-script" && !source.includes(String.fromCodePoint(codePoint)))
        .map((found) => ({ found, position: position() })),
    );
  return [
    ...abridge(written.flatMap((found) => report(found.position, found))),
    ...abridge(escaped.flatMap(({ found, position }) => report(position, found))),
    ...checkRecordNormalForm(parsed, text, positionAt),
  ];
}

/** What editors wrote: the decoded value, its source in the file, and where that stands. */
function writtenTexts(parsed: ParsedRecord<unknown>, text: string, positionAt: (offset: number) => Position) {
  const values = parsed.texts.filter((value) => !isCopied(value.path));
  return [
    ...values.map(({ value, start, end }) => ({ value, source: text.slice(start, end), position: () => positionAt(start) })),
    ...(parsed.prose?.texts ?? []).map(({ value, source, position }) => ({ value, source, position: () => position })),
  ];
}

function checkRecordNormalForm(
  parsed: ParsedRecord<unknown>,
  text: string,
  positionAt: (offset: number) => Position,
): readonly Problem[] {
  if (text.normalize("NFC") === text && !/[\\&]/u.test(text)) return [];
  return writtenTexts(parsed, text, positionAt)
    .filter(({ value }) => value.normalize("NFC") !== value)
    .map(({ position }) =>
      errorAt(parsed.file, position(), "normal-form", "Unexpected text outside normal form C, expected composed characters"),
    );
}
