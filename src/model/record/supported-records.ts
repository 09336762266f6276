import type { Passage, PassageUse } from "../../corpus/passage.ts";
import { shorten } from "../../text/shorten.ts";

/** One use of a passage by a record, with the beginning of its words. */
export interface SupportedUse extends Pick<PassageUse, "use" | "name"> {
  readonly hash: string;
  readonly text: string;
}

/** A record and all that it rests on here. */
export interface SupportedRecord extends Pick<PassageUse, "record" | "id" | "title"> {
  readonly uses: readonly SupportedUse[];
}

/** The records that some passages support, in order of the passages, each record once with all its uses. */
export function supportedBy(passages: readonly Passage[]): readonly SupportedRecord[] {
  const records = new Map<string, SupportedRecord & { readonly uses: SupportedUse[] }>();
  for (const { hash, text, uses } of passages)
    for (const { record, id, title, use, name } of uses) {
      const key = `${record} ${id}`;
      const found = records.get(key) ?? { record, id, title, uses: [] };
      found.uses.push({ use, name, hash, text: shorten(text, 48) });
      records.set(key, found);
    }
  return [...records.values()];
}
