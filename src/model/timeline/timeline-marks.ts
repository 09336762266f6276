import type { Lane } from "./timeline-lane.ts";
import type { TimelineMark } from "./timeline-layout.ts";
import { fontSize } from "./timeline-setting.ts";

/**
 * The marks of a lane in the drawing.
 *
 * @param yOf height of the middle of a row
 * @param foot the line of the axis to which the stems go
 * @param compact whether an event above that line has a foot on it
 */
export function layMarks(
  { marks }: Lane,
  yOf: (row: number) => number,
  foot: number,
  { rowHeight, compact }: { readonly rowHeight: number; readonly compact: boolean },
): TimelineMark[] {
  const isTight = rowHeight < fontSize * 1.4;
  return marks.map(({ entry: { record, symbol }, row, x, bar, label, aside }) => {
    const y = yOf(row);
    const baseline = y + fontSize * 0.34;
    return {
      id: record.id,
      x,
      y,
      symbol,
      stem: { y0: y, y1: foot },
      foot: compact && foot > y ? foot : null,
      bar: bar && { ...bar, y: baseline + (isTight ? 3 : 4.5), height: isTight ? 3 : 5 },
      label: { ...label, y: baseline },
      aside: aside && { ...aside, y: baseline },
      title: record.title,
      name: record.name,
    };
  });
}
