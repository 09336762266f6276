import { at } from "../../text/must.ts";
import type { FileSort } from "./corpus-file.ts";

/** How much a reviewer must not miss a change, most first: who speaks, whose text, which source, which stance, which words; then the rest. */
export const importances = ["speaker", "holder", "source", "stance", "words", "rest", "form"] as const;
export type Importance = (typeof importances)[number];

/** Keys whose values are more than the rest, wherever they are. */
const keysOf: Readonly<Partial<Record<Importance, readonly string[]>>> = {
  speaker: ["speaker", "role", "via", "countedBy", "speaksFor"],
  holder: ["publisher", "byline", "rights"],
  source: ["article", "quote", "quotes", "exact"],
  stance: ["stances", "stance"],
  words: ["title", "notes", "unknowns", "ask", "key"],
};
const importanceOfKey = (key: string): Importance => importances.find((each) => keysOf[each]?.includes(key)) ?? "rest";

/** What a file is about, for whatever in it no key tells; of all others it is the rest. */
const importanceOfSort: Readonly<Partial<Record<FileSort, Importance>>> = {
  speaker: "speaker",
  capture: "holder",
  article: "source",
};

export const rankOf = (importance: Importance): number => importances.indexOf(importance);

/** The importance of a value: that of the most important key on the way to it and below it. */
export function importanceOf(sort: FileSort, keys: readonly string[]): Importance {
  const ranks = [importanceOfSort[sort] ?? "rest", ...keys.map(importanceOfKey)].map(rankOf);
  return at(importances, Math.min(...ranks), "importance");
}
