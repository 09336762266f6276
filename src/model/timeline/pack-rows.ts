/** A run of pixels from left to right. */
export type Extent = readonly [from: number, to: number];

/** A mark with its label on one line, and a stem down to the axis. */
export interface Packable {
  readonly id: string;
  /** Where mark and stem are. */
  readonly x: number;
  /** Half the width of the mark. */
  readonly half: number;
  /** The label at full length, then shorter forms of it, each with what it costs, counted in rows; at least one. */
  readonly labels: readonly LabelForm[];
  /** The bar under the label of what lasts or is uncertain; stems may cross it. */
  readonly bar: Extent | null;
}

/** A form of a label: where it is, and how many rows nearer to the axis it must bring its mark to be worth it. */
export interface LabelForm {
  readonly extent: Extent;
  readonly cost: number;
}

/** Where an item went: the row, 0 nearest to the axis, and the form of its label. */
export interface PackedRow {
  readonly row: number;
  readonly form: number;
}

/** An item with the one form of its label that is being tried or was taken. */
interface Placed extends Omit<Packable, "labels"> {
  readonly label: Extent;
}

const apart = (a: Extent, b: Extent): boolean => a[1] <= b[0] || b[1] <= a[0];
const within = (x: number, extent: Extent): boolean => x > extent[0] && x < extent[1];
const markOf = (item: Placed): Extent => [item.x - item.half, item.x + item.half];

interface Row {
  readonly items: Placed[];
  /** Items of higher rows, whose stems pass here. */
  readonly passing: Placed[];
}

/** Whether the stem of `upper` may pass the row in which `lower` sits; it may pass behind its mark, as marks on one stem are like beads. */
function mayPass(upper: Placed, lower: Placed, margin: number): boolean {
  const [from, to] = lower.label;
  return !within(upper.x, [from - margin, to + margin]);
}

function mayShare(a: Placed, b: Placed): boolean {
  const solid = (item: Placed): Extent => {
    const mark = markOf(item);
    return [Math.min(mark[0], item.label[0]), Math.max(mark[1], item.label[1])];
  };
  const whole = (item: Placed): Extent => {
    const [from, to] = solid(item);
    return item.bar === null ? [from, to] : [Math.min(from, item.bar[0]), Math.max(to, item.bar[1])];
  };
  return apart(whole(a), whole(b));
}

/** The lowest row below `most` that has room; null when none has. */
function lowestRow(item: Placed, rows: readonly Row[], most: number, margin: number): number | null {
  for (let index = 0; index < most; index += 1) {
    const row = rows[index];
    if (!row) return index;
    if (row.items.every((other) => mayShare(item, other)) && row.passing.every((upper) => mayPass(upper, item, margin)))
      return index;
    if (!row.items.every((lower) => mayPass(item, lower, margin))) return null;
  }
  return null;
}

/**
 * Puts each item into the lowest row where neither its mark, label and bar meet those of an item placed before, nor its stem a label:
 * labels never overlap a label, a mark, a bar or a stem. Stems may pass behind marks and bars. A shorter form of the label is taken when it brings the mark nearer to the
 * axis by more rows than it costs. Greedy and deterministic: the order of the items decides.
 *
 * @param margin pixels kept free between a stem and a label.
 * @returns by id; null where no row below `most` has room.
 */
export function packRows(items: readonly Packable[], most: number, margin = 2): ReadonlyMap<string, PackedRow | null> {
  const rows: Row[] = [];
  const packed = new Map<string, PackedRow | null>();
  for (const { labels, ...item } of items) {
    let best: { placed: Placed; row: number; form: number; cost: number } | null = null;
    for (const [form, { extent, cost }] of labels.entries()) {
      if (best !== null && cost >= best.cost) continue;
      const placed = { ...item, label: extent };
      const row = lowestRow(placed, rows, most, margin);
      if (row !== null && (best === null || row + cost < best.cost)) best = { placed, row, form, cost: row + cost };
    }
    packed.set(item.id, best && { row: best.row, form: best.form });
    if (best === null) continue;
    while (rows.length <= best.row) rows.push({ items: [], passing: [] });
    rows[best.row]?.items.push(best.placed);
    for (const row of rows.slice(0, best.row)) row.passing.push(best.placed);
  }
  return packed;
}
