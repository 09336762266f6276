const small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A whole number in digits with commas: `2,000`. */
export const numberInDigits = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** A whole number as a text would give it: in words up to twelve, above in digits with commas. */
export const numberInWords = (value: number): string => small[value] ?? numberInDigits(value);

/** A count with its noun: `three days`, `17 days`. */
export const countInWords = (count: number, singular: string): string =>
  `${numberInWords(count)} ${count === 1 ? singular : `${singular}s`}`;

/** A count with its noun in digits: `1 statement`, `1,200 statements`. */
export const countInDigits = (count: number, singular: string): string =>
  `${numberInDigits(count)} ${count === 1 ? singular : `${singular}s`}`;

/** A number of days in the unit a reader would use, in digits: `17 days`, `10 weeks`, `5 months`, `3 years`. */
export function roughLength(days: number): string {
  if (days < 21) return countInDigits(days, "day");
  if (days < 84) return `${Math.round(days / 7)} weeks`;
  if (days < 700) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}
