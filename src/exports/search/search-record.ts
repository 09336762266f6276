/** What a hit is. */
export const hitKinds = ["place", "speaker", "event", "statement", "line"] as const;
export type HitKind = (typeof hitKinds)[number];

/** What a search can be narrowed by, beside the kind of hit. */
export const searchFacets = ["place", "speaker", "source", "year"] as const;
export type SearchFacet = (typeof searchFacets)[number];

/** A record and its address under the home page. */
export type NamedAddress = readonly [title: string, address: string];

/** What a reader sees of a hit. All of it is text: nothing here is markup. */
export interface SearchHit {
  readonly kind: HitKind;
  /** Address under the home page, with the fragment of a line. */
  readonly address: string;
  readonly title: string;
  /** What it is, when, where. */
  readonly note: string;
  /** Texts in which the words may stand, the most telling first; they are what an excerpt is cut from. */
  readonly lines: readonly string[];
  /** Language of the lines, where it is not that of the page. */
  readonly language?: string;
  /** Events and statements that rest on the line, or that a place or a speaker leads to. */
  readonly records: readonly NamedAddress[];
}

/** One entry of the index. */
export interface SearchRecord {
  readonly hit: SearchHit;
  /** Everything by which it is found, in searched form. */
  readonly searched: string;
  /** Values of each facet; an id is followed by a space and the name that readers see. */
  readonly facets: Readonly<Record<SearchFacet, readonly string[]>>;
}

/** A value of a facet, and its id and name again. */
export const facetValue = (id: string, name: string): string => `${id} ${name}`;
export const facetId = (value: string): string => value.split(" ", 1)[0] ?? "";
export const facetName = (value: string): string => (value.includes(" ") ? value.slice(value.indexOf(" ") + 1) : value);

/** Characters of a query that are looked for. */
export const longestQuery = 200;
