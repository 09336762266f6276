import { readEdtf } from "../../text/edtf.ts";
import { toDayNumber } from "./day.ts";

/** How an end of a drawn date ends: at a known day, softly (the day is not exact), or open (nobody says). */
export type DrawnEnd = "known" | "soft" | "open";

/** A date as a drawing shows it; days are numbers since 1970-01-01 (UTC), both inclusive. */
export interface DrawnDate {
  /** `day`: one day. `interval`: it lasted over these days. `somewhere`: one day, or some days, among these. */
  readonly form: "day" | "interval" | "somewhere";
  /** First possible day; null when open. */
  readonly from: number | null;
  /** Last possible day; null when open. */
  readonly to: number | null;
  readonly start: DrawnEnd;
  readonly end: DrawnEnd;
  /**
   * The day that carries the mark: the day itself, the first day of an interval, the middle of a range of which
   * one day is meant, the known end where the other is open.
   */
  readonly anchor: number;
  /** Whether the source or the editor says “about” or “perhaps”. */
  readonly about: boolean;
  /** Whether its ends are days that the date names, not the ends of a month or year. */
  readonly exactDays: boolean;
}

/**
 * A date from its days and how they are meant. A soft end stands for “about” (`~`, `?`, `%`) and for one unknown day in a range; an open end
 * for `..`.
 */
export function toDrawnDate(date: Omit<DrawnDate, "start" | "end">): DrawnDate {
  const { form, from, to, about } = date;
  const vague = about || form === "somewhere";
  const end = (day: number | null): DrawnEnd => (day === null ? "open" : vague ? "soft" : "known");
  // An open start with a known last day is “on or before”: the last day is certain, what lies before it is not.
  const closing = (day: number | null, other: number | null): DrawnEnd =>
    other === null && day !== null && !about ? "known" : end(day);
  return { ...date, start: closing(from, to), end: closing(to, from) };
}

/** Turns an EDTF date into what a drawing needs. */
export function drawnDate(edtf: string): DrawnDate {
  const date = readEdtf(edtf);
  const from = date.earliest === null ? null : toDayNumber(date.earliest);
  const to = date.latest === null ? null : toDayNumber(date.latest);
  const form = date.interval ? "interval" : from !== null && from === to ? "day" : "somewhere";
  const about = date.approximate || date.uncertain;
  const middle = from !== null && to !== null ? Math.floor((from + to) / 2) : null;
  const anchor = (form === "interval" ? (from ?? to) : (middle ?? to ?? from)) ?? 0;
  const exactDays = date.precision === "day" && !edtf.includes("X");
  return toDrawnDate({ form, from, to, anchor, about, exactDays });
}
