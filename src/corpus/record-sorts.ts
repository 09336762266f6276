import { eventSchema } from "./event.ts";
import { lessonSchema } from "./lesson.ts";
import { placeSchema } from "./place.ts";
import { keysOf } from "./schema-expectation.ts";
import { sidecarSchema } from "./sidecar.ts";
import { speakerSchema } from "./speaker.ts";
import { statementSchema } from "./statement.ts";

/** The sorts of record that one file holds: the folder and the ending of their files, and the schema of what is in them. */
const sorts = {
  event: { folder: "content/events", ending: ".mdx", schema: eventSchema },
  statement: { folder: "content/statements", ending: ".mdx", schema: statementSchema },
  place: { folder: "content/places", ending: ".yaml", schema: placeSchema },
  speaker: { folder: "content/speakers", ending: ".yaml", schema: speakerSchema },
  lesson: { folder: "content/lessons", ending: ".mdx", schema: lessonSchema },
  article: { folder: "seeds", ending: ".yaml", schema: sidecarSchema },
} as const;
export type RecordSort = keyof typeof sorts;
const recordSorts = Object.keys(sorts) as readonly RecordSort[];

/** Folders in which records and captures are. */
export const recordFolders: readonly string[] = Object.values(sorts).map(({ folder }) => folder);

/** Something of each sort of record. */
export const bySort = <T>(make: (sort: RecordSort) => T) =>
  Object.fromEntries(recordSorts.map((sort) => [sort, make(sort)])) as Readonly<Record<RecordSort, T>>;

/** The path of a record of this sort. */
export const pathOfRecord = (sort: RecordSort, id: string): string => `${sorts[sort].folder}/${id}${sorts[sort].ending}`;

/** What the file at this path is by its folder and its ending: a record, or a capture; null where it can be neither. */
export function sortOfPath(path: string): RecordSort | "capture" | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const isIn = (folder: string, ending: string): boolean =>
    path === `${folder}/${name}` && name.endsWith(ending) && name.length > ending.length;
  const found = recordSorts.find((sort) => isIn(sorts[sort].folder, sorts[sort].ending));
  return found ?? (isIn("seeds", ".txt") ? "capture" : null);
}

const keys = bySort((sort) => new Set(keysOf(sorts[sort].schema)));

/** Keys of its own that a file must have to look like a record. */
const least = 3;

/** Keys at the beginning of lines, where the keys of a record are; of a Markdown file those of its frontmatter. */
function topKeys(text: string): readonly string[] {
  const yaml = text.startsWith("---\n") ? (text.slice(4).split(/^---[ \t]*$/mu)[0] ?? "") : text;
  return [...new Set([...yaml.matchAll(/^([a-zA-Z][a-zA-Z0-9]*):(?:\s|$)/gmu)].map(([, key = ""]) => key))];
}

/**
 * The sort of record that a text looks like, by the keys that it has; null if it looks like none, or like `own` no less. Whether it is in order
 * does not matter.
 *
 * @param own the sort that it should be; null where nothing says so
 */
export function likelySort(text: string, own: RecordSort | null): RecordSort | null {
  const found = topKeys(text);
  const score = (sort: RecordSort): number => found.filter((key) => keys[sort].has(key)).length;
  const [best] = recordSorts.toSorted((a, b) => score(b) - score(a));
  if (best === undefined || score(best) < least) return null;
  return own !== null && score(best) <= score(own) ? null : best;
}
