/** A run of pixels from left to right. */
export type Extent = readonly [from: number, to: number];

/** A mark with its label on one line, and a stem down to the axis. */
export interface Packable {
  readonly id: string;
  /** Where mark and stem stand. */
  readonly x: number;
  /** Half the width of the mark. */
  readonly half: number;
  readonly label: Extent;
  /** The bar under the label of what lasts or is uncertain; stems may cross it. */
  readonly bar: Extent | null;
  /** Marks of one column may sit on one stem, like beads. */
  readonly column: number;
}

const apart = (a: Extent, b: Extent): boolean => a[1] <= b[0] || b[1] <= a[0];
const within = (x: number, extent: Extent): boolean => x > extent[0] && x < extent[1];
const markOf = (item: Packable): Extent => [item.x - item.half, item.x + item.half];

interface Row {
  readonly items: Packable[];
  /** Items of higher rows, whose stems pass here. */
  readonly passing: Packable[];
}

/** Whether the stem of `upper` may pass the row in which `lower` sits. */
function mayPass(upper: Packable, lower: Packable, margin: number): boolean {
  const [from, to] = lower.label;
  if (within(upper.x, [from - margin, to + margin])) return false;
  return upper.column === lower.column || !within(upper.x, markOf(lower));
}

function mayShare(a: Packable, b: Packable): boolean {
  const solid = (item: Packable): Extent => {
    const mark = markOf(item);
    return [Math.min(mark[0], item.label[0]), Math.max(mark[1], item.label[1])];
  };
  const whole = (item: Packable): Extent => {
    const [from, to] = solid(item);
    return item.bar === null ? [from, to] : [Math.min(from, item.bar[0]), Math.max(to, item.bar[1])];
  };
  return apart(whole(a), whole(b));
}

/**
 * Puts each item into the lowest row where neither its mark, label and bar nor its stem meets those of an item placed before:
 * labels never overlap a label, a mark, a bar or a stem. Greedy and deterministic: the order of the items decides.
 *
 * @param margin pixels kept free between a stem and a label.
 * @returns the row of each item by id, 0 nearest to the axis; null where no row below `most` has room.
 */
export function packRows(items: readonly Packable[], most: number, margin = 2): ReadonlyMap<string, number | null> {
  const rows: Row[] = [];
  const rowAt = (index: number): Row => {
    while (rows.length <= index) rows.push({ items: [], passing: [] });
    return rows[index] as Row;
  };
  const placed = new Map<string, number | null>();
  for (const item of items) {
    let free: number | null = null;
    for (let index = 0; index < most; index += 1) {
      const row = rowAt(index);
      if (row.items.every((other) => mayShare(item, other)) && row.passing.every((upper) => mayPass(upper, item, margin))) {
        free = index;
        break;
      }
      if (!row.items.every((lower) => mayPass(item, lower, margin))) break;
    }
    placed.set(item.id, free);
    if (free === null) continue;
    rowAt(free).items.push(item);
    for (let index = 0; index < free; index += 1) rowAt(index).passing.push(item);
  }
  return placed;
}
