/** A sentence of a line. */
export interface Sentence {
  /** UTF-16 offset in the line. */
  readonly start: number;
  readonly text: string;
}

/** A full stop after these ends no sentence; nor does one after a single letter, as in “U.N.”. */
const abbreviation =
  /(?:^|[\s("“‘'])(?:\p{L}\.)*(?:\p{L}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;

/** The end of a sentence, what closes after it, and white space before what may begin another. */
const ends = /[.?!…]["'”’»)\]]*(\s+)(?=["'“‘«([]?[\p{Lu}\p{N}–—])/gu;

/**
 * The sentences of a line, as a reader would part them in English; where it errs a quote is longer or shorter than it need
 * be, never wrong. Whatever follows a dash that opens a line belongs to it.
 */
export function sentencesOf(line: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
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
    add(end);
  }
  add(line.length);
  return sentences;
}
