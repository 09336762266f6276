import type { Range } from "../../text/range.ts";

export interface Sentence {
  readonly start: number;
  readonly text: string;
}

/** A full stop after these ends no sentence; nor does one after a single letter, as in “U.N.”. */
const abbreviation =
  /(?:^|[\s("“‘'])(?:\p{L}\.)*(?:\p{L}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;

/** The end of a sentence, what closes after it, and white space before what may begin another. */
const ends = /[.?!…]["'”’»)\]]*(\s+)(?=["'“‘«([]?[\p{Lu}\p{N}–—])/gu;

/** Longest quotation, in UTF-16 units, that is kept whole; a mark that is never closed swallows no more. */
const longestQuotation = 1000;

/** The stretches of a line between quotation marks, as far as marks come in pairs. */
function quotationsIn(line: string): readonly Range[] {
  const found: Range[] = [];
  let open: { mark: string; start: number } | null = null;
  for (const { index, 0: mark } of line.matchAll(/["“”]/gu)) {
    if (open !== null && index - open.start <= longestQuotation && mark === (open.mark === "“" ? "”" : open.mark)) {
      found.push({ start: open.start, end: index });
      open = null;
    } else if (mark !== "”" && (open === null || mark === "“" || index - open.start > longestQuotation))
      open = { mark, start: index };
  }
  return found;
}

/**
 * The sentences of a line, as a reader would part them in English; where it errs a quote is longer or shorter than it need
 * be, never wrong. Whatever follows a dash that opens a line belongs to it, and what is between quotation marks is not parted: who
 * says it comes after.
 */
export function sentencesOf(line: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const quotations = quotationsIn(line);
  let next = 0;
  let start = 0;
  const add = (end: number): void => {
    const text = line.slice(start, end);
    const trimmed = text.trim();
    if (trimmed !== "") sentences.push({ start: start + text.indexOf(trimmed), text: trimmed });
    start = end;
  };
  for (const { index, 0: match, 1: gap = "" } of line.matchAll(ends)) {
    const end = index + match.length - gap.length;
    // Only the words just before can be an abbreviation: looking at more would take the square of a long line.
    if (match[0] === "." && match.length === gap.length + 1 && abbreviation.test(line.slice(Math.max(start, end - 16), end)))
      continue;
    while ((quotations[next]?.end ?? line.length) < end) next += 1;
    const quotation = quotations[next];
    if (quotation !== undefined && quotation.start < end && end <= quotation.end) continue;
    add(end);
  }
  add(line.length);
  return sentences;
}
