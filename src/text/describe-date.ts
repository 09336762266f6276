import { daysInMonth } from "./calendar.ts";
import {
  areAdjoiningDays,
  type DateStyle,
  fullStyle,
  shortStyle,
  weekdayOf,
  wordChoice,
  wordDashed,
  wordDate,
  wordFirst,
} from "./date-words.ts";
import type { EdtfDate } from "./edtf.ts";
import type { CalendarDate, EdtfTree } from "./edtf-tree.ts";
import { readTree } from "./read-edtf.ts";

type Form<Name extends EdtfTree["form"]> = Extract<EdtfTree, { readonly form: Name }>;

const full = (date: CalendarDate): string => wordDate(fullStyle, date);
const short = (date: CalendarDate): string => wordDate(shortStyle, date);

function describeDay(date: CalendarDate): string {
  const weekday = weekdayOf(date);
  return weekday === null ? full(date) : `${weekday} ${full(date)}`;
}

function describeInterval({ from, to }: Form<"interval">): string {
  if (from === null) return to === null ? "" : `until ${full(to)}`;
  if (to === null) return `from ${full(from)} onwards`;
  return areAdjoiningDays(from, to) ? wordDashed(fullStyle, from, to) : `from ${wordFirst(fullStyle, from, to)} to ${full(to)}`;
}

const preposition = (date: CalendarDate): string => (date.day === undefined ? "in" : "on");

/** The first of two dates, without what the second, be it “about”, says as well: “1 and about 19 September 2022”. */
const wordStart = (style: DateStyle, from: CalendarDate, to: CalendarDate): string =>
  wordFirst(style, from, { ...to, approximate: false, uncertain: false });

const monthOf = ({ year, month = 1 }: CalendarDate): CalendarDate => ({ year, month, approximate: false, uncertain: false });

/** The last third of a month, its start about: what a source calls the end of that month. */
function isLastThird(from: CalendarDate, to: CalendarDate): boolean {
  const sameMonth = from.year === to.year && from.month === to.month && to.month !== undefined;
  const plain = !from.uncertain && !to.uncertain && !to.approximate;
  return sameMonth && plain && from.approximate && from.day === 21 && to.day === daysInMonth(to.year, to.month ?? 1);
}

function describeRange({ from, to }: Form<"range">): string {
  if (from === null) return to === null ? "" : `${preposition(to)} or before ${full(to)}`;
  if (to === null) return `${preposition(from)} or after ${full(from)}`;
  if (areAdjoiningDays(from, to)) return wordChoice(fullStyle, [from, to]);
  return isLastThird(from, to)
    ? `late ${full(monthOf(to))}`
    : `some time between ${wordStart(fullStyle, from, to)} and ${full(to)}`;
}

function describeTree(tree: EdtfTree): string {
  switch (tree.form) {
    case "date":
      return describeDay(tree.date);
    case "unspecified":
      return tree.precision === "day" ? `an unknown day in ${full(tree.within)}` : `an unknown month of ${full(tree.within)}`;
    case "interval":
      return describeInterval(tree);
    case "range":
      return describeRange(tree);
    case "choice":
      return wordChoice(fullStyle, tree.dates);
  }
}

function shortInterval({ from, to }: Form<"interval">): string {
  if (from === null) return to === null ? "" : `until ${short(to)}`;
  return to === null ? `from ${short(from)}` : wordDashed(shortStyle, from, to);
}

function shortRange({ from, to }: Form<"range">): string {
  if (from === null) return to === null ? "" : `by ${short(to)}`;
  if (to === null) return `${short(from)} or later`;
  if (areAdjoiningDays(from, to)) return wordChoice(shortStyle, [from, to]);
  return isLastThird(from, to) ? `late ${short(monthOf(to))}` : `between ${wordStart(shortStyle, from, to)} and ${short(to)}`;
}

function shortTree(tree: EdtfTree): string {
  switch (tree.form) {
    case "date":
      return short(tree.date);
    case "unspecified":
      return `${short(tree.within)}, ${tree.precision} unknown`;
    case "interval":
      return shortInterval(tree);
    case "range":
      return shortRange(tree);
    case "choice":
      return wordChoice(shortStyle, tree.dates);
  }
}

/**
 * A date in plain English, for a sentence or a label: “Tuesday 1 March 2022”, “about 2 December 2022”, “on or before
 * 4 March 2022”. An interval reads “from 24 February to 4 March 2022”, of two adjoining days “3–4 March 2022”; one unknown
 * day of a set reads “one day between …”, so that nobody takes the one for the other. `?` is “possibly”, `~` “about”, `%` both.
 * The weekday is named only with a single, unqualified day.
 */
export function describeDate(date: Pick<EdtfDate, "edtf">): string {
  return describeTree(readTree(date.edtf));
}

/**
 * The same for lists: “1 Mar 2022”, “by 4 Mar 2022”, “c. 2 Dec 2022”, “24 Feb – 4 Mar 2022” for an interval and “between 1 and
 * 19 Sep 2022” for one unknown day.
 */
export function shortDate(date: Pick<EdtfDate, "edtf">): string {
  return shortTree(readTree(date.edtf));
}
