/** What sort of event there is. Apart from its schema, so that the browser can have the list without the checker. */
export const kinds = [
  "invasion",
  "strike",
  "shelling",
  "bombing",
  "seizure",
  "explosions",
  "damage",
  "recapture",
  "withdrawal",
  "discovery",
  "decree",
  "protest",
  "talks",
  "call",
  "terms",
  "accusation",
  "displacement",
] as const;
export type Kind = (typeof kinds)[number];

/** Kinds that say of somebody that they did harm. On the word of one party they are an `accusation`. */
export const harms: readonly Kind[] = ["invasion", "strike", "shelling", "bombing", "seizure", "explosions", "damage"];
