/** A run of pixels from left to right. */
export type Extent = readonly [from: number, to: number];

/** A mark with its label on one line, and a stem down to the axis. */
export interface Packable {
  /** Where mark and stem are. */
  readonly x: number;
  /** Half the width of the mark. */
  readonly half: number;
  /** The label at full length, then shorter forms of it, each with how many rows nearer to the axis it must bring its mark to be worth it; at least one. */
  readonly labels: readonly { readonly extent: Extent; readonly cost: number }[];
  /** The bar under the label of what lasts or is uncertain; stems may cross it. */
  readonly bar: Extent | null;
}

/** An item with the one form of its label that is being tried or was taken. */
interface Placed extends Omit<Packable, "labels"> {
  readonly label: Extent;
}

interface Row {
  readonly items: Placed[];
  /** Items of higher rows, whose stems pass here. */
  readonly passing: Placed[];
}

/** Pixels kept free between a stem and a label. */
const margin = 2;

/** Whether the stem of `upper` may pass the row in which `lower` sits; it may pass behind its mark, as marks on one stem are like beads. */
const mayPass = (upper: Placed, { label: [from, to] }: Placed): boolean => upper.x <= from - margin || upper.x >= to + margin;

/** All that an item takes in its row: mark, label and bar. */
function extentOf({ x, half, label, bar }: Placed): Extent {
  const [from, to] = bar ?? label;
  return [Math.min(x - half, label[0], from), Math.max(x + half, label[1], to)];
}

function mayShare(a: Placed, b: Placed): boolean {
  const [[from, to], [otherFrom, otherTo]] = [extentOf(a), extentOf(b)];
  return to <= otherFrom || otherTo <= from;
}

/** The lowest row below `most` that has room; null when none has. */
function lowestRow(item: Placed, rows: readonly Row[], most: number): number | null {
  for (let index = 0; index < most; index += 1) {
    const row = rows[index];
    if (!row) return index;
    if (row.items.every((other) => mayShare(item, other)) && row.passing.every((upper) => mayPass(upper, item))) return index;
    if (!row.items.every((lower) => mayPass(item, lower))) return null;
  }
  return null;
}

/**
 * Puts each item into the lowest row where neither its mark, label and bar meet those of an item placed before, nor its stem a label:
 * labels never overlap a label, a mark, a bar or a stem. Stems may pass behind marks and bars. A shorter form of the label is taken when it brings the mark nearer to the
 * axis by more rows than it costs. Greedy and deterministic: the order of the items decides.
 *
 * @returns for each item its row, 0 nearest to the axis, and the form of its label; null where no row below `most` has room.
 */
export function packRows(items: readonly Packable[], most: number) {
  const rows: Row[] = [];
  return items.map(({ labels, ...item }) => {
    let best: { placed: Placed; row: number; form: number; cost: number } | null = null;
    for (const [form, { extent, cost }] of labels.entries()) {
      if (best !== null && cost >= best.cost) continue;
      const placed = { ...item, label: extent };
      const row = lowestRow(placed, rows, most);
      if (row !== null && (best === null || row + cost < best.cost)) best = { placed, row, form, cost: row + cost };
    }
    if (best === null) return null;
    while (rows.length <= best.row) rows.push({ items: [], passing: [] });
    rows[best.row]?.items.push(best.placed);
    for (const row of rows.slice(0, best.row)) row.passing.push(best.placed);
    return { row: best.row, form: best.form };
  });
}
