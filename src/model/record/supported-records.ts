import type { Passage } from "../../corpus/passage.ts";
import { at } from "../../text/must.ts";
import { shorten } from "../../text/shorten.ts";

/** The records that some passages support, in order of the passages, each record once with all its uses and the beginning of their words. */
export function supportedBy(passages: readonly Passage[]) {
  const all = passages.flatMap(({ hash, text, uses }) =>
    uses.map(({ use, name, ...record }) => ({ record, use: { use, name, hash, text: shorten(text, 48) } })),
  );
  const byRecord = Map.groupBy(all, ({ record: { record, id } }) => `${record} ${id}`);
  return [...byRecord.values()].map((own) => ({ ...at(own, 0, "use").record, uses: own.map(({ use }) => use) }));
}
