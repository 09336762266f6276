const dayMilliseconds = 86_400_000;

/** Days since 1970-01-01 (UTC) of an ISO day such as `2022-03-01`. */
export const toDayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / dayMilliseconds);

/** ISO day of a number of days since 1970-01-01 (UTC); the inverse of {@link toDayNumber}. */
export const toIsoDay = (day: number): string => new Date(day * dayMilliseconds).toISOString().slice(0, 10);

/** Whether a text is a real day `YYYY-MM-DD` in the years 1000 to 2999. */
export const isIsoDay = (text: string): boolean => {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const day = toDayNumber(text);
  return !Number.isNaN(day) && toIsoDay(day) === text;
};
