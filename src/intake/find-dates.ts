import { findNamedDays } from "./absolute-date.ts";
import { findRelativeDates, type RelativeDate } from "./relative-date.ts";

/** A date that words of a text name, in full or from the day of publication. */
export interface FoundDate extends Omit<RelativeDate, "because"> {
  /** Absent where the words themselves name the day. */
  readonly because?: string;
}

/** Every date of an English text, in order: days named in full, then what rests on the day of publication (EDTF). */
export function findDates(text: string, published: string): readonly FoundDate[] {
  const named = findNamedDays(text);
  const masked = named.reduce(
    (left, { index, words }) => left.slice(0, index) + "\u0000".repeat(words.length) + left.slice(index + words.length),
    text,
  );
  const days = named.map(({ index, words, days: readings }): FoundDate => {
    const [first = "", second] = readings;
    return second === undefined
      ? { index, words, edtf: first }
      : { index, words, edtf: `[${first},${second}]`, because: `“${words}” does not say whether the day or the month is first` };
  });
  return [...days, ...findRelativeDates(masked, published)].sort((a, b) => a.index - b.index);
}
