/** The span of days that a timeline shows, at least one: day numbers since 1970-01-01, both inclusive, whole. A value: it is never changed. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Number of days in a window. */
export const lengthOf = ({ from, to }: TimeWindow): number => to - from + 1;

/** The window of the same length, or of all days where it is longer, that lies within `whole` and nearest to it. */
export function clampWindow(window: TimeWindow, whole: TimeWindow): TimeWindow {
  const length = Math.min(Math.max(1, Math.round(lengthOf(window))), lengthOf(whole));
  const from = Math.min(Math.max(Math.round(window.from), whole.from), whole.to - length + 1);
  return { from, to: from + length - 1 };
}

/**
 * The window `factor` times as close, about the day at the share `at` of its width (0 left, 1 right), which stays where it is.
 * Always at least a day shorter or longer, unless it can't be.
 */
export function zoomWindow(window: TimeWindow, factor: number, at: number, whole: TimeWindow): TimeWindow {
  const length = lengthOf(window);
  const wanted = Math.round(length / factor);
  const changed = factor === 1 ? length : factor > 1 ? Math.min(wanted, length - 1) : Math.max(wanted, length + 1);
  const next = Math.min(Math.max(1, changed), lengthOf(whole));
  const from = Math.round(window.from + (length - next) * at);
  return clampWindow({ from, to: from + next - 1 }, whole);
}

/** The window moved by a number of days, kept within `whole`. */
export const panWindow = ({ from, to }: TimeWindow, days: number, whole: TimeWindow): TimeWindow =>
  clampWindow({ from: from + days, to: to + days }, whole);

/** Whether a window shows all there is. */
export const isWhole = (window: TimeWindow, whole: TimeWindow): boolean => window.from <= whole.from && window.to >= whole.to;
