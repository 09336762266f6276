import { at } from "../../text/must.ts";
import type { Columns } from "../query/columns.ts";
import type { Shown } from "../query/filter.ts";
import { tenth } from "../tenth.ts";
import { binsOf, binUnit, countBins } from "../time/time-bins.ts";
import { edgeOf, evenScale } from "../time/time-scale.ts";
import { lengthOf, type TimeWindow } from "../time/time-window.ts";

const width = 1000;
const height = 36;

/** Bars of the counts of events over all days, as one path. */
export function overviewCounts(columns: Columns, shown: Pick<Shown, "events">, whole: TimeWindow): string {
  const edge = edgeOf(evenScale([whole.from, whole.to], 0, width));
  const bins = binsOf(whole, binUnit(whole, width, 3));
  const counts = countBins(bins, whole, columns.events.anchor, shown.events);
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), 1);
  return bins
    .map(({ from, to }, index) => {
      const count = at(counts, index, "bin");
      const top = tenth(height - Math.max(2, Math.sqrt(count / most) * height));
      return count === 0
        ? ""
        : `M${tenth(Math.max(0, edge(from)))} ${height}V${top}H${tenth(Math.min(width, edge(to + 1)))}V${height}Z`;
    })
    .join("");
}

/**
 * Lays out the strip that always shows the whole span, and where the window is in it, in pixels of the strip.
 *
 * @param counts those of {@link overviewCounts}, which do not change while the window moves
 */
export function layoutOverview(counts: string, window: TimeWindow, whole: TimeWindow) {
  const x = (day: number): number => ((day - whole.from) / lengthOf(whole)) * width;
  return { width, height, counts, x0: Math.max(0, x(window.from)), x1: Math.min(width, x(window.to + 1)) };
}
export type OverviewLayout = ReturnType<typeof layoutOverview>;
