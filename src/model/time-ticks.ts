import { utcDay, utcMonday, utcMonth, utcYear } from "d3";
import { monthNames } from "../text/edtf-tree.ts";
import { textWidth } from "./text-width.ts";
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

// Written here and not with D3's formats, which weigh a fifth of what the home page may send.
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const dayOfMonth = (date: Date): string => String(date.getUTCDate());
const yearForm = (date: Date): string => String(date.getUTCFullYear());
const monthForms = [(name: string) => name, (name: string) => name.slice(0, 3)].map((form) => {
  const alone = (date: Date): string => form(monthNames[date.getUTCMonth()] ?? "");
  return { alone, withYear: (date: Date): string => `${alone(date)} ${yearForm(date)}` };
});

interface Stop {
  readonly date: Date;
  readonly x: number;
}

/** Starts of the unit within what is drawn day by day; a drawn segment that begins in the middle of a unit starts it there. */
function stopsIn(segments: readonly TimeSegment[], dayWidth: number, unit: typeof utcDay, atSegmentStart: boolean): Stop[] {
  return segments
    .filter((segment) => !segment.folded)
    .flatMap((segment) => {
      const start = new Date(`${segment.from}T00:00:00Z`);
      const end = utcDay.offset(new Date(`${segment.to}T00:00:00Z`), 1);
      const dates = unit.range(start, end);
      const all = atSegmentStart && Number(dates[0]) !== Number(start) ? [start, ...dates] : dates;
      return all.map((date) => ({ date, x: segment.x0 + utcDay.count(start, date) * dayWidth }));
    });
}

/** One stop per unit: the first that is drawn. */
function firstOfEach(stops: readonly Stop[], unit: typeof utcDay): Stop[] {
  const seen = new Set<number>();
  return stops.filter(({ date }) => {
    const key = Number(unit.floor(date));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Keeps what fits before its neighbour on the right, in the longest form that does; year only where it changes. */
function fitLabels(
  stops: readonly Stop[],
  forms: readonly ((date: Date, newYear: boolean) => string)[],
  fontSize: number,
): TimeTick[] {
  const ticks: TimeTick[] = [];
  let year = "";
  let end = Number.NEGATIVE_INFINITY;
  stops.forEach(({ date, x }, index) => {
    const room = (stops[index + 1]?.x ?? Number.POSITIVE_INFINITY) - x - 6;
    const newYear = yearForm(date) !== year;
    const label = forms.map((form) => form(date, newYear)).find((text) => textWidth(text, fontSize) <= room);
    if (label === undefined || x < end) return;
    year = yearForm(date);
    const width = textWidth(label, fontSize);
    end = x + width + 6;
    ticks.push({ day: iso(date), x, width, label });
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
  const dayUnit = dayWidth >= fitsDay ? utcDay : dayWidth * 7 >= fitsDay ? utcMonday : null;
  const dayStops = dayUnit === null ? [] : stopsIn(segments, dayWidth, dayUnit, false);
  const days = fitLabels(dayStops, [(date) => dayOfMonth(date)], fontSize);
  const byMonth = dayWidth * 28 >= textWidth("Nov", fontSize) + 6;
  if (!byMonth) {
    const years = firstOfEach(stopsIn(segments, dayWidth, utcYear, true), utcYear);
    return { days, months: fitLabels(years, [(date) => yearForm(date)], fontSize) };
  }
  const months = firstOfEach(stopsIn(segments, dayWidth, utcMonth, true), utcMonth);
  const forms = [
    ...monthForms.map((form) => (date: Date, newYear: boolean) => (newYear ? form.withYear(date) : form.alone(date))),
    ...monthForms.slice(1).map((form) => (date: Date) => form.alone(date)),
  ];
  return { days, months: fitLabels(months, forms, fontSize) };
}
