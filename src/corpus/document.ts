import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Problem } from "../text/problem.ts";
import type { Range } from "../text/range.ts";
import { locator, type Path, type Position, wholeFile } from "./position.ts";
import { isCopied } from "./quote.ts";
import { errorAt, type ProblemDetails, type RuleId } from "./rules.ts";
import { countYamlMarks, markLimit } from "./size-limits.ts";
import { explainYamlErrors } from "./yaml-error.ts";

/** A text in a document, decoded, with the UTF-16 offsets of its source in the file. */
export interface TextValue extends Range {
  readonly value: string;
  readonly path: Path;
}

/** What a YAML text holds, and where. */
export interface ParsedDocument {
  /** Maps, lists, texts, numbers, true, false and null; undefined if the text can't be read. */
  readonly data: unknown;
  /** Every value that is a text, in order of the file. */
  readonly texts: readonly TextValue[];
  /** Where a value (or its key) is; where there is none, the start of the nearest block around it. */
  locate(path: Path, part?: "key" | "value"): Position;
  readonly problems: readonly Problem[];
}

/** Deeper than any record; more is an attack on the stack. */
const maximumDepth = 20;

/** What YAML 1.1 would read as a timestamp: it becomes a Date in some readers, and then depends on the time zone. */
const timestamp = /^\d{4}-\d{1,2}(?:-\d{1,2})?(?:[Tt ].*)?$/u;

const startOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null);

const curly = "“”„‟«»‘’‚‹›";

/** A text from one curly quote to another with none between. */
const inCurlyQuotes = new RegExp(`^([${curly}])([^${curly}]*)([${curly}])$`, "u");

/**
 * The problem of a value without quotes that begins and ends with curly ones, as an editor of texts puts them for `"`: to YAML they are letters.
 * null for any other value, such as one in which a quotation is a part.
 */
function curlyQuotesProblem(value: string, path: Path): { readonly reason: string; readonly details: ProblemDetails } | null {
  const [, first, inner, last] = inCurlyQuotes.exec(value) ?? [];
  if (inner === undefined || isCopied(path)) return null;
  const straight = JSON.stringify(inner);
  const key = path.at(-1);
  const line = (text: string): string => (typeof key === "string" ? `${key}: ${text}` : `- ${text}`);
  const note = `Readers would see them. To paste:\n${line(straight)}\nor, if they belong to the text:\n${line(JSON.stringify(value))}`;
  const reason = `Unexpected ${first}${last} around a value, expected straight quotes: ${straight}`;
  return { reason, details: { actual: value, expected: [straight], note } };
}

/** Reports something at a UTF-16 offset in the YAML. */
type Report = (offset: number, ruleId: RuleId, reason: string, details?: ProblemDetails) => void;

/** Takes the values out of a YAML tree. What the documented form does not know is reported, and left out. */
class YamlReader {
  readonly texts: TextValue[] = [];
  /** Whether anything was left out. */
  featured = false;
  readonly #report: Report;
  readonly #start: number;

  /** @param start UTF-16 offset of the YAML in its file */
  constructor(report: Report, start: number) {
    this.#report = report;
    this.#start = start;
  }

  /** Leaves out what is at an offset. */
  refuse(offset: number, what: string, expected: string): undefined {
    this.featured = true;
    this.#report(offset, "yaml-feature", `Unexpected ${what}, expected ${expected}`);
  }

  #readKey({ key }: Pair, fallback: number): string | undefined {
    const at = startOf(key) ?? fallback;
    if (isNode(key) && !isAlias(key) && (key.anchor !== undefined || key.tag !== undefined))
      return this.refuse(at, "tag or anchor on a key", "a plain key");
    if (!isScalar(key) || (typeof key.value !== "string" && typeof key.value !== "number"))
      return this.refuse(at, "key that is not a text", "a plain key");
    const name = String(key.value);
    if (name === "<<") return this.refuse(at, "merge key “<<”", "each key written out");
    if (name === "__proto__") return this.refuse(at, "key “__proto__”", "another name");
    return name;
  }

  #readMap(items: readonly unknown[], path: Path, fallback: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const pair of items) {
      if (!isPair(pair)) continue;
      const at = startOf(pair.key) ?? fallback;
      const key = this.#readKey(pair, fallback);
      if (key === undefined) continue;
      if (Object.hasOwn(result, key))
        this.#report(at, "yaml-duplicate-key", `Unexpected second “${key}”, expected each key once`, { actual: key });
      else result[key] = this.read(pair.value, [...path, key], at);
    }
    return result;
  }

  /** Notes a text; one written with curly quotes, or as a date without any, is reported. */
  #readText(value: string, path: Path, [start, end]: readonly [number, number], plain: boolean): void {
    this.texts.push({ value, path, start: this.#start + start, end: this.#start + end });
    if (!plain) return;
    const quotes = curlyQuotesProblem(value, path);
    if (quotes !== null) this.#report(start, "yaml-quotes", quotes.reason, quotes.details);
    if (timestamp.test(value))
      this.#report(start, "yaml-date", `Unexpected date without quotes, expected "${value}"`, {
        actual: value,
        expected: [`"${value}"`],
      });
  }

  read(node: unknown, path: Path = [], fallback = 0): unknown {
    if (!isNode(node)) return null;
    const at = startOf(node) ?? fallback;
    if (isAlias(node)) return this.refuse(at, `alias “*${node.source}”`, "the value written out");
    if (node.tag !== undefined)
      return this.refuse(at, `tag “${node.tag.replace("tag:yaml.org,2002:", "!!")}”`, "a value without a tag");
    if (node.anchor !== undefined) return this.refuse(at, `anchor “&${node.anchor}”`, "a value without an anchor");
    if (path.length > maximumDepth)
      return this.refuse(at, `nesting deeper than ${maximumDepth}`, "a record of the documented form");
    if (isMap(node)) return this.#readMap(node.items, path, at);
    if (isSeq(node)) return node.items.map((item, index) => this.read(item, [...path, index], at));
    if (!isScalar(node)) return null;
    const [start, end] = node.range ?? [at, at];
    if (typeof node.value === "string") this.#readText(node.value, path, [start, end], node.type === "PLAIN");
    return node.value;
  }
}

interface Tree {
  readonly source: string;
  readonly root: unknown;
  /** The pairs of each map that was asked for, by their keys: the first of each key. */
  readonly pairs: Map<YAMLMap, ReadonlyMap<string, Pair>>;
}

/** The tree of the YAML that was looked at last. Places are asked for file by file, and the trees of all files would fill the memory. */
let latest: Tree | null = null;

/** UTF-16 offset of a value, or of its key; of what holds it where it is not there. */
function offsetOf(source: string, path: Path, part: "key" | "value"): number {
  if (latest?.source !== source) latest = { source, root: compose(source, () => {})?.contents, pairs: new Map() };
  const { root, pairs } = latest;
  const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const known =
      pairs.get(map) ?? new Map(map.items.toReversed().map((pair) => [isScalar(pair.key) ? String(pair.key.value) : "", pair]));
    pairs.set(map, known);
    return known;
  };
  let node: unknown = root;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node) ? pairsOf(node).get(String(step)) : undefined;
    if (pair !== undefined) {
      const isKey = part === "key" && depth === path.length - 1;
      node = pair.value;
      offset = (isKey ? null : startOf(node)) ?? startOf(pair.key) ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

/**
 * Reads strict YAML 1.2: no tags, anchors, aliases, merge keys, directives or duplicate keys, keys are texts, and what looks
 * like a date is quoted. `range` is the part of the file that holds it; places are those of the whole file.
 */
export function parseYaml(file: string, text: string, range: Range = { start: 0, end: text.length }): ParsedDocument {
  const positionAt = locator(text);
  const problems: Problem[] = [];
  const report: Report = (offset, ruleId, reason, details = {}) => {
    problems.push(errorAt(file, positionAt(range.start + offset), ruleId, reason, details));
  };
  const source = text.slice(range.start, range.end);
  const marks = countYamlMarks(source);
  const mostMarks = markLimit(file);
  if (marks > mostMarks) {
    const reason = `Unexpected ${marks} marks of YAML (line ends, commas, colons, brackets, quotation marks) in one file, expected at most ${mostMarks}`;
    report(0, "size-limit", reason);
    return { data: undefined, texts: [], locate: () => positionAt(range.start), problems };
  }
  const reader = new YamlReader(report, range.start);
  const root = compose(source, (offset, reason, details) => report(offset, "yaml-syntax", reason, details));
  if (root?.directives?.yaml.explicit || (root !== null && source.startsWith("%")))
    reader.refuse(0, "directive", "plain YAML without “%” lines");
  const data = root === null ? undefined : reader.read(root.contents);
  latest = { source, root: root?.contents, pairs: new Map() };
  return {
    data: reader.featured ? undefined : data,
    texts: reader.texts,
    locate: (path, part = "value") => positionAt(range.start + offsetOf(source, path, part)),
    problems,
  };
}

/** How many calls V8 writes down with each error (https://v8.dev/docs/stack-trace-api); other engines do not ask. */
const traces = Error as unknown as { stackTraceLimit: number };

/** Runs the YAML parser; null if the text can't be read, which has then been reported. */
function compose(source: string, report: (offset: number, reason: string, details?: ProblemDetails) => void) {
  // The parser makes an error of each thing it refuses, and only its words are wanted: to trace where each was made takes longer than to parse.
  const { stackTraceLimit } = traces;
  traces.stackTraceLimit = 0;
  try {
    // Duplicate keys are found by the reader above: the parser compares each key with each other one.
    const options = { version: "1.2", schema: "core", merge: false, uniqueKeys: false, prettyErrors: false } as const;
    const document = parseDocument(source, options);
    for (const { offset, reason, note } of explainYamlErrors(source, document.errors)) report(offset, reason, { note });
    return document.errors.length > 0 ? null : document;
  } catch {
    // The parser recurses: nesting of thousands of levels exhausts its stack.
    report(0, "Unexpected nesting that can't be read, expected a record of the documented form");
    return null;
  } finally {
    traces.stackTraceLimit = stackTraceLimit;
  }
}

/** The YAML between the two `---` lines of a Markdown file, and the offset where its prose begins. */
export interface ParsedFrontmatter extends ParsedDocument {
  readonly bodyStart: number;
}

/** Reads the frontmatter of a Markdown file. Without one, `data` is undefined and there is no prose. */
export function parseFrontmatter(file: string, text: string): ParsedFrontmatter {
  const close = text.startsWith("---\n") ? /\n---[ \t]*(?:\n|$)/u.exec(text.slice(3)) : null;
  if (close === null) {
    const reason = text.startsWith("---\n")
      ? "Unexpected end of file in the frontmatter, expected a line “---” that ends it"
      : "Unexpected first line, expected “---” and the facts of the record";
    const problem = errorAt(file, wholeFile, "frontmatter", reason);
    return { data: undefined, texts: [], locate: () => wholeFile, problems: [problem], bodyStart: text.length };
  }
  const end = 3 + close.index + 1;
  return { ...parseYaml(file, text, { start: 4, end: Math.max(4, end) }), bodyStart: end - 1 + close[0].length };
}
