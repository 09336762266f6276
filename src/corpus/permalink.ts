import { compareText } from "../text/compare-text.ts";
import { parseEdtf } from "../text/edtf.ts";
import { fixedAddresses } from "./addresses.ts";
import { isId } from "./identifier.ts";

/** The page of a record, with the name of a passage on an article's page, or a seed. */
const recordAddress =
  /^\/(?:(?:events|statements|places|speakers|lessons|sources)\/([^/]{1,100})\/(?:(?<=^\/sources\/[^/]+\/)#q-[0-9a-f]{12})?|sources\/([^/]{1,100})\.txt)$/u;

/**
 * Whether an address, without the host's base path, is one that `addressesOf` can promise to last: a fixed page, the page of a record, a seed,
 * a passage on its article's page. Every file system can hold it, and it is never that of a page which exists by itself, such as `/404/`.
 */
export function isPermalink(address: string): boolean {
  if (address.length > 300) return false;
  if (fixedAddresses.includes(address)) return true;
  const [, page, seed] = recordAddress.exec(address) ?? [];
  const id = page ?? seed;
  return id !== undefined && isId(id);
}

/** A line of `permalinks.txt`. */
export interface Permalink {
  readonly address: string;
  /** Day on which it was listed, `YYYY-MM-DD`; null where the line has none. */
  readonly since: string | null;
}

const datedLine = /^(\S+) (\d{4}-\d{2}-\d{2})$/u;

/** What follows an address is a day, or it belongs to the address, which no permalink has. */
function readLine(line: string): Permalink {
  const [, address, day] = datedLine.exec(line) ?? [];
  return address !== undefined && day !== undefined && parseEdtf(day).valid
    ? { address, since: day }
    : { address: line, since: null };
}

/** The lines of `permalinks.txt`: an address each, and after a space the day on which it was listed. */
export function readPermalinks(text: string): readonly Permalink[] {
  const lines = text.split("\n");
  return (lines.at(-1) === "" ? lines.slice(0, -1) : lines).map(readLine);
}

/**
 * The text of `permalinks.txt` with further addresses: each once, sorted by code units, each with the day on which it was listed. Nothing that
 * was published is ever taken out, and no day changes.
 *
 * @param unpublished addresses to take out, since nobody has seen them
 * @param day of those that have none yet; null if nobody knows what day it is
 */
export function addPermalinks(
  text: string,
  addresses: readonly string[],
  unpublished: readonly string[] = [],
  day: string | null = null,
): string {
  const since = new Map(addresses.map((address) => [address, day]));
  for (const line of readPermalinks(text)) since.set(line.address, line.since ?? day);
  for (const address of ["", ...unpublished]) since.delete(address);
  const lines = [...since].sort(([a], [b]) => compareText(a, b));
  return lines.map(([address, first]) => `${address}${first === null ? "" : ` ${first}`}\n`).join("");
}
