const small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** A count with its noun: up to twelve in words, above in digits. */
export function countInWords(count: number, singular: string, plural = `${singular}s`): string {
  return `${small[count] ?? String(count)} ${count === 1 ? singular : plural}`;
}

/** A number of days in the unit a reader would use, in digits: `17 days`, `10 weeks`, `5 months`, `3 years`. */
export function roughLength(days: number): string {
  if (days < 21) return `${days} ${days === 1 ? "day" : "days"}`;
  if (days < 84) return `${Math.round(days / 7)} weeks`;
  if (days < 700) return `${Math.round(days / 30.44)} months`;
  return `${Math.round(days / 365.25)} years`;
}
