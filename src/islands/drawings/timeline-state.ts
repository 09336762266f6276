import { markedRows, type Shown } from "../../model/query/filter.ts";
import { isUnfiltered, printView, type View, withoutSelection } from "../../model/query/view.ts";
import { type Preview, previewOf } from "../../model/record/preview.ts";
import { toDayNumber } from "../../model/time/day.ts";
import { dayAt, edgeOf } from "../../model/time/time-scale.ts";
import { lengthOf, type TimeWindow, zoomWindow } from "../../model/time/time-window.ts";
import type { BinsLayout, layoutBins } from "../../model/timeline/bins-layout.ts";
import { layoutTimeline, type TimelineLayout } from "../../model/timeline/layout-timeline.ts";
import { cutTimeline } from "../../model/timeline/timeline-cut.ts";
import { answeredRows, type RowNumbers, timelineRows } from "../../model/timeline/timeline-rows.ts";
import { labelRoom, timelineMargin } from "../../model/timeline/timeline-setting.ts";
import { drawsMarks, mostMarks, worldOf } from "../../model/timeline/timeline-world.ts";
import { at } from "../../text/must.ts";
import type { Catalogue } from "../explorer/catalogue.ts";
import type { DataScene } from "../explorer/scene.ts";

/** A picture of the timeline, and where its days are in it. All positions are pixels of the drawing. */
export type Picture = {
  readonly window: TimeWindow;
  /** Left end and width of what is seen. */
  readonly x: number;
  readonly width: number;
  /** Ends of the axis that is seen. */
  readonly ends: readonly [number, number];
  readonly shown: Shown;
} & (
  | { readonly form: "bins"; readonly layout: BinsLayout }
  | {
      readonly form: "marks";
      /** All that is laid out together: the whole span, or the world of the window. */
      readonly layout: TimelineLayout;
      /** Whether the whole span is seen, with what is empty folded. */
      readonly folded: boolean;
      readonly rows: RowNumbers;
    }
);

/** Whether two pictures look the same. */
export const isSamePicture = (a: Picture, b: Picture): boolean =>
  a.shown === b.shown &&
  a.x === b.x &&
  a.width === b.width &&
  a.window.from === b.window.from &&
  a.window.to === b.window.to &&
  (a.form === "bins" ? b.form === "bins" : a.layout === b.layout);

/** The span of a view as a window; an open end is that of the corpus. */
export function windowOf({ from, to }: View, whole: TimeWindow): TimeWindow {
  const first = from === null ? whole.from : toDayNumber(from);
  const last = to === null ? whole.to : toDayNumber(to);
  return { from: Math.min(first, last), to: Math.max(first, last) };
}

/** The part of a picture of marks that is seen, as a layout. */
export function seenLayout(picture: Extract<Picture, { form: "marks" }>, { columns, words }: Catalogue): TimelineLayout {
  const { layout, folded, rows, shown, window } = picture;
  if (folded) return layout;
  const aside = { before: 0, after: 0 };
  const visibleOf = (of: "events" | "statements"): ReadonlySet<string> => {
    const dayOf = (row: number): number => at(columns[of].anchor, row, "day");
    shown[of].forEach((one, row) => {
      if (one === 1 && dayOf(row) < window.from) aside.before += 1;
      if (one === 1 && dayOf(row) > window.to) aside.after += 1;
    });
    const visible = rows[of].filter((row) => shown[of][row] === 1 && dayOf(row) >= window.from && dayOf(row) <= window.to);
    return new Set(visible.flatMap((row) => words(of, row)?.id ?? []));
  };
  const visible = { event: visibleOf("events"), statement: visibleOf("statements") };
  return cutTimeline(layout, { ...picture, shows: (of, id) => visible[of].has(id), ...aside });
}

/** Rows whose day lies in the world, whatever the span of the view; null when there are too many for marks. */
function rowsIn({ columns }: Catalogue, shown: Shown, world: TimeWindow | null): RowNumbers | null {
  if (world === null && !drawsMarks(shown.eventCount, shown.statementCount)) return null;
  const inside = (anchor: ArrayLike<number>) => (row: number) => {
    const day = at(anchor, row, "day");
    return world === null || (day >= world.from && day <= world.to);
  };
  const events = markedRows(shown.events).filter(inside(columns.events.anchor));
  const statements = markedRows(shown.statements).filter(inside(columns.statements.anchor));
  return events.length + statements.length > mostMarks ? null : { events, statements };
}

/** Whether the words of rows are here, and of the events that statements among them answer; those that are not are asked for. */
function hasWords({ catalogue, attempt, refresh }: DataScene, { events, statements }: RowNumbers): boolean {
  const answered = answeredRows(catalogue.columns.statements, statements);
  const lacks = (of: "events" | "statements", rows: readonly number[]) =>
    rows.some((row) => catalogue.words(of, row) === undefined);
  if (!lacks("events", events) && !lacks("events", answered) && !lacks("statements", statements)) return true;
  attempt(async () => {
    await Promise.all([catalogue.bring("events", [...events, ...answered]), catalogue.bring("statements", statements)]);
    refresh();
  });
  return false;
}

/** What draws counts. */
export interface Counts {
  readonly layout: typeof layoutBins;
  readonly render: () => void;
}

/**
 * Lays out what a view shows, and remembers what does not change while the window moves; null where what draws it is on its way.
 *
 * @param counts what draws counts; where it is not there yet it comes, and all is drawn again
 */
export function pictureMaker(
  scene: DataScene,
  counts: () => Counts | undefined,
): (width: number, compact: boolean) => Picture | null {
  const { catalogue, whole } = scene;
  let remembered: { readonly key: string; readonly layout: TimelineLayout; readonly rows: RowNumbers } | undefined;

  return (width, compact) => {
    const view = scene.view();
    const shown = scene.show(view);
    const window = windowOf(view, whole);
    const isOpen = view.from === null && view.to === null;
    const bins = (): Picture | null => {
      const layout = counts()?.layout(catalogue.columns, shown, window, { width });
      return layout ? { form: "bins", window, shown, layout, x: 0, width, ends: [layout.scale.x0, layout.scale.x1] } : null;
    };
    const spanless = { ...withoutSelection(view), from: null, to: null };
    const around = isOpen ? shown : scene.show(spanless);
    const world = isOpen ? null : worldOf(window, whole, around.eventCount + around.statementCount);
    const labelWidth = labelRoom(width);
    const room = width - 2 * timelineMargin - labelWidth;
    const dayWidth = room / lengthOf(window);
    const key = `${printView(spanless)} ${width} ${compact} ${isOpen ? "open" : `${lengthOf(window)} ${world?.from} ${world?.to}`}`;
    if (remembered?.key !== key) {
      const rows = rowsIn(catalogue, around, world);
      if (rows === null || !hasWords(scene, rows)) return bins();
      const records = timelineRows(catalogue, rows, isUnfiltered(spanless));
      const options = world && {
        width: 2 * timelineMargin + labelWidth + lengthOf(world) * dayWidth,
        labelWidth,
        span: [world.from, world.to] as const,
      };
      remembered = { key, layout: layoutTimeline(records, { width, compact, ...options }), rows };
    }
    const { layout, rows } = remembered;
    // Marks are worth drawing when nearly all have room. Decided for the world and not for the window, so that panning never changes the form.
    const crowded =
      layout.groups.reduce((sum, { ids }) => sum + ids.length, 0) > (rows.events.length + rows.statements.length) / 10;
    const counted = crowded && world !== null ? bins() : null;
    if (counted !== null) return counted;
    const x = world === null ? 0 : (window.from - world.from) * dayWidth;
    const ends =
      world === null ? ([layout.scale.x0, layout.scale.x1] as const) : ([x + timelineMargin, x + timelineMargin + room] as const);
    return { form: "marks", window, shown, layout, x, width, ends, folded: world === null, rows };
  };
}

/** How a picture is shown in the place of the one of another window, until that is drawn. */
export function previewIn({ ends, layout, x }: Picture, window: TimeWindow, perPixel: number): Preview {
  const edge = edgeOf(layout.scale);
  const onScreen = (position: number): number => (position - x) * perPixel;
  return previewOf([onScreen(edge(window.from)), onScreen(edge(window.to + 1))], [onScreen(ends[0]), onScreen(ends[1])]);
}

/** The window `factor` times as close about a position of the picture: where days are folded, closer means closer on the paper. */
export function zoomPicture(picture: Picture, factor: number, at: number, whole: TimeWindow): TimeWindow {
  if (picture.form === "bins" || !picture.folded || factor <= 1) return zoomWindow(picture.window, factor, at, whole);
  const [x0, x1] = picture.ends;
  const middle = x0 + (x1 - x0) * at;
  const day = dayAt(picture.layout.scale);
  const from = Math.floor(day(middle - (middle - x0) / factor));
  const to = Math.ceil(day(middle + (x1 - middle) / factor)) - 1;
  return { from: Math.max(whole.from, Math.min(from, to)), to: Math.min(whole.to, Math.max(from, to)) };
}
