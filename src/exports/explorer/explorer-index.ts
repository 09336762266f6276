interface NamedRecord {
  readonly id: string;
  readonly name: string;
  /** Other spellings, for searching. */
  readonly aliases: readonly string[];
}

interface NamedPlace extends NamedRecord {
  readonly containedIn?: string | undefined;
  /** Position under the map's projection with scale 1 about its origin; null where no point stands for it. */
  readonly unit: readonly [x: number, y: number] | null;
}

interface NamedSource {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  /** EDTF date of publication. */
  readonly published: string;
}

/** Rows from the first up to, and without, the second. */
export type RowRange = readonly [first: number, end: number];

/** The rows of a month, and the digests of its files. */
export interface MonthShard {
  /** `2022-03`. */
  readonly month: string;
  readonly events: RowRange;
  readonly statements: RowRange;
  /** Digest of `texts-<month>.json`. */
  readonly texts: string;
  /** Digest of `search-<month>.json`. */
  readonly search: string;
}

/** `index.json`: what there is, and how each file must be. */
export interface ExplorerIndex {
  readonly version: 2;
  readonly parts: readonly { readonly name: string; readonly digest: string }[];
  readonly months: readonly MonthShard[];
  readonly places: readonly NamedPlace[];
  readonly speakers: readonly NamedRecord[];
  readonly sources: readonly NamedSource[];
  /** First and last day that any date names, ISO days. */
  readonly span: readonly [first: string, last: string];
}

/** Words of dated records, in order of their rows. */
export interface DatedTexts {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly dates: readonly string[];
  /** What the dates rest on. */
  readonly bases: readonly string[];
}

/** `texts-<month>.json`. */
export interface MonthTexts {
  readonly events: DatedTexts;
  readonly statements: DatedTexts;
}

/** `search-<month>.json`: texts in which words are looked for, in order of rows: of each record its title, its paragraphs and its quotes, one a line. */
export interface SearchTexts {
  readonly events: readonly string[];
  readonly statements: readonly string[];
}
