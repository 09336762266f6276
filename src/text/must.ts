/**
 * A value that must be there.
 *
 * @param name what it is, for the error.
 * @throws RangeError where there is none.
 */
export function must<T>(value: T | null | undefined, name: string): T {
  if (value === undefined || value === null) throw new RangeError(`There is no ${name}.`);
  return value;
}

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
