/** Form of an address that is promised to last: a page, a seed, or a passage on its article's page; without the host's base path. */
export const permalinkPattern = /^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.txt|(?<=\/)#q-[0-9a-f]{12})?$/u;

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
