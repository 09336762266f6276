import { type MapExtent, parseExtent } from "../map/map-extent.ts";
import { isIsoDay } from "../time/day.ts";

/** What a reader has chosen to see: the address as a value. Lists are sorted by code units and hold nothing twice. */
export interface View {
  /** First and last day of the span, ISO days; null where the span is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** The part of the map that is looked at; null for all of it. */
  readonly map: MapExtent | null;
  readonly kind: readonly string[];
  readonly place: readonly string[];
  readonly speaker: readonly string[];
  readonly source: readonly string[];
  readonly stance: readonly string[];
  /** Words to look for; empty for none. */
  readonly q: string;
  /** Selected events: shown with their words, never a filter. */
  readonly event: readonly string[];
  /** Selected statements, likewise. */
  readonly statement: readonly string[];
}

/** The keys of an address that hold lists of ids. */
export const listKeys = ["kind", "place", "speaker", "source", "stance", "event", "statement"] as const;
export type ListKey = (typeof listKeys)[number];

/** The order of keys in an address that is written. */
const keys = ["from", "to", "map", "kind", "place", "speaker", "source", "stance", "q", "event", "statement"] as const;

/** Everything, nothing selected. */
export const wholeView: View = {
  from: null,
  to: null,
  map: null,
  kind: [],
  place: [],
  speaker: [],
  source: [],
  stance: [],
  q: "",
  event: [],
  statement: [],
};

/** What is read of an address; a longer one is cut, so that no link can keep a reader waiting. */
const most = { query: 16_384, values: 200, identifier: 120, words: 200 } as const;
const identifierForm = /^[a-z][a-z0-9-]*$/;

/** The text of a part of a query; null where it is not UTF-8. */
function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

/** How many times too often another program may have escaped an address that is still understood. */
const mostEscapes = 3;

const plainAmpersands = (query: string): string => query.replace(/^\?/, "").replace(/&(?:amp|#38|#x26);/gi, "&");
const hasKnownKey = (query: string): boolean => keys.some((key) => new RegExp(`(?:^|&)${key}=`).test(query));

/**
 * A query as it was before another program escaped it, as HTML or once too often: mails and documents do that to links. In ids and days a
 * percent sign has no meaning; in words it may stand for itself.
 */
function unescapeQuery(query: string): string {
  let mended = plainAmpersands(query);
  for (let time = 0; time < mostEscapes && !hasKnownKey(mended); time += 1) mended = plainAmpersands(decode(mended) ?? "");
  const unescapePart = (part: string): string => (part.startsWith("q=") ? part : part.replace(/%(?:25)+(?=[0-9a-f]{2})/gi, "%"));
  return hasKnownKey(mended) ? mended.split("&").map(unescapePart).join("&") : plainAmpersands(query);
}

/** Every value of every key, in the order of the query. */
function readPairs(query: string): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  for (const part of unescapeQuery(query.slice(0, most.query)).split("&")) {
    const at = part.indexOf("=");
    const key = decode(at < 0 ? part : part.slice(0, at));
    const value = decode(at < 0 ? "" : part.slice(at + 1));
    if (key === null || value === null) continue;
    pairs.set(key, [...(pairs.get(key) ?? []), value]);
  }
  return pairs;
}

const code = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Ids as a view holds them: what is no id is left out, each once, sorted. */
export const toList = (values: readonly string[]): readonly string[] =>
  [...new Set(values.filter((value) => value.length <= most.identifier && identifierForm.test(value)))]
    .sort(code)
    .slice(0, most.values);

/** Words to look for as a view holds them: one line, single spaces, no control characters or lone surrogates, normal form C. */
export function toWords(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, " ").normalize("NFC");
  const kept = [...plain.replace(/\s+/gu, " ").trim()].slice(0, most.words).join("");
  return kept.trim().normalize("NFC");
}

/**
 * Reads the query of an address. A comma, or a key that comes again, means “or”. What is broken, hostile or of no meaning here is
 * ignored and the rest kept: a span that ends before it begins loses its end.
 */
export function parseView(query: string): View {
  const pairs = readPairs(query);
  const last = (key: string): string => pairs.get(key)?.at(-1) ?? "";
  const list = (key: ListKey): readonly string[] => toList((pairs.get(key) ?? []).flatMap((value) => value.split(",")));
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
 * Parts of an address that ask for something and could not be read, as they stand: a day that is none, an id that is none, broken escapes. Keys
 * that other sites add to links are none of ours.
 */
export function unreadIn(query: string): readonly string[] {
  const view = parseView(query);
  const parts = unescapeQuery(query.slice(0, most.query)).split("&");
  return parts.filter((part) => {
    const [key = "", ...rest] = part.split("=");
    const known = keys.find((each) => each === key);
    const value = decode(rest.join("="));
    if (known === undefined || value === "") return false;
    if (value === null) return true;
    const read = view[known];
    if (known === "q") return false;
    if (known === "from" || known === "to" || known === "map") return read === null;
    return value.split(",").some((id) => id !== "" && !(read as readonly string[]).includes(id));
  });
}

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
