import type { Event } from "../../corpus/event.ts";
import { inList } from "../../text/phrases.ts";

/**
 * On whose word it rests that an event happened at all, as it follows the kind: `by Ukraine` of an accusation, `as the Kremlin says`
 * of anything else. Null where a source says so in its own words.
 */
export function attestationInWords(
  { attestedBy, kind }: Pick<Event, "attestedBy" | "kind">,
  nameOf: (speaker: string) => string,
): string | null {
  if (attestedBy === undefined) return null;
  if (attestedBy.length === 0) return "reported; by whom is not said";
  const names = inList(attestedBy.map(nameOf).map((name) => name.replace(/^(?:The|A|An) /u, (article) => article.toLowerCase())));
  return kind === "accusation" ? `by ${names}` : `as ${names} ${attestedBy.length === 1 ? "says" : "say"}`;
}
