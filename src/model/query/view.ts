import { compareText } from "../../text/compare-text.ts";
import { plainLine } from "../../text/plain-line.ts";
import { type MapExtent, parseExtent } from "../map/map-extent.ts";
import { isIsoDay } from "../time/day.ts";
import { decode, isIdentifier, readPairs, splitQuery } from "./query-pairs.ts";

/** The keys of an address that hold lists of ids: filters, and the selected records, which are shown with their words and filter nothing. */
const listKeys = ["kind", "place", "speaker", "source", "stance", "event", "statement"] as const;
export type ListKey = (typeof listKeys)[number];

/** What a reader has chosen to see: the address as a value. Lists are sorted by code units and hold nothing twice. */
export interface View extends Readonly<Record<ListKey, readonly string[]>> {
  /** First and last day of the span, ISO days; null where the span is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** The part of the map that is looked at; null for all of it. */
  readonly map: MapExtent | null;
  /** Words to look for; empty for none. */
  readonly q: string;
}

/** The order of keys in an address that is written. */
const keys = ["from", "to", "map", "kind", "place", "speaker", "source", "stance", "q", "event", "statement"] as const;

/** The keys of an address, of which one holds words. */
const known = { keys, words: ["q"] } as const;

/** What is read of a value. */
const most = { values: 200, words: 200 } as const;

/** Ids as a view holds them: what is no id is left out, each once, sorted. */
export const toList = (values: readonly string[]): readonly string[] =>
  [...new Set(values.filter((value) => isIdentifier(value)))].sort(compareText).slice(0, most.values);

/** Words to look for as a view holds them: one line, single spaces, no control characters or lone surrogates, normal form C. */
export const toWords = (text: string): string => plainLine(text, most.words);

/**
 * Reads the query of an address. A comma, or a key that comes again, means “or”. What is broken, hostile or of no meaning here is
 * ignored and the rest kept: a span that ends before it begins loses its end.
 */
export function parseView(query: string): View {
  const pairs = Map.groupBy(readPairs(query, known), ([key]) => key);
  const last = (key: string): string => pairs.get(key)?.at(-1)?.[1] ?? "";
  const list = (key: ListKey): readonly string[] => toList(pairs.get(key)?.flatMap(([, value]) => value.split(",")) ?? []);
  const from = isIsoDay(last("from")) ? last("from") : null;
  const to = isIsoDay(last("to")) ? last("to") : null;
  return {
    from,
    to: from !== null && to !== null && to < from ? null : to,
    map: parseExtent(last("map")),
    kind: list("kind"),
    place: list("place"),
    speaker: list("speaker"),
    source: list("source"),
    stance: list("stance"),
    q: toWords(last("q")),
    event: list("event"),
    statement: list("statement"),
  };
}

/**
 * Parts of an address that ask for something and could not be read, as they are: a day that is none, an id that is none, broken escapes. Keys
 * that other sites add to links are none of ours.
 */
export function unreadIn(query: string): readonly string[] {
  const view = parseView(query);
  const parts = splitQuery(query, known);
  return parts.filter((part) => {
    const [key = "", ...rest] = part.split("=");
    const own = keys.find((each) => each === key);
    const value = decode(rest.join("="));
    if (own === undefined || value === "") return false;
    if (value === null) return true;
    if (own === "q") return false;
    if (own === "from" || own === "to" || own === "map") return view[own] === null;
    return value.split(",").some((id) => id !== "" && !view[own].includes(id));
  });
}

/** Everything, nothing selected. */
export const wholeView = parseView("");

/** Writes a view as a query, keys and values in one order, with its question mark; empty for {@link wholeView}. */
export function printView(view: View): string {
  const parts = keys.flatMap((key) => {
    const value = view[key];
    const text = value === null ? "" : typeof value === "string" ? encodeURIComponent(value) : value.join(",");
    return text === "" ? [] : [`${key}=${text}`];
  });
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** The view without ids that the corpus does not have; `has` is asked for each. */
export function keepKnown(view: View, has: (key: ListKey, id: string) => boolean): View {
  const kept = listKeys.map((key) => [key, view[key].filter((id) => has(key, id))] as const);
  return { ...view, ...Object.fromEntries(kept) };
}

/** Whether two views show and select the same. */
export const isSameView = (a: View, b: View): boolean => printView(a) === printView(b);

/** The view without its selection: what decides which records are shown. */
export const withoutSelection = (view: View): View =>
  view.event.length + view.statement.length === 0 ? view : { ...view, event: [], statement: [] };

/** A record that a reader points at or selects. */
export interface Target {
  readonly of: "event" | "statement";
  readonly id: string;
}

export const isSameTarget = (a: Target | null, b: Target | null): boolean => a?.of === b?.of && a?.id === b?.id;

/** What a view selects: one record, the first that its address names; null where it names none. */
export function selectedIn({ event, statement }: View): Target | null {
  if (event[0] !== undefined) return { of: "event", id: event[0] };
  return statement[0] === undefined ? null : { of: "statement", id: statement[0] };
}

/** The view with one record selected, or none. */
export const select = (view: View, target: Target | null): View =>
  target === null ? withoutSelection(view) : { ...withoutSelection(view), [target.of]: [target.id] };

/** Whether a view shows all there is, whatever it selects. */
export const isUnfiltered = (view: View): boolean => printView(withoutSelection(view)) === "";
