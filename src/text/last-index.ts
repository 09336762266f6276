import { must } from "./must.ts";

/**
 * Index of the last element for which a test holds, by bisection; -1 if there is none.
 * @param list sorted so that the test holds for its beginning and for nothing after
 */
export function lastIndex<T>(list: readonly T[], test: (element: T) => boolean): number {
  let low = -1;
  let high = list.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (test(must(list[middle], "element"))) low = middle;
    else high = middle;
  }
  return low;
}
