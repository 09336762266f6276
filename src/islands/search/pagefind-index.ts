import {
  facetId,
  type HitKind,
  hitKinds,
  type SearchFacet,
  type SearchHit,
  searchFacets,
} from "../../exports/search/search-record.ts";
import type { Asked } from "../../text/searched-text.ts";
import { onceEach } from "../dom/bring.ts";

/** For each value of a facet the hits that have it. */
type Counts = Readonly<Record<string, number>>;

/** As much of Pagefind's interface as is used here. */
export interface PagefindIndex {
  /** Loads all values of all facets: only then do answers count them. */
  readonly filters: () => Promise<unknown>;
  readonly search: (
    term: string | null,
    options: { filters: Readonly<Record<string, string>> },
  ) => Promise<{
    readonly results: readonly PagefindResult[];
    /** For each facet the counts among what was found. */
    readonly filters: Readonly<Record<string, Counts>>;
  }>;
}
interface PagefindResult {
  /** Places of the words found among the words of the content. */
  readonly words: readonly number[];
  readonly data: () => Promise<{ readonly raw_url: string; readonly raw_content: string }>;
}

/** Hits of one kind: how many there are, and each when it is looked at. */
export interface HitsOfKind {
  readonly kind: HitKind;
  readonly count: number;
  readonly bring: (from: number, to: number) => Promise<readonly SearchHit[]>;
}

/** Hits of each kind that has any, and for each facet its values with how many hits choosing it would leave. */
export interface SearchAnswer {
  readonly kinds: readonly HitsOfKind[];
  readonly counts: Readonly<Partial<Record<SearchFacet, Counts>>>;
  /** What was asked for that is in no record. */
  readonly missing: readonly Asked[];
}

/** For each facet the id of the value that a reader has chosen. */
export type ChosenFacets = Readonly<Partial<Record<SearchFacet, string>>>;

/** Asks an index for records that have all of what is asked for; remembers which beginnings of words the index has. */
export function searchIndexOf(pagefind: PagefindIndex): (asked: readonly Asked[], chosen: ChosenFacets) => Promise<SearchAnswer> {
  /**
   * Whether any word of the index begins with a term. Where none does, Pagefind answers with words that are a beginning of the term, all of them
   * alike: one hit tells.
   */
  const isBegun = onceEach(async (term: string) => {
    const [first] = (await pagefind.search(term, { filters: {} })).results;
    if (first === undefined) return false;
    const content = (await first.data()).raw_content.split(" ");
    return first.words.some((at) => content[at]?.startsWith(term));
  });
  const loadValues = onceEach((index: PagefindIndex) => index.filters());

  return async (asked, chosen) => {
    await loadValues(pagefind);
    const has = await Promise.all(asked.map(({ term }) => isBegun(term)));
    const missing = asked.filter((_, at) => has[at] === false);
    if (asked.length === 0 || missing.length > 0) return { kinds: [], counts: {}, missing };
    const words = asked.map(({ term }) => term).join(" ");
    const search = (filters: Readonly<Record<string, string>>) => pagefind.search(words, { filters });
    const all = (await search({})).filters;
    const fullValue = (facet: string, id: string): string =>
      Object.keys(all[facet] ?? {}).find((value) => facetId(value) === id) ?? id;
    const filters = Object.fromEntries(Object.entries(chosen).map(([facet, id]) => [facet, fullValue(facet, id)]));
    const kinds = hitKinds.map(async (kind): Promise<HitsOfKind> => {
      const { results } = await search({ ...filters, kind });
      const hitOf = async ({ data }: PagefindResult): Promise<SearchHit> => JSON.parse((await data()).raw_url);
      return { kind, count: results.length, bring: (from, to) => Promise.all(results.slice(from, to).map(hitOf)) };
    });
    const counts = searchFacets.map(async (facet) => {
      const { [facet]: _, ...others } = filters;
      return [facet, (await search(others)).filters[facet] ?? {}] as const;
    });
    return {
      kinds: (await Promise.all(kinds)).filter(({ count }) => count > 0),
      counts: Object.fromEntries(await Promise.all(counts)),
      missing,
    };
  };
}
