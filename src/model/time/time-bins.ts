import { toDayNumber, toIsoDay } from "./day.ts";
import { lengthOf, type TimeWindow } from "./time-window.ts";

/** How long a bin is: a run of days that is counted together, weeks from Monday. */
const units = ["day", "week", "month", "quarter", "year", "decade", "century"] as const;
export type BinUnit = (typeof units)[number];

/** Months in a bin of that unit, and about how many days it has. */
const months = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 } as const;
const roughDays: Readonly<Record<BinUnit, number>> = {
  day: 1,
  week: 7,
  month: 30.44,
  quarter: 91.3,
  year: 365.25,
  decade: 3652.5,
  century: 36_525,
};

/** The finest unit of which a bin is at least `least` pixels wide. */
export function binUnit(window: TimeWindow, width: number, least: number): BinUnit {
  const perDay = width / lengthOf(window);
  return units.find((unit) => roughDays[unit] * perDay >= least) ?? "century";
}

/** Number of the month that holds a day, counted from the year 0. */
function monthAt(day: number): number {
  const iso = toIsoDay(day);
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

/** First day of a month by its number. */
const firstDay = (month: number): number =>
  toDayNumber(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`);

/** First day of the bin that holds a day. Bins begin at fixed days of the calendar, wherever a window begins. */
export function binStart(day: number, unit: BinUnit): number {
  if (unit === "day") return day;
  // Day 4 was a Monday: 1970-01-05.
  if (unit === "week") return day - ((((day - 4) % 7) + 7) % 7);
  const month = monthAt(day);
  return firstDay(month - (month % months[unit]));
}

function nextStart(start: number, unit: BinUnit): number {
  if (unit === "day" || unit === "week") return start + roughDays[unit];
  return firstDay(monthAt(start) + months[unit]);
}

/** The bins of a window, in order; the first and the last may reach beyond it. */
export function binsOf(window: TimeWindow, unit: BinUnit): readonly TimeWindow[] {
  const bins: TimeWindow[] = [];
  for (let from = binStart(window.from, unit); from <= window.to; ) {
    const next = nextStart(from, unit);
    bins.push({ from, to: next - 1 });
    from = next;
  }
  return bins;
}

/**
 * How many shown records each bin holds: each record once, at the day that carries its mark. What overlaps the window while its own day lies
 * outside of it is counted at the window's nearer end, so that the sum is always the number of records shown.
 *
 * @param shown 1 for each row that is shown.
 */
export function countBins(
  bins: readonly TimeWindow[],
  window: TimeWindow,
  anchor: ArrayLike<number>,
  shown: ArrayLike<number>,
): Uint32Array {
  const counts = new Uint32Array(bins.length);
  const binOfDay = new Uint32Array(lengthOf(window));
  bins.forEach(({ from, to }, index) => {
    binOfDay.fill(index, Math.max(0, from - window.from), to - window.from + 1);
  });
  for (let row = 0; row < shown.length; row += 1) {
    if (shown[row] !== 1) continue;
    const day = Math.min(Math.max(anchor[row] ?? 0, window.from), window.to) - window.from;
    const bin = binOfDay[day] ?? 0;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
