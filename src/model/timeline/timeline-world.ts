import { mostListed } from "../record/most-listed.ts";
import { lengthOf, type TimeWindow } from "../time/time-window.ts";

/** Most marks that are laid out one by one; more are counted in bins. */
export const mostMarks = 400;

/** Whether records over the whole span are drawn as marks; more are counted. */
export const drawsMarks = (events: number, statements: number): boolean =>
  events <= mostListed && events + statements <= mostMarks;

/**
 * The days that are laid out together when a window of them is shown.
 *
 * Labels are stable while the window moves because rows are not chosen for the window: all marks of the world are packed once, at the window's scale, and the
 * window only decides which part of that drawing is seen. The same length of window gives the same world, so panning never moves a label from its place in time.
 * Few records have one world, the whole span. Many are cut into stretches, 2ⁿ days long and at least eight windows, that begin at
 * fixed days each half a stretch apart; a window lies in the stretch in whose middle half it begins, so that a label may change its row
 * only when the window has been moved by several times its own length.
 */
export function worldOf(window: TimeWindow, whole: TimeWindow, records: number): TimeWindow {
  if (records <= mostMarks) return whole;
  const stretch = 2 ** Math.ceil(Math.log2(8 * lengthOf(window)));
  const half = stretch / 2;
  const from = Math.floor((window.from - stretch / 4) / half) * half;
  return { from, to: from + stretch - 1 };
}
