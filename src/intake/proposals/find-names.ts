/** A record by the names that texts use for it. */
export interface NamedRecord {
  readonly sort: "place" | "speaker";
  readonly id: string;
  readonly name: string;
  /** Name in Ukrainian, for a place that has one. */
  readonly ukrainian?: string | null;
  readonly aliases: readonly string[];
}

/** A name in a text, and every record that it may mean. */
export interface FoundName {
  /** UTF-16 offset. */
  readonly index: number;
  readonly name: string;
  readonly records: readonly { readonly sort: NamedRecord["sort"]; readonly id: string }[];
}

/** The names of records, prepared once for many texts: by their first word, the longest first, each with its records. */
export type NameIndex = ReadonlyMap<string, readonly (readonly [string, FoundName["records"]])[]>;

/** Ukrainian names are written with any of these for one letter. */
const apostrophes = /[\u2018\u2019\u02BC\u2032\u00B4`]/gu;

/** A text with one form of apostrophe, without soft hyphens and joiners, and where each of its UTF-16 units comes from; null where nothing was left out. */
function toPlain(original: string) {
  const text = original.replace(apostrophes, "'");
  if (!/\p{Cf}/u.test(text)) return { text, offsets: null };
  const offsets = [...Array(text.length).keys()].filter((index) => !/\p{Cf}/u.test(text.charAt(index)));
  return { text: offsets.map((index) => text.charAt(index)).join(""), offsets: [...offsets, text.length] };
}

const words = /[\p{L}\p{N}]+/gu;
const firstWord = (text: string): string => /[\p{L}\p{N}]+/u.exec(text)?.[0] ?? "";
const isWord = /[\p{L}\p{N}]/u;

/** A name without the article that opens it, so that “The Kremlin” is found in “the Kremlin”; one of one letter is no name. */
const namesOf = ({ name, ukrainian, aliases }: NamedRecord): string[] =>
  [name, ...(ukrainian == null ? [] : [ukrainian]), ...aliases]
    .map((text) => toPlain(text).text.replace(/^(?:The|An?) /u, ""))
    .filter((text) => text.length > 1 && firstWord(text) !== "" && text.startsWith(firstWord(text)));

export function indexNames(records: readonly NamedRecord[]): NameIndex {
  const byName = new Map<string, { readonly sort: NamedRecord["sort"]; readonly id: string }[]>();
  for (const record of records)
    for (const name of new Set(namesOf(record)))
      byName.set(name, [...(byName.get(name) ?? []), { sort: record.sort, id: record.id }]);
  const byFirstWord = Map.groupBy(byName, ([name]) => firstWord(name));
  for (const list of byFirstWord.values()) list.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  return byFirstWord;
}

/** Whether a name is there. Beyond its first word its case is the paper's own: “Russian defence ministry”. */
const standsAt = (name: string, text: string, index: number): boolean =>
  text.startsWith(name, index) ||
  (name.includes(" ") && text.slice(index, index + name.length).toLowerCase() === name.toLowerCase());

/**
 * Finds names in a text: as they are written, whichever apostrophe they have, in whole words, the longest one where several begin; a name within a longer
 * one is not found again.
 */
export function findNames(original: string, byFirstWord: NameIndex): readonly FoundName[] {
  const { text, offsets } = toPlain(original);
  const at = (offset: number): number => offsets?.[offset] ?? offset;
  const found: FoundName[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(words)) {
    if (index < end) continue;
    const match = byFirstWord
      .get(word)
      ?.find(([name]) => standsAt(name, text, index) && !isWord.test(text[index + name.length] ?? ""));
    if (match === undefined) continue;
    end = index + match[0].length;
    // Up to the last unit of the name, so that what is invisible after it stays outside.
    found.push({ index: at(index), name: original.slice(at(index), at(end - 1) + 1), records: match[1] });
  }
  return found;
}
