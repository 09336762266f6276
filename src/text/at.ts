/**
 * The item at an index of a list that must have it.
 *
 * @param name what the list holds, for the error.
 * @throws RangeError where the list has no such item: a number from elsewhere never turns into something else unnoticed.
 */
export function at<T>(list: ArrayLike<T>, index: number, name: string): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No ${name} has the number ${index}; there are ${list.length}.`);
  return item;
}
