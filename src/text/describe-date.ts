import { addDays, daysInMonth, monthNames, weekdayIndex, weekdayNames } from "./calendar.ts";
import { type EdtfDate, readTree } from "./edtf.ts";
import { type CalendarDate, type EdtfTree, firstDay } from "./edtf-tree.ts";
import { must } from "./must.ts";

/** How a stretch between two dates is worded, from the words for its ends. `where` is “on” before a day and “in” before a month or a year. */
interface EndsStyle {
  readonly until: (to: string, where: string) => string;
  readonly from: (from: string, where: string) => string;
  readonly between: (from: string, to: string) => string;
}

/** How dates are worded: in full in sentences, short in lists. English, whatever the reader's locale. */
interface DateStyle {
  readonly month: (name: string) => string;
  readonly qualify: (words: string, date: CalendarDate) => string;
  readonly alone: (words: string, date: CalendarDate) => string;
  readonly unspecified: (within: string, precision: "day" | "month") => string;
  readonly interval: EndsStyle;
  readonly range: EndsStyle;
}

/** “3–4 March 2022”, “28 February – 1 March 2022”: the dash has spaces when the first date has one. */
const dashed = (from: string, to: string): string => `${from}${/^\d\d?$/.test(from) ? "–" : " – "}${to}`;

const fullStyle: DateStyle = {
  month: (name) => name,
  qualify: (words, date) => `${date.uncertain ? "possibly " : ""}${date.approximate ? "about " : ""}${words}`,
  alone: (words, date) => (isPlainDay(date) ? `${weekdayNames[weekdayIndex(firstDay(date))]} ${words}` : words),
  unspecified: (within, precision) => `an unknown ${precision} ${precision === "day" ? "in" : "of"} ${within}`,
  interval: {
    until: (to) => `until ${to}`,
    from: (from) => `from ${from} onwards`,
    between: (from, to) => `from ${from} to ${to}`,
  },
  range: {
    until: (to, where) => `${where} or before ${to}`,
    from: (from, where) => `${where} or after ${from}`,
    between: (from, to) => `some time between ${from} and ${to}`,
  },
};

const shortStyle: DateStyle = {
  month: (name) => name.slice(0, 3),
  qualify: (words, date) => `${date.approximate ? "c. " : ""}${words}${date.uncertain ? "?" : ""}`,
  alone: (words) => words,
  unspecified: (within, precision) => `${within}, ${precision} unknown`,
  interval: { until: (to) => `until ${to}`, from: (from) => `from ${from}`, between: dashed },
  range: {
    until: (to) => `by ${to}`,
    from: (from) => `${from} or later`,
    between: (from, to) => `between ${from} and ${to}`,
  },
};

const plain = { approximate: false, uncertain: false } as const;
const isPlain = (date: CalendarDate): boolean => !date.approximate && !date.uncertain;
const isPlainDay = (date: CalendarDate): boolean => date.day !== undefined && isPlain(date);

/** “1 March 2022”, “about March 2022”, “c. 2 Dec 2022”. */
function wordDate(style: DateStyle, date: CalendarDate): string {
  const { year, month, day } = date;
  const days = day === undefined ? [] : [day];
  const months = month === undefined ? [] : monthNames.slice(month - 1, month).map(style.month);
  return style.qualify([...days, ...months, year].join(" "), date);
}

/** The first of two dates without the month and the year that the second repeats; whole when either is qualified. */
function wordFirst(style: DateStyle, first: CalendarDate, second: CalendarDate): string {
  const isAlike =
    first.month !== undefined && second.month !== undefined && (first.day === undefined) === (second.day === undefined);
  if (!isAlike || !isPlain(first) || !isPlain(second) || first.year !== second.year) return wordDate(style, first);
  if (first.day !== undefined && first.month === second.month) return String(first.day);
  return wordDate(style, first).slice(0, -` ${first.year}`.length);
}

/** “8 or 9 March 2022”, “1 March, 2 April or 9 May 2022”. */
function wordChoice(style: DateStyle, dates: readonly CalendarDate[]): string {
  const words = dates.map((date, index) => {
    const next = dates[index + 1];
    return next === undefined ? wordDate(style, date) : wordFirst(style, date, next);
  });
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** The last third of a month, its start about: what a source calls the end of that month. */
function isLastThird(from: CalendarDate, to: CalendarDate): boolean {
  const sameMonth = from.year === to.year && from.month === to.month && to.month !== undefined;
  const starts = from.approximate && !from.uncertain && from.day === 21;
  return sameMonth && starts && isPlain(to) && to.day === daysInMonth(to.year, to.month);
}

function wordEnds(style: DateStyle, { form, from, to }: Extract<EdtfTree, { readonly form: "interval" | "range" }>): string {
  const words = style[form];
  const where = ({ day }: CalendarDate): string => (day === undefined ? "in" : "on");
  if (from === null) {
    const end = must(to, "end of the date");
    return words.until(wordDate(style, end), where(end));
  }
  if (to === null) return words.from(wordDate(style, from), where(from));
  const adjoin = isPlainDay(from) && isPlainDay(to) && addDays(firstDay(from), 1) === firstDay(to);
  if (form === "interval") return (adjoin ? dashed : words.between)(wordFirst(style, from, to), wordDate(style, to));
  if (adjoin) return wordChoice(style, [from, to]);
  if (isLastThird(from, to)) return `late ${wordDate(style, { ...plain, year: to.year, month: must(to.month, "month") })}`;
  // Without what the second, be it “about”, says as well: “1 and about 19 September 2022”.
  return words.between(wordFirst(style, from, { ...to, ...plain }), wordDate(style, to));
}

function wordTree(style: DateStyle, tree: EdtfTree): string {
  switch (tree.form) {
    case "date":
      return style.alone(wordDate(style, tree.date), tree.date);
    case "unspecified":
      return style.unspecified(wordDate(style, tree.within), tree.precision);
    case "choice":
      return wordChoice(style, tree.dates);
    default:
      return wordEnds(style, tree);
  }
}

/**
 * A date in plain English, for a sentence or a label: “Tuesday 1 March 2022”, “about 2 December 2022”, “on or before
 * 4 March 2022”. An interval reads “from 24 February to 4 March 2022”, of two adjoining days “3–4 March 2022”; one unknown
 * day of a set reads “one day between …”, so that nobody takes the one for the other. `?` is “possibly”, `~` “about”, `%` both.
 * The weekday is named only with a single, unqualified day.
 */
export const describeDate = ({ edtf }: Pick<EdtfDate, "edtf">): string => wordTree(fullStyle, readTree(edtf));

/**
 * The same for lists: “1 Mar 2022”, “by 4 Mar 2022”, “c. 2 Dec 2022”, “24 Feb – 4 Mar 2022” for an interval and “between 1 and
 * 19 Sep 2022” for one unknown day.
 */
export const shortDate = ({ edtf }: Pick<EdtfDate, "edtf">): string => wordTree(shortStyle, readTree(edtf));
