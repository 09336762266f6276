import { passageAddress } from "../../corpus/addresses.ts";
import type { Redirect } from "../../corpus/redirect.ts";
import type { PublishedLine } from "./published-text.ts";

/** Hash of the passage that an address names. */
const hashOf = (address: string): string => address.slice(address.indexOf("#q-") + 3);

/** Retired passages of an article by the passage of the same article that took their place: hash to hashes. */
export function replacedPassages(article: string, retired: readonly Redirect[]): ReadonlyMap<string, readonly string[]> {
  const replaced = new Map<string, string[]>();
  for (const { from, to } of retired) {
    if (to === undefined || to !== passageAddress(article, hashOf(to))) continue;
    replaced.set(hashOf(to), [...(replaced.get(hashOf(to)) ?? []), hashOf(from)]);
  }
  return replaced;
}

/**
 * Puts an anchor of each retired passage where the passage that took its place begins, so that the old address leads to it.
 *
 * @param lines reading view of the article
 * @param retired retired passages of the article
 */
export function anchorRetired(lines: readonly PublishedLine[], article: string, retired: readonly Redirect[]) {
  const replaced = replacedPassages(article, retired);
  const anchored = new Set<string>();
  const withOld = (hashes: readonly string[]): readonly string[] =>
    hashes.flatMap((hash) => {
      const old = replaced.get(hash) ?? [];
      for (const each of old) anchored.add(each);
      return [...old, hash];
    });
  return {
    lines: lines.map(({ line, pieces }) => ({
      line,
      pieces: pieces.map((piece) => piece && { ...piece, begins: withOld(piece.begins) }),
    })),
    /** Retired passages that no passage of the view has replaced. */
    others: retired.filter(({ from }) => !anchored.has(hashOf(from))),
  };
}
