/** What a hit is. A line of an article on which a record rests is a `passage`, any other one a `line`; so nothing is found twice. */
export const hitKinds = ["place", "speaker", "event", "statement", "lesson", "passage", "line"] as const;
export type HitKind = (typeof hitKinds)[number];

/** What a search can be narrowed by, beside the kind of hit. */
export const searchFacets = ["place", "speaker", "source", "year"] as const;
export type SearchFacet = (typeof searchFacets)[number];

/** A record and its address under the home page. */
export type NamedAddress = readonly [title: string, address: string];

/** Words of a hit's lines that records quote. */
export interface QuotedWords {
  readonly hash: string;
  /** What of which line they are, by the line's index and UTF-16 offsets in it. */
  readonly places: readonly (readonly [line: number, start: number, end: number])[];
  /** What rests on them, by index in the hit's records. */
  readonly records: readonly number[];
}

/** What a reader sees of a hit. All of it is text: nothing here is markup. */
export interface SearchHit {
  readonly kind: HitKind;
  /** Address under the home page, with the fragment of a line. */
  readonly address: string;
  readonly title: string;
  /** What it is, when, where. */
  readonly note: string;
  /** Texts in which the words may be, the most telling first; they are what an excerpt is cut from. */
  readonly lines: readonly string[];
  /** Language of the lines, where it is not that of the page. */
  readonly language?: string;
  /** Records that rest on the line, that were said of an event, that a statement is about, or that a lesson is made of. */
  readonly records: readonly NamedAddress[];
  /** What of the lines is quoted, of a passage. */
  readonly quoted?: readonly QuotedWords[];
}

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
