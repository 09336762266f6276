import { monthNames } from "../../text/calendar.ts";
import { at } from "../../text/must.ts";
import { roughLength } from "../record/number-words.ts";
import { textWidth } from "../timeline/text-width.ts";
import { toIsoDay } from "./day.ts";
import { type BinUnit, binStart, binsOf } from "./time-bins.ts";
import type { TimeScale, TimeSegment } from "./time-scale.ts";
import { lengthOf } from "./time-window.ts";

// Calendar and words are ours and not D3's intervals and formats, which weigh a fifth of what the home page may send.
const yearOf = (day: number): string => String(Number(toIsoDay(day).slice(0, 4)));
const dayOfMonth = (day: number): string => String(Number(toIsoDay(day).slice(8)));
const monthOf = (day: number): string => at(monthNames, Number(toIsoDay(day).slice(5, 7)) - 1, "month");
const shortMonth = (day: number): string => monthOf(day).slice(0, 3);

type Form = (day: number) => string;
/** What a month is called, longest first; with its year where it is the first to be named of it. January may be called by its year alone. */
const plainForms: readonly Form[] = [monthOf, shortMonth];
const yearForms: readonly Form[] = plainForms.map((form) => (day) => `${form(day)} ${yearOf(day)}`);
const januaryForms: readonly Form[] = [...yearForms, yearOf];

/** A day and its left edge in pixels. */
interface Stop {
  readonly day: number;
  readonly x: number;
}

/** Starts of the unit within what is drawn day by day; a drawn segment that begins in the middle of a unit may start it there. */
function stopsIn(segments: readonly TimeSegment[], dayWidth: number, unit: BinUnit, atSegmentStart: boolean): Stop[] {
  return segments
    .filter((segment) => !segment.folded)
    .flatMap(({ from, to, x0 }) => {
      const starts = binsOf({ from, to }, unit).map((bin) => bin.from);
      const own = atSegmentStart ? starts.map((day) => Math.max(day, from)) : starts.filter((day) => day >= from);
      return own.map((day) => ({ day, x: x0 + (day - from) * dayWidth }));
    });
}

/** One stop per unit: the first that is drawn. */
const firstOfEach = (stops: readonly Stop[], unit: BinUnit): Stop[] =>
  [...Map.groupBy(stops, ({ day }) => binStart(day, unit)).values()].flatMap(([first]) => first ?? []);

const air = 6;

/** A stop with its label in the longest form that ends before `end`, and the estimated width of that in pixels; null where none does. */
function fitTick({ day, x }: Stop, forms: readonly Form[], end: number, fontSize: number) {
  for (const form of forms) {
    const label = form(day);
    const width = textWidth(label, fontSize);
    if (x + width + air <= end) return { day, x, width, label };
  }
  return null;
}

/** Labels in one form, each where it ends before the next stop. */
function labelStops(stops: readonly Stop[], form: Form, fontSize: number, last: number) {
  let end = Number.NEGATIVE_INFINITY;
  return stops.flatMap((stop, index) => {
    const tick = stop.x < end ? null : fitTick(stop, [form], stops[index + 1]?.x ?? last, fontSize);
    if (tick === null) return [];
    end = tick.x + tick.width + air;
    return [tick];
  });
}

/**
 * Labels of months. The year is written with the first month of it that is named. Where months are too narrow for that, the first
 * month of all takes the room of those after it, and each January is called by its year: a reader never has to guess the year.
 */
function labelMonths(stops: readonly Stop[], fontSize: number, last: number) {
  const ticks: NonNullable<ReturnType<typeof fitTick>>[] = [];
  let named = "";
  let end = Number.NEGATIVE_INFINITY;
  stops.forEach((stop, index) => {
    if (stop.x < end) return;
    const next = stops[index + 1]?.x ?? last;
    const year = yearOf(stop.day);
    const isNew = year !== named;
    const isJanuary = shortMonth(stop.day) === "Jan";
    const withYear = isJanuary ? januaryForms : yearForms;
    const tick =
      (isNew ? fitTick(stop, withYear, next, fontSize) : null) ??
      (isNew && (named === "" || isJanuary) ? fitTick(stop, withYear.slice(isJanuary ? -1 : 1), last, fontSize) : null) ??
      fitTick(stop, plainForms, next, fontSize);
    if (tick === null) return;
    if (tick.label.endsWith(year)) named = year;
    end = tick.x + tick.width + air;
    ticks.push(tick);
  });
  return ticks;
}

/** The room of a fold's label, which is in the middle of it however narrow it is. */
function roomOf({ x0, x1 }: Pick<TimeSegment, "x0" | "x1">, label: string, fontSize: number): readonly [number, number] {
  const half = textWidth(label, fontSize) / 2;
  return [(x0 + x1) / 2 - half, (x0 + x1) / 2 + half];
}

const shortUnits: readonly (readonly [RegExp, string])[] = [
  [/ days?$/u, " d"],
  [/ weeks?$/u, " wk"],
  [/ months?$/u, " mo"],
  [/ years?$/u, " yr"],
];
const shortLength = (length: string): string => shortUnits.reduce((text, [unit, short]) => text.replace(unit, short), length);

/**
 * Says of each fold how long it is where no other label is: of long folds first, `5 months`, or `5 mo` where that has no room; null where that has
 * none either.
 */
function labelBreaks(folds: readonly TimeSegment[], fontSize: number) {
  const taken: (readonly [number, number])[] = [];
  const labels = new Map<TimeSegment, string>();
  for (const fold of folds.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
    const length = roughLength(lengthOf(fold));
    const label = [length, shortLength(length)].find((form) => {
      const [from, to] = roomOf(fold, form, fontSize);
      return taken.every(([start, end]) => to + air < start || from > end + air);
    });
    if (label === undefined) continue;
    taken.push(roomOf(fold, label, fontSize));
    labels.set(fold, label);
  }
  return folds.map((fold) => ({ ...fold, label: labels.get(fold) ?? null }));
}

/**
 * Words for a time scale, in order of time, at two levels and in its breaks: days, or Mondays, where days are too narrow; months, or years. No two
 * labels of a level overlap, nor a day's that of a fold; a month's name is shortened or left out where it has no room.
 *
 * @param last right end of the drawing, beyond which no label may reach
 */
export function timeTicks(
  { segments, dayWidth }: Pick<TimeScale, "segments" | "dayWidth">,
  fontSize: number,
  last = Number.POSITIVE_INFINITY,
) {
  const fitsDay = textWidth("28", fontSize) + air;
  const dayUnit = dayWidth >= fitsDay ? "day" : dayWidth * 7 >= fitsDay ? "week" : null;
  const dayStops = dayUnit === null ? [] : stopsIn(segments, dayWidth, dayUnit, false);
  const byMonth = dayWidth * 28 >= textWidth("Nov", fontSize) + air;
  const unit = byMonth ? "month" : "year";
  const stops = firstOfEach(stopsIn(segments, dayWidth, unit, true), unit);
  const breaks = labelBreaks(
    segments.filter(({ folded }) => folded),
    fontSize,
  );
  const rooms = breaks.flatMap((fold) => (fold.label === null ? [] : [roomOf(fold, fold.label, fontSize)]));
  const days = labelStops(dayStops, dayOfMonth, fontSize, last);
  return {
    days: days.filter(({ x, width }) => rooms.every(([from, to]) => x + width + air < from || x > to)),
    months: byMonth ? labelMonths(stops, fontSize, last) : labelStops(stops, yearOf, fontSize, last),
    breaks,
  };
}
export type TimeTicks = ReturnType<typeof timeTicks>;
