import type { Corpus } from "../../corpus/corpus.ts";
import { changesBetween } from "./change.ts";
import { codeSpan, markdownList } from "./markdown.ts";

const titles = ({ events, statements, places, speakers }: Corpus): ReadonlyMap<string, string> =>
  new Map([
    ...events.map(({ id, title }) => [`event ${id}`, title] as const),
    ...statements.map(({ id, title }) => [`statement ${id}`, title] as const),
    ...places.map(({ id, name }) => [`place ${id}`, name] as const),
    ...speakers.map(({ id, name }) => [`speaker ${id}`, name] as const),
  ]);

/** Records that came, went, or have another title. */
export function reportRecords(before: Corpus, after: Corpus): string {
  const { added, changed, gone } = changesBetween(titles(before), titles(after));
  return markdownList([
    ...added.map((change) => `added ${codeSpan(change.key)}: ${codeSpan(change.after)}`),
    ...changed.map((change) => `renamed ${codeSpan(change.key)}: ${codeSpan(change.before)} → ${codeSpan(change.after)}`),
    ...gone.map((change) => `**gone** ${codeSpan(change.key)}: ${codeSpan(change.before)}`),
  ]);
}
