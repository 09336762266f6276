import { type HitKind, hitKinds, longestQuery, searchFacets } from "../exports/search/search-record.ts";
import type { ChosenFacets } from "./pagefind-index.ts";

/** What a reader looks for, as the address of the search page has it. */
export interface SearchView {
  readonly q: string;
  /** The one kind that is looked at; null for all. */
  readonly kind: HitKind | null;
  readonly chosen: ChosenFacets;
}

/** The view that an address asks for. What it does not know it leaves out. */
export function parseSearch(query: string): SearchView {
  const asked = new URLSearchParams(query);
  const kind = asked.get("kind");
  const values = searchFacets.map((facet) => [facet, asked.get(facet) ?? ""] as const);
  return {
    q: (asked.get("q") ?? "").slice(0, longestQuery).trim(),
    kind: hitKinds.find((one) => one === kind) ?? null,
    chosen: Object.fromEntries(values.filter(([, value]) => /^[a-z0-9-]{1,200}$/u.test(value))),
  };
}

/** A view as the query of an address, empty for one that asks for nothing. */
export function printSearch({ q, kind, chosen }: SearchView): string {
  const asked = new URLSearchParams({ q, kind: kind ?? "" });
  for (const facet of searchFacets) asked.set(facet, chosen[facet] ?? "");
  for (const key of [...asked.keys()]) if (asked.get(key) === "") asked.delete(key);
  return asked.size === 0 ? "" : `?${asked}`;
}
