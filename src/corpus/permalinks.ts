import { fixedAddresses } from "./addresses.ts";
import { isId } from "./identifier.ts";

/** The page of a record, with the name of a passage on an article's page, or a seed. */
const recordAddress =
  /^\/(?:(?:events|statements|places|speakers|sources)\/([^/]{1,100})\/(?:(?<=^\/sources\/[^/]+\/)#q-[0-9a-f]{12})?|sources\/([^/]{1,100})\.txt)$/u;

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

/** The addresses of `permalinks.txt`, one a line. */
export function readPermalinks(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/**
 * The text of `permalinks.txt` with further addresses: each once, sorted by code units. Nothing that was published is ever taken out.
 *
 * @param unpublished addresses to take out, since nobody has seen them
 */
export function addPermalinks(text: string, addresses: readonly string[], unpublished: readonly string[] = []): string {
  const none = new Set(["", ...unpublished]);
  const all = [...new Set([...readPermalinks(text), ...addresses])].filter((address) => !none.has(address)).sort();
  return all.map((address) => `${address}\n`).join("");
}
