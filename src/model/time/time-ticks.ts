import { monthNames } from "../../text/edtf-tree.ts";
import { textWidth } from "../timeline/text-width.ts";
import { toDayNumber, toIsoDay } from "./day.ts";
import { type BinUnit, binStart, binsOf } from "./time-bins.ts";
import type { TimeSegment } from "./time-scale.ts";

/** A labelled place on the time axis. */
export interface TimeTick {
  /** First day of what the tick stands for, an ISO day. */
  readonly day: string;
  /** Left edge of the day in pixels. */
  readonly x: number;
  /** Estimated width of the label in pixels. */
  readonly width: number;
  readonly label: string;
}

// Calendar and words are ours and not D3's intervals and formats, which weigh a fifth of what the home page may send.
const yearOf = (day: string): string => String(Number(day.slice(0, 4)));
const dayOfMonth = (day: string): string => String(Number(day.slice(8)));
const monthForms = [(name: string) => name, (name: string) => name.slice(0, 3)].map((form) => {
  const alone = (day: string): string => form(monthNames[Number(day.slice(5, 7)) - 1] ?? "");
  return { alone, withYear: (day: string): string => `${alone(day)} ${yearOf(day)}` };
});

/** A day, ISO, and its left edge in pixels. */
interface Stop {
  readonly day: string;
  readonly x: number;
}

/** Starts of the unit within what is drawn day by day; a drawn segment that begins in the middle of a unit may start it there. */
function stopsIn(segments: readonly TimeSegment[], dayWidth: number, unit: BinUnit, atSegmentStart: boolean): Stop[] {
  return segments
    .filter((segment) => !segment.folded)
    .flatMap((segment) => {
      const window = { from: toDayNumber(segment.from), to: toDayNumber(segment.to) };
      const starts = binsOf(window, unit).map((bin) => bin.from);
      const kept = atSegmentStart ? starts.map((day) => Math.max(day, window.from)) : starts.filter((day) => day >= window.from);
      return kept.map((day) => ({ day: toIsoDay(day), x: segment.x0 + (day - window.from) * dayWidth }));
    });
}

/** One stop per unit: the first that is drawn. */
function firstOfEach(stops: readonly Stop[], unit: BinUnit): Stop[] {
  const seen = new Set<number>();
  return stops.filter(({ day }) => {
    const key = binStart(toDayNumber(day), unit);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Keeps what fits before its neighbour on the right, in the longest form that does; year only where it changes. */
function fitLabels(
  stops: readonly Stop[],
  forms: readonly ((day: string, newYear: boolean) => string)[],
  fontSize: number,
): TimeTick[] {
  const ticks: TimeTick[] = [];
  let year = "";
  let end = Number.NEGATIVE_INFINITY;
  stops.forEach(({ day, x }, index) => {
    const room = (stops[index + 1]?.x ?? Number.POSITIVE_INFINITY) - x - 6;
    const newYear = yearOf(day) !== year;
    const label = forms.map((form) => form(day, newYear)).find((text) => textWidth(text, fontSize) <= room);
    if (label === undefined || x < end) return;
    year = yearOf(day);
    const width = textWidth(label, fontSize);
    end = x + width + 6;
    ticks.push({ day, x, width, label });
  });
  return ticks;
}

/**
 * Labels of a time scale at two levels, in order of time: days (or Mondays, where days are too narrow), and months (or years).
 * No two labels of a level overlap; a month's name is shortened or left out where it has no room.
 */
export function timeTicks(
  segments: readonly TimeSegment[],
  dayWidth: number,
  fontSize: number,
): { readonly days: readonly TimeTick[]; readonly months: readonly TimeTick[] } {
  const fitsDay = textWidth("28", fontSize) + 6;
  const dayUnit = dayWidth >= fitsDay ? "day" : dayWidth * 7 >= fitsDay ? "week" : null;
  const dayStops = dayUnit === null ? [] : stopsIn(segments, dayWidth, dayUnit, false);
  const days = fitLabels(dayStops, [dayOfMonth], fontSize);
  const byMonth = dayWidth * 28 >= textWidth("Nov", fontSize) + 6;
  if (!byMonth) {
    const years = firstOfEach(stopsIn(segments, dayWidth, "year", true), "year");
    return { days, months: fitLabels(years, [yearOf], fontSize) };
  }
  const months = firstOfEach(stopsIn(segments, dayWidth, "month", true), "month");
  const forms = [
    ...monthForms.map((form) => (day: string, newYear: boolean) => (newYear ? form.withYear(day) : form.alone(day))),
    ...monthForms.slice(1).map((form) => form.alone),
  ];
  return { days, months: fitLabels(months, forms, fontSize) };
}
