import { eventSchema } from "./event.ts";
import { lessonSchema } from "./lesson.ts";
import { placeSchema } from "./place.ts";
import { type RecordSort, recordSorts } from "./record-sorts.ts";
import { keysOf } from "./schema-expectation.ts";
import { sidecarSchema } from "./sidecar.ts";
import { speakerSchema } from "./speaker.ts";
import { statementSchema } from "./statement.ts";

const keys: Readonly<Record<RecordSort, ReadonlySet<string>>> = {
  event: new Set(keysOf(eventSchema)),
  statement: new Set(keysOf(statementSchema)),
  place: new Set(keysOf(placeSchema)),
  speaker: new Set(keysOf(speakerSchema)),
  lesson: new Set(keysOf(lessonSchema)),
  article: new Set(keysOf(sidecarSchema)),
};

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
  const [best] = [...recordSorts].sort((a, b) => score(b) - score(a));
  if (best === undefined || score(best) < least) return null;
  return own !== null && score(best) <= score(own) ? null : best;
}
