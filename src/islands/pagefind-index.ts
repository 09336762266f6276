import {
  facetId,
  type HitKind,
  hitKinds,
  type SearchFacet,
  type SearchHit,
  searchFacets,
} from "../exports/search/search-record.ts";
import type { Asked } from "../text/searched-text.ts";

/** As much of Pagefind's interface as is used here. */
export interface PagefindIndex {
  /** Loads all values of all facets: only then do answers count them. */
  readonly filters: () => Promise<unknown>;
  readonly search: (term: string | null, options: { filters: Readonly<Record<string, string>> }) => Promise<PagefindAnswer>;
}
interface PagefindAnswer {
  readonly results: readonly PagefindResult[];
  /** For each facet and each of its values, the hits that have it among those that were found. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
interface PagefindResult {
  /** Places of the words found among the words of the content. */
  readonly words: readonly number[];
  readonly data: () => Promise<{ readonly raw_url: string; readonly raw_content: string }>;
}

/** What is asked of the index. */
export interface SearchQuestion {
  readonly asked: readonly Asked[];
  /** Id of the value of each facet that the reader has chosen. */
  readonly facets: Readonly<Partial<Record<SearchFacet, string>>>;
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
  readonly counts: Readonly<Partial<Record<SearchFacet, Readonly<Record<string, number>>>>>;
  /** What was asked for that is in no record. */
  readonly missing: readonly Asked[];
}

/** Asks the index of all words; remembers which beginnings it has. */
export interface SearchIndex {
  readonly ask: (question: SearchQuestion) => Promise<SearchAnswer>;
}

export function searchIndexOf(pagefind: PagefindIndex): SearchIndex {
  const begun = new Map<string, Promise<boolean>>();

  /**
   * Whether any word of the index begins with a term. Where none does, Pagefind answers with words that are a beginning of the term, all of them
   * alike: one hit tells.
   */
  async function isBegun(term: string): Promise<boolean> {
    const [first] = (await pagefind.search(term, { filters: {} })).results;
    if (first === undefined) return false;
    const content = (await first.data()).raw_content.split(" ");
    return first.words.some((at) => content[at]?.startsWith(term));
  }
  function hasWord({ term }: Asked): Promise<boolean> {
    const known = begun.get(term) ?? isBegun(term);
    begun.set(term, known);
    known.catch(() => begun.delete(term));
    return known;
  }

  let counted: Promise<unknown> | undefined;

  return {
    async ask({ asked, facets }) {
      counted ??= pagefind.filters();
      await counted;
      const has = await Promise.all(asked.map(hasWord));
      const missing = asked.filter((_, at) => has[at] === false);
      if (asked.length === 0 || missing.length > 0) return { kinds: [], counts: {}, missing };
      const words = asked.map(({ term }) => term).join(" ");
      const search = (filters: Readonly<Record<string, string>>) => pagefind.search(words, { filters });
      const all = (await search({})).filters;
      const chosen = Object.fromEntries(
        Object.entries(facets).map(([facet, id]) => [
          facet,
          Object.keys(all[facet] ?? {}).find((value) => facetId(value) === id) ?? id,
        ]),
      );
      const kinds = hitKinds.map(async (kind): Promise<HitsOfKind> => {
        const { results } = await search({ ...chosen, kind });
        const bring = async (from: number, to: number) =>
          (await Promise.all(results.slice(from, to).map(({ data }) => data()))).map(
            ({ raw_url }) => JSON.parse(raw_url) as SearchHit,
          );
        return { kind, count: results.length, bring };
      });
      const counts = searchFacets.map(async (facet) => {
        const { [facet]: _, ...others } = chosen;
        return [facet, (await search(others)).filters[facet] ?? {}] as const;
      });
      return {
        kinds: (await Promise.all(kinds)).filter(({ count }) => count > 0),
        counts: Object.fromEntries(await Promise.all(counts)),
        missing,
      };
    },
  };
}
