import { describeDate } from "../../text/describe-date.ts";
import { countInWords, numberInDigits } from "../record/number-words.ts";
import { toIsoDay } from "../time/day.ts";
import { edgeOf } from "../time/time-scale.ts";
import { timeTicks } from "../time/time-ticks.ts";
import type { TimeWindow } from "../time/time-window.ts";
import { countedGroup, groupAt, type TimelineGroup, type TimelineLayout } from "./layout-timeline.ts";
import { axisPath, connect } from "./timeline-axis.ts";
import { fontSize } from "./timeline-setting.ts";

/** The part of a laid-out timeline that a reader has chosen. */
interface TimelineCut {
  readonly window: TimeWindow;
  /** Left end and width of what is seen, in the layout's pixels. */
  readonly x: number;
  readonly width: number;
  /** Ends of the axis; what lies beyond is room for names, no time. */
  readonly ends: readonly [number, number];
  /** Whether a record is among what is shown in the window. */
  readonly shows: (of: "event" | "statement", id: string) => boolean;
  /** How many records that are shown have their own day before the window, and after it. */
  readonly before: number;
  readonly after: number;
}

/** Counts of what reaches in from outside, at both ends of the axis. */
function groupsAside({ window, x, ends, before, after }: TimelineCut, { y0, y1 }: TimelineLayout["axis"]): TimelineGroup[] {
  const days = (day: number): string => describeDate({ edtf: toIsoDay(day) });
  const sides = [
    { count: before, side: "before", middle: x + 44, y: y0 - 14, what: `reaching in from before ${days(window.from)}` },
    // Beyond the end of the axis, where no name of an event can be.
    { count: after, side: "after", middle: ends[1] + 40, y: (y0 + y1) / 2, what: `reaching beyond ${days(window.to)}` },
  ];
  return sides.flatMap(({ count, side, middle, y, what }) => {
    if (count === 0) return [];
    const label = `${numberInDigits(count)} ${side}`;
    const name = `${label}: ${countInWords(count, "record")} ${what}: see the list`;
    return [groupAt([middle, y], null, label, name, [])];
  });
}

/** The part of a timeline that lies in a window, as a layout of its own: nothing moves, so that names stay where they are while the window does. */
export function cutTimeline(layout: TimelineLayout, cut: TimelineCut): TimelineLayout {
  const { axis, scale } = layout;
  const { x, width, ends, window, shows } = cut;
  const edge = edgeOf(scale);
  const seen = { from: window.from, to: window.to, x0: edge(window.from), x1: edge(window.to + 1), folded: false };
  const part = { x0: ends[0], x1: ends[1], dayWidth: scale.dayWidth, segments: [seen] };
  const ticks = timeTicks(part, fontSize - 1);
  const within = (at: number): boolean => at >= x - 60 && at <= ends[1];
  const publications = layout.publications.filter((one) => within(one.x));
  const arcs = layout.arcs.filter(({ statement, event }) => shows("statement", statement) && shows("event", event));
  const events = layout.events.filter(({ id }) => shows("event", id));
  const groups = layout.groups.flatMap((group) => {
    const { of } = group;
    const ids = of === null ? [] : group.ids.filter((id) => shows(of, id));
    const middle = Math.min(Math.max(group.x, x + 30), ends[1]);
    return of === null || ids.length === 0 ? [] : [countedGroup({ ...window, x: middle, ids }, of, group.y)];
  });
  return {
    ...layout,
    x,
    width,
    scale: part,
    ticks,
    axis: { ...axis, path: axisPath(part, axis) },
    connectors: connect(events, arcs, axis, ticks, publications),
    events,
    statements: layout.statements.filter(({ id }) => shows("statement", id)),
    arcs,
    publications,
    groups: [...groups, ...groupsAside(cut, axis)],
    order: layout.order.filter(({ of, id }) => shows(of, id)),
  };
}
