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
