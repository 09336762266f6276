import { monthAddress } from "../../corpus/addresses.ts";
import { describeDate } from "../../text/describe-date.ts";
import { at } from "../../text/must.ts";
import { capitalised } from "../../text/phrases.ts";
import type { Columns } from "../query/columns.ts";
import type { Shown } from "../query/filter.ts";
import { countInDigits } from "../record/number-words.ts";
import { tenth } from "../tenth.ts";
import { toIsoDay } from "../time/day.ts";
import { binsOf, binUnit, countBins } from "../time/time-bins.ts";
import { edgeOf, evenScale } from "../time/time-scale.ts";
import { timeTicks } from "../time/time-ticks.ts";
import type { TimeWindow } from "../time/time-window.ts";
import { textWidth } from "./text-width.ts";

/** Least width of a bin in pixels: what is drawn is bounded by this and the width, never by the number of records. */
export const leastBinWidth = 8;
const margin = 8;
const laneHeight = 120;
const fontSize = 13;
const line = fontSize + 2;
/** Upper and lower line of the axis. */
const y0 = laneHeight + fontSize + 12;
const y1 = y0 + 2 * line + 8;

/**
 * Bars of one lane, growing from the axis; the greatest count fills the lane. Counts are shown where they have room over their own bar: so no two can overlap,
 * and whether one is shown depends on its bin alone, not on where the window is.
 */
function layLane<Of extends "events" | "statements">(
  bins: readonly Readonly<Record<Of | "x0" | "x1", number>>[],
  of: Of,
  y: number,
  direction: 1 | -1,
) {
  const most = bins.reduce((greatest, bin) => Math.max(greatest, bin[of]), 1);
  const filled = bins
    .filter((bin) => bin[of] > 0)
    .map((bin) => ({ ...bin, text: String(bin[of]), height: Math.max(2, (bin[of] / most) * laneHeight) }));
  return {
    bars: filled
      .map(({ x0, x1, height }) => {
        const top = tenth(y + height * direction);
        return `M${tenth(x0 + 0.5)} ${tenth(y)}V${top}H${tenth(x1 - 0.5)}V${tenth(y)}Z`;
      })
      .join(""),
    labels: filled
      .filter(({ x0, x1, text }) => textWidth(text, fontSize) <= x1 - x0 - 2)
      .map(({ x0, x1, height, text }) => ({
        x: (x0 + x1) / 2,
        y: y + direction * (height + 4) + (direction === 1 ? fontSize * 0.75 : 0),
        text,
      })),
  };
}

/** The timeline from afar: counts of events above the axis, of statements below it. The sum over all bins is the number of records shown, at every zoom. */
export function layoutBins(columns: Columns, shown: Shown, window: TimeWindow, { width }: { readonly width: number }) {
  const scale = evenScale([window.from, window.to], margin, width - margin);
  const edge = edgeOf(scale);
  const unit = binUnit(window, width - 2 * margin, leastBinWidth);
  const counted = binsOf(window, unit);
  const events = countBins(counted, window, columns.events.anchor, shown.events);
  const statements = countBins(counted, window, columns.statements.anchor, shown.statements);
  const bins = counted.map(({ from, to }, index) => ({
    from,
    to,
    x0: Math.max(margin, edge(from)),
    x1: Math.min(width - margin, edge(to + 1)),
    events: at(events, index, "bin"),
    statements: at(statements, index, "bin"),
  }));
  const above = layLane(bins, "events", y0, -1);
  const below = layLane(bins, "statements", y1, 1);
  return {
    width,
    height: y1 + laneHeight + fontSize + 12,
    fontSize,
    unit,
    scale,
    ticks: timeTicks(scale, fontSize - 1, width),
    axis: { y0, y1, dayY: y0 + line, monthY: y0 + 2 * line },
    bins,
    /** All bars of a lane as one SVG path: two nodes, however many bins. */
    bars: { events: above.bars, statements: below.bars },
    /** Counts over the bars; y is the baseline. */
    labels: [...above.labels, ...below.labels],
  };
}
export type BinsLayout = ReturnType<typeof layoutBins>;
export type DrawnBin = BinsLayout["bins"][number];

/** What a bin says: its days, and how many records it counts. */
export function binReading({ from, to, events, statements }: DrawnBin): string {
  const [first, last] = [toIsoDay(from), toIsoDay(to)];
  const month = first.slice(0, 7);
  const isMonth = first.endsWith("-01") && last.startsWith(month) && to - from > 26;
  const days = describeDate({ edtf: from === to ? first : isMonth ? month : `${first}/${last}` });
  return `${capitalised(days)}: ${countInDigits(events, "event")}, ${countInDigits(statements, "statement")}`;
}

/** The bin that holds a day; the first that counts anything where there is none. */
export const binOf = ({ bins }: BinsLayout, day: number | null): DrawnBin | undefined =>
  bins.find(({ from, to }) => day !== null && from <= day && day <= to) ??
  bins.find(({ events, statements }) => events + statements > 0) ??
  bins[0];

/** Address of the page that lists what a bin counts: that of its month; null where it has none. */
export function binAddress({ from, to }: DrawnBin, hasMonths: boolean): string | null {
  const month = toIsoDay(from).slice(0, 7);
  return hasMonths && toIsoDay(to).startsWith(month) ? monthAddress(month) : null;
}
