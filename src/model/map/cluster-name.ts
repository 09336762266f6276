import { numberInDigits } from "../record/number-words.ts";

/** Width of a cell in which places are counted together, in pixels. */
export const clusterSize = 44;

/** What a circle with a count is called: the places it stands for, and how many event–place pairs. */
export function clusterName(names: readonly string[], pairs: number): string {
  const [first = "", second, ...more] = names;
  const places =
    second === undefined
      ? first
      : more.length === 0
        ? `${first} and ${second}`
        : `${first}, ${second} and ${numberInDigits(more.length)} more places`;
  return `${numberInDigits(pairs)} ${pairs === 1 ? "event" : "events"}: ${places}`;
}
