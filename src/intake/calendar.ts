const dayMilliseconds = 86_400_000;

/** Days of the week in the order of `Date.getUTCDay`. */
export const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

export const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
] as const;

const toDate = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const toIso = (date: Date): string => date.toISOString().slice(0, 10);

/** The ISO day so many days after (or before, if negative) another. */
export const addDays = (iso: string, days: number): string => toIso(new Date(toDate(iso).getTime() + days * dayMilliseconds));

/** Index into {@link weekdays}. */
export const weekdayIndex = (iso: string): number => toDate(iso).getUTCDay();

/** The Monday of a day's week (ISO 8601: weeks begin on Monday). */
export const mondayOf = (iso: string): string => addDays(iso, -((weekdayIndex(iso) + 6) % 7));

/** The month `YYYY-MM` so many months after (or before) that of a day. */
export function addMonths(iso: string, count: number): string {
  const index = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((((index % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}

/** “Friday 4 March 2022”. */
export const wordDay = (iso: string): string =>
  `${weekdays[weekdayIndex(iso)]} ${Number(iso.slice(8))} ${months[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
