import { type HitKind, hitKinds, longestQuery, type SearchFacet, searchFacets } from "../exports/search/search-record.ts";

/** What a reader looks for, as the address of the search page has it. */
export interface SearchView {
  readonly q: string;
  /** The one kind that is looked at; null for all. */
  readonly kind: HitKind | null;
  /** Id of the chosen value of each facet. */
  readonly chosen: Readonly<Partial<Record<SearchFacet, string>>>;
}

/** The view that an address asks for. What it does not know it leaves out. */
export function parseSearch(query: string): SearchView {
  const asked = new URLSearchParams(query);
  const kind = asked.get("kind");
  const values = searchFacets.flatMap((facet) => {
    const value = asked.get(facet) ?? "";
    return /^[a-z0-9-]{1,200}$/u.test(value) ? [[facet, value] as const] : [];
  });
  return {
    q: (asked.get("q") ?? "").slice(0, longestQuery).trim(),
    kind: hitKinds.find((one) => one === kind) ?? null,
    chosen: Object.fromEntries(values),
  };
}

/** A view as the query of an address, empty for one that asks for nothing. */
export function printSearch({ q, kind, chosen }: SearchView): string {
  const asked = new URLSearchParams();
  if (q !== "") asked.set("q", q);
  if (kind !== null) asked.set("kind", kind);
  for (const facet of searchFacets) if (chosen[facet] !== undefined) asked.set(facet, chosen[facet]);
  const query = asked.toString();
  return query === "" ? "" : `?${query}`;
}
