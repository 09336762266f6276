import type { CorpusSources, SourceEntry } from "../../corpus/sources.ts";
import { compareText } from "../../text/compare-text.ts";
import { compareLists } from "../../text/compare-words.ts";
import { splitLines } from "../../text/lines.ts";
import type { SearchBudget } from "../../text/nearest.ts";
import { sha256 } from "../../text/sha256.ts";
import { type ComparableRecord, type FileSort, readComparable, sortOf } from "./corpus-file.ts";
import { type Importance, importanceOf, rankOf } from "./importance.ts";
import { compareValues } from "./value-changes.ts";

export interface Difference {
  /** What differs, in words or as the way to a value. */
  readonly what: string;
  /** Undefined if there was none. */
  readonly before?: string | undefined;
  /** Undefined if there is none any more. */
  readonly after?: string | undefined;
  readonly importance: Importance;
}

/** A file that came, went or differs, with every difference in it, the most important first. */
export interface FileChange {
  readonly path: string;
  readonly sort: FileSort;
  readonly state: "added" | "changed" | "gone";
  readonly differences: readonly Difference[];
}

/** Lines of one file that are listed; more are counted. */
const mostLines = 200;

/** Bytes of a file that is compared line by line. */
const mostBytes = 4 * 1024 * 1024;

const linesOf = (text: string): readonly string[] => splitLines(text).map((line) => line.text);

/** The lines that two texts do not share. What was one run of lines before and after is told line by line. */
function compareLines(before: string, after: string, importance: Importance, budget: SearchBudget): readonly Difference[] {
  const found: Difference[] = [];
  let count = 0;
  let [x, y] = [0, 0];
  for (const run of compareLists(linesOf(before), linesOf(after), budget)) {
    const length = run.shared ? 0 : Math.max(run.before.length, run.after.length);
    for (let index = 0; index < length; index += 1) {
      count += 1;
      if (count > mostLines) continue;
      const isThere = index < run.after.length;
      found.push({
        what: isThere ? `line ${y + index + 1}` : `line ${x + index + 1} before`,
        before: run.before[index],
        after: run.after[index],
        importance,
      });
    }
    x += run.before.length;
    y += run.after.length;
  }
  if (count > mostLines) found.push({ what: `${count - mostLines} more lines that differ`, importance });
  if (before.endsWith("\n") !== after.endsWith("\n") && before !== "" && after !== "")
    found.push({ what: `a line feed at the end ${after.endsWith("\n") ? "came" : "is gone"}`, importance });
  return found;
}

/** What is known of a file that is not compared further. */
function describe(entry: SourceEntry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  if (entry.kind === "folder") return "folder in which nothing is read";
  if (entry.kind !== "file") return entry.kind;
  if (entry.bytes === null) return `${entry.byteCount} bytes, too many to be read`;
  return `${entry.byteCount} bytes${entry.text === null ? " that are not UTF-8" : ""}, sha256 ${sha256(entry.bytes).slice(0, 16)}…`;
}

const wholeFile = (before: SourceEntry | undefined, after: SourceEntry | undefined, importance: Importance): Difference => ({
  what: "file",
  before: describe(before),
  after: describe(after),
  importance,
});

function compareTexts(
  what: string,
  before: readonly string[],
  after: readonly string[],
  importance: Importance,
  budget: SearchBudget,
): readonly Difference[] {
  const inOneLine = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll("\n", " ↵ "));
  return compareValues([what], inOneLine(before), inOneLine(after), budget).map(({ path, keys: _, ...change }) => ({
    ...change,
    what: path.join(" "),
    importance,
  }));
}

const nothing: ComparableRecord = { data: undefined, paragraphs: [], comments: [] };

/** Compares what two files say, value by value; a whole record that came or went key by key. */
function compareRecords(
  sort: FileSort,
  before: ComparableRecord,
  after: ComparableRecord,
  budget: SearchBudget,
): readonly Difference[] {
  const isWhole = before.data === undefined || after.data === undefined;
  const none = Array.isArray(before.data ?? after.data) ? [] : {};
  return [
    ...compareValues([], before.data ?? none, after.data ?? none, budget).map(
      ({ path, keys, ...change }): Difference => ({
        ...change,
        what: path.length === 0 ? "record" : path.join(" › "),
        importance: importanceOf(sort, isWhole ? path : [...path, ...keys]),
      }),
    ),
    ...compareTexts("paragraph", before.paragraphs, after.paragraphs, "words", budget),
    ...compareTexts("comment", before.comments, after.comments, "form", budget),
  ];
}

/** Addresses that were taken out of the ledger, and such as were put into it. */
function compareLedgers(before: string, after: string): readonly Difference[] {
  const [old, now] = [new Set(linesOf(before)), new Set(linesOf(after))];
  const gone = [...old].filter((line) => !now.has(line));
  const came = [...now].filter((line) => !old.has(line));
  return [
    ...gone.map((line): Difference => ({ what: "line", before: line, importance: "source" })),
    ...came.map((line): Difference => ({ what: "line", after: line, importance: "rest" })),
  ];
}

const textOf = (entry: SourceEntry | undefined): string | null =>
  entry === undefined ? "" : entry.byteCount > mostBytes ? null : entry.text;

function differencesOf(
  path: string,
  before: SourceEntry | undefined,
  after: SourceEntry | undefined,
  budget: SearchBudget,
): readonly Difference[] {
  const sort = sortOf(path);
  const own = importanceOf(sort, []);
  const isRecord = sort !== "file" && sort !== "permalinks" && sort !== "capture";
  const isRead = (entry: SourceEntry | undefined): boolean =>
    entry === undefined || (entry.kind === "file" && entry.text !== null);
  if (!isRead(before) || !isRead(after)) return [wholeFile(before, after, own)];
  const read = (entry: SourceEntry | undefined) => (entry === undefined ? nothing : readComparable(entry));
  const [old, now] = [read(before), read(after)];
  if (old && now) {
    const found = compareRecords(sort, old, now, budget);
    if (found.length > 0) return found;
  }
  if (sort === "permalinks") {
    const found = compareLedgers(before?.text ?? "", after?.text ?? "");
    if (found.length > 0) return found;
  }
  const [oldText, nowText] = [textOf(before), textOf(after)];
  if (oldText === null || nowText === null) return [wholeFile(before, after, own)];
  // Values that are equal and bytes that are not: white space, quotation marks. What of a record can't be read may be anything.
  const lines = compareLines(oldText, nowText, old && now ? "form" : isRecord ? "speaker" : own, budget);
  const inWhole = before === undefined || after === undefined || sort === "capture";
  return [...(inWhole || lines.length === 0 ? [wholeFile(before, after, own)] : []), ...lines];
}

/** Whether two entries are certainly the same; of two files too large to be read nobody knows. */
function isSame(a: SourceEntry | undefined, b: SourceEntry | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind || a.byteCount !== b.byteCount) return false;
  if (a.kind !== "file") return a.kind === "folder";
  const [left, right] = [a.bytes, b.bytes];
  return left !== null && right !== null && left.every((byte, index) => byte === right[index]);
}

/** Paths above something that was read. */
const holding = ({ entries }: CorpusSources): readonly string[] =>
  entries.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf("/"))));

/**
 * Every file that differs between two states of a corpus, by what is in it, whether or not it passes the check: most important first,
 * then by path. A folder is told by what is in it, or by itself where nothing in it was read.
 *
 * @param budget steps that comparing may take
 */
export function changedFiles(before: CorpusSources, after: CorpusSources, budget: SearchBudget): readonly FileChange[] {
  const byPath = ({ entries }: CorpusSources) => new Map(entries.map((entry) => [entry.path, entry]));
  const [old, now] = [byPath(before), byPath(after)];
  const told = new Set([before, after].flatMap(holding));
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort(compareText);
  const rank = ({ differences }: FileChange): number => rankOf(differences[0]?.importance ?? "form");
  return paths
    .filter((path) => !isSame(old.get(path), now.get(path)))
    .filter((path) => !told.has(path) || [old, now].some((state) => (state.get(path)?.kind ?? "folder") !== "folder"))
    .map((path): FileChange => {
      const [from, to] = [old.get(path), now.get(path)];
      const differences = [...differencesOf(path, from, to, budget)].sort((a, b) => rankOf(a.importance) - rankOf(b.importance));
      return {
        path,
        sort: sortOf(path),
        state: from === undefined ? "added" : to === undefined ? "gone" : "changed",
        differences,
      };
    })
    .sort((a, b) => rank(a) - rank(b));
}
