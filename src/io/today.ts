/** The day on which the first capture was received. A clock that shows an earlier day is wrong, and tells nothing. */
const beginning = "2026-11-21";

/** At the date line it is later than anywhere else by so much. */
const eastmost = 14 * 60 * 60 * 1000;

/**
 * The latest day that it is anywhere on Earth, as an ISO day; null where the clock can't be right. `SOURCE_DATE_EPOCH` (seconds since
 * 1970) takes the place of the clock. The only reading of it outside the commands: nothing that is built depends on it.
 */
export function today(): string | null {
  const given = Number(process.env["SOURCE_DATE_EPOCH"] || Number.NaN);
  const now = new Date((Number.isFinite(given) ? given * 1000 : Date.now()) + eastmost);
  const day = Number.isNaN(now.getTime()) ? "" : now.toISOString().slice(0, 10);
  return day < beginning ? null : day;
}
