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
function uncertainLag(least: number, most: number): string | null {
  if (most < 0) return least === Number.NEGATIVE_INFINITY ? `at least ${days(-most)} before` : `within ${days(-least)} before`;
  if (most === 0) return "same day";
  if (most !== Number.POSITIVE_INFINITY) return `within ${days(most)}`;
  return least > 0 ? `at least ${days(least)} later` : null;
}

/**
 * How long after an event something was said, in words: `same day`, `three days later`, `within 18 days` where a date is not
 * one known day, `about three days later` where a date is “about”. Null when neither end of the lag is known.
 */
export function lagInWords(happened: DrawnDate, said: DrawnDate): string | null {
  const { NEGATIVE_INFINITY: never, POSITIVE_INFINITY: ever } = Number;
  const least = (said.from ?? never) - (happened.to ?? ever);
  const most = (said.to ?? ever) - (happened.from ?? never);
  const vague = happened.about || said.about;
  if (least === most) return vague ? `about ${least === 0 ? "the same day" : exactLag(least)}` : exactLag(least);
  return uncertainLag(least, most);
}
