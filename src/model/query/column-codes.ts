import type { Precision } from "../../corpus/event.ts";
import { precisions } from "../../corpus/precisions.ts";
import { stanceVerbs } from "../../corpus/stance-verbs.ts";
import type { Stance } from "../../corpus/statement.ts";
import { at } from "../../text/must.ts";
import { type DrawnDate, toDrawnDate } from "../time/drawn-date.ts";

// The numbers of columns that hold several things at once are written and read here, and nowhere else.

/** The number of something in a list that must hold it. */
function numberIn<T extends string>(list: readonly T[], value: T): number {
  const number = list.indexOf(value);
  if (number < 0) throw new RangeError(`“${value}” is none of: ${list.join(", ")}.`);
  return number;
}

/** A place with its precision: the place's number × 8 + that of the precision. */
export const codePlace = (place: number, precision: Precision): number => place * 8 + numberIn(precisions, precision);
/** Number of the place. */
export const placeNumber = (code: number): number => code >> 3;
export const precisionOf = (code: number): Precision => at(precisions, code & 7, "precision");

/** A stance with how it is tied: the stance's number × 2, + 1 where it speaks of such events in general. */
export const codeStance = ({ stance, link }: Pick<Stance, "stance" | "link">): number =>
  numberIn(stanceVerbs, stance) * 2 + (link === "general" ? 1 : 0);
/** Number of the stance in {@link stanceVerbs}. */
export const stanceNumber = (code: number): number => code >> 1;
export const stanceOf = (code: number): Stance["stance"] => at(stanceVerbs, code >> 1, "stance");
export const linkOf = (code: number): Stance["link"] => (code % 2 === 1 ? "general" : "named");

const forms = ["day", "interval", "somewhere"] as const satisfies readonly DrawnDate["form"][];

/** How the days of a date are meant: the form's number, + 4 where it says “about”, + 8 where its ends are days that it names. */
export const codeDate = ({ form, about, exactDays }: Pick<DrawnDate, "form" | "about" | "exactDays">): number =>
  numberIn(forms, form) + (about ? 4 : 0) + (exactDays ? 8 : 0);

/** Days that no date reaches: what a column has for an open end. */
export const openStart = -1_000_000;
export const openEnd = 1_000_000;

/** Days of dates, since 1970-01-01. An open end is {@link openStart} or {@link openEnd}. */
export interface DayColumns {
  /** The day that carries the mark, as {@link drawnDate} chooses it: by this day a record is counted, once. */
  readonly anchor: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** How the days are meant, see {@link codeDate}. */
  readonly form: ArrayLike<number>;
}

/** The date of a row as a drawing shows it. */
export function dateAt(columns: DayColumns, row: number): DrawnDate {
  const code = at(columns.form, row, "form");
  const from = at(columns.from, row, "day");
  const to = at(columns.to, row, "day");
  return toDrawnDate({
    form: at(forms, code & 3, "form"),
    from: from === openStart ? null : from,
    to: to === openEnd ? null : to,
    anchor: at(columns.anchor, row, "day"),
    about: (code & 4) !== 0,
    exactDays: (code & 8) !== 0,
  });
}
