/** The sorts of record that one file holds. */
export const recordSorts = ["event", "statement", "place", "speaker", "lesson", "article"] as const;
export type RecordSort = (typeof recordSorts)[number];

/** The folder and the ending of their files. */
const places: Readonly<Record<RecordSort, readonly [folder: string, ending: string]>> = {
  event: ["content/events", ".mdx"],
  statement: ["content/statements", ".mdx"],
  place: ["content/places", ".yaml"],
  speaker: ["content/speakers", ".yaml"],
  lesson: ["content/lessons", ".mdx"],
  article: ["seeds", ".yaml"],
};

/** Folders in which records and captures are. */
export const recordFolders: readonly string[] = Object.values(places).map(([folder]) => folder);

/** Something of each sort of record. */
export const bySort = <T>(make: (sort: RecordSort) => T): Readonly<Record<RecordSort, T>> => ({
  event: make("event"),
  statement: make("statement"),
  place: make("place"),
  speaker: make("speaker"),
  lesson: make("lesson"),
  article: make("article"),
});

/** The path of a record of this sort. */
export const pathOfRecord = (sort: RecordSort, id: string): string => `${places[sort][0]}/${id}${places[sort][1]}`;

/** What the file at this path is by its folder and its ending: a record, or a capture; null where it can be neither. */
export function sortOfPath(path: string): RecordSort | "capture" | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const isIn = (folder: string, ending: string): boolean =>
    path === `${folder}/${name}` && name.endsWith(ending) && name.length > ending.length;
  return recordSorts.find((sort) => isIn(...places[sort])) ?? (isIn("seeds", ".txt") ? "capture" : null);
}
