import { at } from "../../text/must.ts";
import { dateBar } from "../time/date-bar.ts";
import { type Packable, packRows } from "./pack-rows.ts";
import { fitLabel, textWidth } from "./text-width.ts";
import type { TimelineRecord } from "./timeline-rows.ts";
import { fontSize, type TimelineSetting } from "./timeline-setting.ts";

/** What goes into a lane: a record with words set after its label, empty where there are none, and the place of its stem on the axis. */
interface Footed {
  readonly record: TimelineRecord;
  readonly aside: string;
  readonly x: number;
}

/** A text with its left end and its estimated width. */
export interface PlacedText {
  readonly x: number;
  readonly text: string;
  readonly width: number;
}

interface LaneOptions extends TimelineSetting {
  /** Moves all stems of the lane, so that those of two lanes do not fall together. */
  readonly shift: number;
  /** How many rows it costs to lose all of a name: a name is cut where that brings its mark nearer to the axis by more. */
  readonly costOfLoss: number;
}

/** Rows on each side; what finds no room in them is counted in groups. */
const mostRows = 30;
const half = 6;
const gap = 4;
const spacing = 8;
/** Air between a label and what is said beside it. */
const space = fontSize * 0.6;

/** Stems of one day are set side by side within its column, as far as it is wide enough. */
function fanOut(entries: readonly Omit<Footed, "x">[], { edge, shift }: LaneOptions): Footed[] {
  const days = Map.groupBy(entries, ({ record }) => record.date.anchor);
  return [...days].flatMap(([day, all]) => {
    const column = edge(day + 1) - edge(day);
    const step = all.length < 2 ? 0 : Math.min(spacing, (column - 2 * half - spacing) / (all.length - 1));
    const used = step < 2 ? 0 : step;
    const middle = (edge(day) + edge(day + 1)) / 2;
    const first = middle + (column > 2 * spacing ? shift : 0) - (used * (all.length - 1)) / 2;
    return all.map((entry, index) => ({ ...entry, x: first + index * used }));
  });
}

/** Shares of `labelWidth` to which a label is cut where it has no room as a whole. */
const shares = [1, 0.8, 0.6, 0.45];

/** A mark before it has a row, with its label in at most the given share of its room. */
function toDraft({ record, aside, x }: Footed, share: number, { frame, labelWidth, edge }: LaneOptions) {
  const labelX = x + half + gap;
  const room = Math.max(0, frame[1] - labelX);
  const asideWidth = textWidth(aside, fontSize);
  const keepsAside = asideWidth > 0 && room - asideWidth - space > fontSize * 7;
  const most = keepsAside ? room - asideWidth - space : room;
  const label = fitLabel(record.title, Math.min(labelWidth * share, most), fontSize);
  return {
    record,
    x,
    bar: dateBar(record.date, edge, frame),
    label: { x: labelX, ...label },
    aside: keepsAside ? { x: labelX + label.width + space, text: aside, width: asideWidth } : null,
  };
}
type Draft = ReturnType<typeof toDraft>;

/** A mark in its lane: row 0 is nearest to the axis. */
type LaneMark = Draft & { readonly row: number };

/** The mark with its label at full length and in shorter forms that still say something. */
function draftsOf(one: Footed, options: LaneOptions): readonly Draft[] {
  const full = toDraft(one, Number.POSITIVE_INFINITY, options);
  const drafts = [full, ...shares.map((share) => toDraft(one, share, options))];
  const least = fontSize * 7;
  const shorter = drafts.filter(
    ({ label }, index) => index > 0 && label.text !== drafts[index - 1]?.label.text && label.width >= least,
  );
  return [full, ...shorter];
}

/**
 * Gives each name that was cut the room that is left beside it: up to the next mark, bar or name of its row, the next stem that passes, or the
 * edge. So a name is cut only where it would touch.
 */
function growLabels(marks: readonly LaneMark[], { frame }: LaneOptions): LaneMark[] {
  const leftOf = ({ x, bar }: LaneMark): number => Math.min(x - half, bar?.x0 ?? x);
  return marks.map((mark) => {
    if (!mark.label.shortened || mark.label.text === "") return mark;
    const beside = marks
      .filter((other) => other.x > mark.x && other.row >= mark.row)
      .map((other) => (other.row === mark.row ? leftOf(other) - 2 * gap : other.x - 3));
    const aside = mark.aside === null ? 0 : mark.aside.width + space;
    const room = Math.min(frame[1], ...beside) - mark.label.x - aside;
    const label = fitLabel(mark.record.title, room, fontSize);
    if (label.width <= mark.label.width) return mark;
    return {
      ...mark,
      label: { x: mark.label.x, ...label },
      aside: mark.aside && { ...mark.aside, x: mark.label.x + label.width + space },
    };
  });
}

/** Counts marks that found no room together with their neighbours; `from` and `to` are the first and last day of what is counted. */
function countTogether(entries: readonly Footed[]) {
  const groups: { x0: number; x1: number; entries: Footed[] }[] = [];
  const width = textWidth("+0000", fontSize) + 2 * gap;
  const dayOf = ({ record }: Footed): number => record.date.anchor;
  for (const footed of entries.toSorted((a, b) => dayOf(a) - dayOf(b) || a.x - b.x)) {
    const last = groups.at(-1);
    if (last && footed.x - width / 2 < (last.x0 + last.x1) / 2 + width / 2) {
      last.entries.push(footed);
      last.x1 = Math.max(last.x1, footed.x);
    } else groups.push({ x0: footed.x, x1: footed.x, entries: [footed] });
  }
  return groups.map(({ x0, x1, entries: all }) => {
    const days = all.map(dayOf);
    return { x: (x0 + x1) / 2, from: Math.min(...days), to: Math.max(...days), ids: all.map(({ record }) => record.id) };
  });
}

export type LaneGroup = ReturnType<typeof countTogether>[number];

function toPackable(drafts: readonly Draft[], costOfLoss: number): Packable {
  const { x, bar, label: full } = at(drafts, 0, "form");
  const labels = drafts.map(({ label, aside }) => {
    const last = aside ?? label;
    return {
      extent: [label.x, last.x + last.width + 2 * gap] as const,
      cost: full.width === 0 ? 0 : (1 - label.width / full.width) * costOfLoss,
    };
  });
  return { x, half, labels, bar: bar && [bar.x0, bar.x1] };
}

/**
 * Lays out one side of the timeline. All labels are to the right of their marks. What is placed first gets the lowest row, and
 * what comes after may not cross its label with a stem: so marks are placed from the right to the left, and rise like stairs.
 * What finds no row is counted in a group.
 */
export function layoutLane(entries: readonly Omit<Footed, "x">[], options: LaneOptions) {
  const footed = fanOut(entries, options);
  const drafted = footed.map((one) => ({ one, drafts: draftsOf(one, options) })).sort((a, b) => b.one.x - a.one.x);
  const rows = packRows(
    drafted.map(({ drafts }) => toPackable(drafts, options.costOfLoss)),
    mostRows,
  );
  const placed = new Map<Footed, LaneMark>();
  for (const [index, { one, drafts }] of drafted.entries()) {
    const packed = rows[index];
    if (packed) placed.set(one, { ...at(drafts, packed.form, "form"), row: packed.row });
  }
  const marks = footed.flatMap((one) => placed.get(one) ?? []);
  return {
    /** In order of time. */
    marks: growLabels(marks, options),
    groups: countTogether(footed.filter((one) => !placed.has(one))),
    /** Number of rows in use. */
    rows: marks.reduce((most, mark) => Math.max(most, mark.row + 1), 0),
  };
}
export type Lane = ReturnType<typeof layoutLane>;

/** Lays out one side without names: each mark in the lowest row where it touches no other, nor its bar another bar. Stems pass behind marks. */
export function stackLane(entries: readonly Omit<Footed, "x">[], options: LaneOptions): Lane {
  const rows: { markEnd: number; barEnd: number }[] = [];
  const marks = fanOut(entries, options)
    .sort((a, b) => a.x - b.x)
    .map(({ record, x }): LaneMark => {
      const bar = dateBar(record.date, options.edge, options.frame);
      const free = rows.findIndex(({ markEnd, barEnd }) => markEnd <= x - half && (bar === null || barEnd <= bar.x0));
      const row = free < 0 ? rows.length : free;
      rows[row] = { markEnd: x + half + 1, barEnd: Math.max(rows[row]?.barEnd ?? 0, bar?.x1 ?? 0) };
      return { record, row, x, bar, label: { x, text: "", width: 0, shortened: false }, aside: null };
    });
  return { marks, groups: [], rows: rows.length };
}
