import { describeDate } from "../../text/describe-date.ts";
import type { View } from "./view.ts";

const keys = ["kind", "place", "speaker", "source", "stance"] as const;

/** What a filter is called. */
export const filterHeadings: Readonly<Record<(typeof keys)[number], string>> = {
  kind: "What happened",
  place: "Where",
  speaker: "Who spoke",
  source: "Source",
  stance: "What was said of it",
};

const day = (iso: string): string => describeDate({ edtf: iso });

/** The span of a view in words; empty where it is open. */
function span({ from, to }: View): string {
  if (from !== null && to !== null) return from === to ? `On ${day(from)}.` : `From ${day(from)} to ${day(to)}.`;
  if (from !== null) return `From ${day(from)} on.`;
  return to === null ? "" : `Until ${day(to)}.`;
}

/**
 * What a view asks for, in sentences: its span, the part of the map, each filter with the names of its values, the words.
 *
 * @param name says the name of a value of a key
 */
export function describeSelection(view: View, name: (key: string, id: string) => string): string {
  const filters = keys.map((key) =>
    view[key].length === 0 ? "" : `${filterHeadings[key]}: ${view[key].map((id) => name(key, id)).join(" or ")}.`,
  );
  return [
    span(view),
    view.map === null ? "" : "Only what happened in the part of the map that is shown.",
    ...filters,
    view.q === "" ? "" : `With the words “${view.q}”.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}
