import { at } from "../../text/at.ts";
import type { Columns } from "../query/columns.ts";
import type { Shown } from "../query/filter.ts";
import { tenth } from "../tenth.ts";
import { type BinUnit, binsOf, binUnit, countBins, type TimeBin } from "../time/time-bins.ts";
import { edgeOf, evenScale, type TimeScale } from "../time/time-scale.ts";
import { type TimeTicks, timeTicks } from "../time/time-ticks.ts";
import type { TimeWindow } from "../time/time-window.ts";
import { textWidth } from "./text-width.ts";

/** A bin as it is drawn: its edges in pixels, and what it counts. */
export interface DrawnBin extends TimeBin {
  readonly x0: number;
  readonly x1: number;
  readonly events: number;
  readonly statements: number;
}

/** The timeline from afar: counts of events above the axis, of statements below it. */
export interface BinsLayout {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly unit: BinUnit;
  readonly scale: TimeScale;
  readonly ticks: TimeTicks;
  readonly axis: { readonly y0: number; readonly y1: number; readonly dayY: number; readonly monthY: number };
  readonly bins: readonly DrawnBin[];
  /** All bars of a lane as one SVG path: two nodes, however many bins. */
  readonly bars: { readonly events: string; readonly statements: string };
  /** Counts over the bars; y is the baseline. */
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

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
function layLane(bins: readonly DrawnBin[], of: "events" | "statements", y: number, direction: 1 | -1) {
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

/** Lays out counts per bin and lane. The sum over all bins is the number of records shown, at every zoom. */
export function layoutBins(
  columns: Columns,
  shown: Shown,
  window: TimeWindow,
  { width }: { readonly width: number },
): BinsLayout {
  const scale = evenScale([window.from, window.to], margin, width - margin);
  const edge = edgeOf(scale);
  const unit = binUnit(window, width - 2 * margin, leastBinWidth);
  const bins = binsOf(window, unit);
  const events = countBins(bins, window, columns.events.anchor, shown.events);
  const statements = countBins(bins, window, columns.statements.anchor, shown.statements);
  const drawn = bins.map(
    (bin, index): DrawnBin => ({
      ...bin,
      x0: Math.max(margin, edge(bin.from)),
      x1: Math.min(width - margin, edge(bin.to + 1)),
      events: at(events, index, "bin"),
      statements: at(statements, index, "bin"),
    }),
  );
  const above = layLane(drawn, "events", y0, -1);
  const below = layLane(drawn, "statements", y1, 1);
  return {
    width,
    height: y1 + laneHeight + fontSize + 12,
    fontSize,
    unit,
    scale,
    ticks: timeTicks(scale, fontSize - 1, width),
    axis: { y0, y1, dayY: y0 + line, monthY: y0 + 2 * line },
    bins: drawn,
    bars: { events: above.bars, statements: below.bars },
    labels: [...above.labels, ...below.labels],
  };
}
