import { compareLists } from "../../text/compare-words.ts";
import { isMapping, type Mapping } from "../../text/is-mapping.ts";
import type { SearchBudget } from "../../text/nearest.ts";

/** What a text must not be to stand without quotes: it would read as another value, or its ends would not show. */
const needsQuotes = /^(?:null|true|false|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)?$|^\s|\s$|^["[{]|[\n\r\t]/u;

/** What may stand without quotes within brackets. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N}_./~-]*[\p{L}\p{N}_/~-])?$/u;

/** A value of a record as one text: two values that differ never read the same. */
export function valueText(value: unknown): string {
  if (typeof value !== "string") return inBrackets(value);
  return needsQuotes.test(value) ? JSON.stringify(value) : value;
}

function inBrackets(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inBrackets).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(
      ([key, entry]) => `${plain.test(key) ? key : JSON.stringify(key)}: ${inBrackets(entry)}`,
    );
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  if (typeof value === "string") return plain.test(value) && !needsQuotes.test(value) ? value : JSON.stringify(value);
  return String(value);
}

/** What became of one value of a record; a value that came or went is told whole, whatever is in it. */
export interface ValueChange {
  /** The way to it: keys, and numbers of entries with what tells them apart: `stances`, `2 (bridge)`, `stance`. */
  readonly path: readonly string[];
  /** Undefined if there was none. */
  readonly before: string | undefined;
  /** Undefined if there is none any more. */
  readonly after: string | undefined;
  /** The keys below it, at any depth, on both sides. */
  readonly keys: readonly string[];
}

function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  return isMapping(value) ? Object.entries(value).flatMap(([key, entry]) => [key, ...keysIn(entry)]) : [];
}

/** Keys by which an entry of a list is known again, the telling ones first. */
const names = ["id", "event", "place", "from", "article", "lines", "name"];

/** The name of an entry in its list; "" if nothing tells it apart. */
function nameOf(entry: unknown): string {
  if (!isMapping(entry)) return "";
  return names.map((key) => entry[key]).find((value): value is string => typeof value === "string") ?? "";
}

const step = (index: number, entry: unknown): string => `${index + 1}${nameOf(entry) === "" ? "" : ` (${nameOf(entry)})`}`;

const change = (path: readonly string[], before: unknown, after: unknown): ValueChange => ({
  path,
  before: before === undefined ? undefined : valueText(before),
  after: after === undefined ? undefined : valueText(after),
  keys: [...keysIn(before), ...keysIn(after)],
});

function compareMappings(path: readonly string[], before: Mapping, after: Mapping, budget: SearchBudget): readonly ValueChange[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  const own = (mapping: Mapping, key: string): unknown => (Object.hasOwn(mapping, key) ? mapping[key] : undefined);
  const inBoth = (mapping: Mapping, other: Mapping) => Object.keys(mapping).filter((key) => Object.hasOwn(other, key));
  const orders = [inBoth(before, after), inBoth(after, before)] as const;
  return [
    ...keys.flatMap((key) => compareValues([...path, key], own(before, key), own(after, key), budget)),
    ...(orders[0].join("\n") === orders[1].join("\n") ? [] : [change([...path, "order of the keys"], orders[0], orders[1])]),
  ];
}

/** Entries of a list that are told one by one where they moved; of more, the order before and after is told. */
const mostMoves = 20;

/** An entry of a list that has no equal in the other list at its place. */
interface Entry {
  readonly index: number;
  readonly value: unknown;
}

/** Takes from two lists the pairs that `same` finds, in order. */
function takePairs(gone: Entry[], came: Entry[], keyOf: (entry: Entry) => string): [Entry, Entry][] {
  const waiting = Map.groupBy(came, keyOf);
  waiting.delete("");
  const pairs: [Entry, Entry][] = [];
  for (const entry of gone) {
    const found = waiting.get(keyOf(entry))?.shift();
    if (found !== undefined) pairs.push([entry, found]);
  }
  const paired = new Set(pairs.flat());
  for (const list of [gone, came]) list.splice(0, list.length, ...list.filter((entry) => !paired.has(entry)));
  return pairs;
}

function compareEntries(
  path: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
  budget: SearchBudget,
): readonly ValueChange[] {
  const changes: ValueChange[] = [];
  const [allGone, allCame]: [Entry[], Entry[]] = [[], []];
  const hunks: { readonly gone: readonly Entry[]; readonly came: readonly Entry[] }[] = [];
  let [x, y] = [0, 0];
  for (const run of compareLists(before.map(valueText), after.map(valueText), budget)) {
    if (!run.shared) {
      const gone = run.before.map((_, index) => ({ index: x + index, value: before[x + index] }));
      const came = run.after.map((_, index) => ({ index: y + index, value: after[y + index] }));
      hunks.push({ gone, came });
      allGone.push(...gone);
      allCame.push(...came);
    }
    x += run.before.length;
    y += run.after.length;
  }
  const moved = takePairs(allGone, allCame, ({ value }) => valueText(value));
  if (moved.length > mostMoves) {
    const byPlace = moved.map(([, to]) => to).sort((a, b) => a.index - b.index);
    const [old, now] = [moved.map(([from]) => from), byPlace].map((entries) => entries.map(({ value }) => value));
    changes.push(change([...path, `order of ${moved.length} entries of the list`], old, now));
  } else
    for (const [from, to] of moved)
      changes.push(change([...path, `place of ${step(to.index, to.value)} in the list`], from.index + 1, to.index + 1));
  const alike = takePairs(allGone, allCame, ({ value }) => nameOf(value));
  // What is left of one run was most likely changed, one into the other.
  const left = new Set([...allGone, ...allCame]);
  for (const { gone, came } of hunks) {
    const [from, to] = [gone.filter((entry) => left.has(entry)), came.filter((entry) => left.has(entry))];
    for (const [index, entry] of from.entries()) {
      const other = to[index];
      if (other === undefined || isMapping(entry.value) !== isMapping(other.value)) continue;
      alike.push([entry, other]);
      left.delete(entry);
      left.delete(other);
    }
  }
  for (const [from, to] of alike)
    changes.push(...compareValues([...path, step(to.index, to.value)], from.value, to.value, budget));
  for (const entry of allGone)
    if (left.has(entry)) changes.push(change([...path, step(entry.index, entry.value)], entry.value, undefined));
  for (const entry of allCame)
    if (left.has(entry)) changes.push(change([...path, step(entry.index, entry.value)], undefined, entry.value));
  return changes;
}

/**
 * Every difference of two values made of maps, lists, texts, numbers, true, false and null, the order of keys and entries included;
 * `undefined` stands for none. Nothing is left out: two values without a difference here are equal.
 */
export function compareValues(
  path: readonly string[],
  before: unknown,
  after: unknown,
  budget: SearchBudget,
): readonly ValueChange[] {
  if (before === undefined && after === undefined) return [];
  if (isMapping(before) && isMapping(after)) return compareMappings(path, before, after, budget);
  if (Array.isArray(before) && Array.isArray(after)) return compareEntries(path, before, after, budget);
  return before !== undefined && after !== undefined && valueText(before) === valueText(after)
    ? []
    : [change(path, before, after)];
}
