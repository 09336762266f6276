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

/** A count over a bar; y is its baseline. */
export interface BinLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
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
  readonly labels: readonly BinLabel[];
}

/** Least width of a bin in pixels: what is drawn is bounded by this and the width, never by the number of records. */
export const leastBinWidth = 8;
const margin = 8;
const laneHeight = 120;

/** Bars of one lane, growing from the axis; the greatest count fills the lane. */
function barsOf(bins: readonly DrawnBin[], count: (bin: DrawnBin) => number, y: number, direction: 1 | -1): string {
  const most = bins.reduce((greatest, bin) => Math.max(greatest, count(bin)), 1);
  return bins
    .filter((bin) => count(bin) > 0)
    .map((bin) => {
      const height = Math.max(2, (count(bin) / most) * laneHeight) * direction;
      return `M${tenth(bin.x0 + 0.5)} ${tenth(y)}V${tenth(y + height)}H${tenth(bin.x1 - 0.5)}V${tenth(y)}Z`;
    })
    .join("");
}

/** Counts where they have room over their own bar: so no two can overlap, and whether one is shown depends on its bin alone, not on where the window is. */
function labelsOf(
  bins: readonly DrawnBin[],
  count: (bin: DrawnBin) => number,
  y: number,
  direction: 1 | -1,
  fontSize: number,
): BinLabel[] {
  const most = bins.reduce((greatest, bin) => Math.max(greatest, count(bin)), 1);
  return bins.flatMap((bin) => {
    const text = count(bin) === 0 ? "" : String(count(bin));
    if (text === "" || textWidth(text, fontSize) > bin.x1 - bin.x0 - 2) return [];
    const height = Math.max(2, (count(bin) / most) * laneHeight);
    return [{ x: (bin.x0 + bin.x1) / 2, y: y + direction * (height + 4) + (direction === 1 ? fontSize * 0.75 : 0), text }];
  });
}

/** Lays out counts per bin and lane. The sum over all bins is the number of records shown, at every zoom. */
export function layoutBins(
  columns: Columns,
  shown: Shown,
  window: TimeWindow,
  { width, fontSize = 13 }: { readonly width: number; readonly fontSize?: number },
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
      events: events[index] ?? 0,
      statements: statements[index] ?? 0,
    }),
  );
  const line = fontSize + 2;
  const y0 = laneHeight + fontSize + 12;
  const y1 = y0 + 2 * line + 8;
  return {
    width,
    height: y1 + laneHeight + fontSize + 12,
    fontSize,
    unit,
    scale,
    ticks: timeTicks(scale, fontSize - 1, width),
    axis: { y0, y1, dayY: y0 + line, monthY: y0 + 2 * line },
    bins: drawn,
    bars: { events: barsOf(drawn, (bin) => bin.events, y0, -1), statements: barsOf(drawn, (bin) => bin.statements, y1, 1) },
    labels: [
      ...labelsOf(drawn, (bin) => bin.events, y0, -1, fontSize),
      ...labelsOf(drawn, (bin) => bin.statements, y1, 1, fontSize),
    ],
  };
}
