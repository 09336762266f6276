import { at } from "../../text/at.ts";
import { must } from "../../text/must.ts";
import type { FileSort } from "./corpus-file.ts";

/** How much a reviewer must not miss a change, most first: who speaks, whose text, which source, which stance, which words; then the rest. */
export const importances = ["speaker", "holder", "source", "stance", "words", "rest", "form"] as const;
export type Importance = (typeof importances)[number];

/** Keys by the importance of what is under them, wherever they are. */
const importanceOfKey: Readonly<Record<string, Importance>> = {
  speaker: "speaker",
  role: "speaker",
  via: "speaker",
  countedBy: "speaker",
  speaksFor: "speaker",
  publisher: "holder",
  byline: "holder",
  rights: "holder",
  article: "source",
  quote: "source",
  quotes: "source",
  exact: "source",
  stances: "stance",
  stance: "stance",
  title: "words",
  notes: "words",
  unknowns: "words",
  ask: "words",
  key: "words",
};

/** What a file is about, for whatever in it no key tells. */
const importanceOfSort: Readonly<Record<FileSort, Importance>> = {
  speaker: "speaker",
  capture: "holder",
  article: "source",
  event: "rest",
  statement: "rest",
  place: "rest",
  lesson: "rest",
  redirects: "rest",
  permalinks: "rest",
  file: "rest",
};

export const rankOf = (importance: Importance): number => importances.indexOf(importance);

/** The importance of a value: that of the most important key on the way to it and below it. */
export function importanceOf(sort: FileSort, keys: readonly string[]): Importance {
  const ofKeys = keys.map((key) => (Object.hasOwn(importanceOfKey, key) ? must(importanceOfKey[key], "importance") : "rest"));
  const ranks = [importanceOfSort[sort], ...ofKeys].map(rankOf);
  return at(importances, Math.min(...ranks), "importance");
}
