import { countInWords, roughLength } from "../record/number-words.ts";
import type { DrawnDate } from "./drawn-date.ts";

/** Days up to two months, then months: nobody reads “202 days”. */
const days = (count: number): string => (count < 60 ? countInWords(count, "day") : roughLength(count));

function exactLag(count: number): string {
  if (count === 0) return "same day";
  return count > 0 ? `${days(count)} later` : `${days(-count)} before`;
}

/**
 * How long after, when it lies between `least` and `most` days; `least` may be below zero. Who speaks of a named event speaks at
 * or after its start, so that `most` zero means the same day.
 */
function uncertainLag(least: number, most: number): string {
  if (most < 0) return `at most ${days(-least)} before`;
  if (most === 0) return "same day";
  return `at most ${days(most)} later`;
}

/**
 * How long after an event something was said, in words: `same day`, `three days later`, `at most 18 days later` where a date is one
 * unknown day among several, `about three days later` where a date is “about”. Null where a date has an open end, where neither is
 * one day, and where the event lasted: then there is no day to count from.
 */
export function lagInWords(happened: DrawnDate, said: DrawnDate): string | null {
  if (happened.form === "interval" || said.form === "interval") return null;
  if (happened.from === null || happened.to === null || said.from === null || said.to === null) return null;
  if (happened.from !== happened.to && said.from !== said.to) return null;
  const least = said.from - happened.to;
  const most = said.to - happened.from;
  const vague = happened.about || said.about;
  if (least === most) return vague ? `about ${least === 0 ? "the same day" : exactLag(least)}` : exactLag(least);
  return uncertainLag(least, most);
}
