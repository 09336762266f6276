import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Problem } from "../text/problem.ts";
import { explainCurlyQuotes, readCurlyQuotes } from "./curly-quotes.ts";
import { locator, type Position, wholeFile } from "./position.ts";
import { isCopied } from "./quote.ts";
import { errorAt, type ProblemDetails, type RuleId } from "./rules.ts";
import { explainYamlErrors } from "./yaml-error.ts";

/** The way to a value in a document: keys and 0-based indices. */
export type Path = readonly (string | number)[];

/** A text in a document, decoded, with the UTF-16 offsets of its source in the file. */
export interface TextValue {
  readonly value: string;
  readonly path: Path;
  readonly start: number;
  readonly end: number;
}

/** What a YAML text holds, and where. */
export interface ParsedDocument {
  /** Maps, lists, texts, numbers, true, false and null; undefined if the text can't be read. */
  readonly data: unknown;
  /** Every value that is a text, in order of the file. */
  readonly texts: readonly TextValue[];
  /** Where a value (or its key) stands; where there is none, the start of the nearest block around it. */
  locate(path: Path, part?: "key" | "value"): Position;
  readonly problems: readonly Problem[];
}

/** Part of a file, in UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Deeper than any record; more is an attack on the stack. */
const maximumDepth = 20;

/** What YAML 1.1 would read as a timestamp: it becomes a Date in some readers, and then depends on the time zone. */
const timestamp = /^\d{4}-\d{1,2}(?:-\d{1,2})?(?:[Tt ].*)?$/u;

const isNode = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value) || isAlias(value);

const startOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null);

/**
 * Reads strict YAML 1.2: no tags, anchors, aliases, merge keys, directives or duplicate keys, keys are texts, and what looks
 * like a date is quoted. `range` is the part of the file that holds it; places are those of the whole file.
 */
export function parseYaml(file: string, text: string, range: Range = { start: 0, end: text.length }): ParsedDocument {
  const positionAt = locator(text);
  const problems: Problem[] = [];
  const texts: TextValue[] = [];
  let featured = false;

  const report = (offset: number, ruleId: RuleId, reason: string, details: ProblemDetails = {}): void => {
    problems.push(errorAt(file, positionAt(range.start + offset), ruleId, reason, details));
  };
  const refuse = (offset: number, what: string, expected: string): undefined => {
    featured = true;
    report(offset, "yaml-feature", `Unexpected ${what}, expected ${expected}`);
  };

  function readKey(pair: Pair, fallback: number): string | undefined {
    const { key } = pair;
    const at = startOf(key) ?? fallback;
    if (isNode(key) && !isAlias(key) && (key.anchor !== undefined || key.tag !== undefined))
      return refuse(at, "tag or anchor on a key", "a plain key");
    if (!isScalar(key) || (typeof key.value !== "string" && typeof key.value !== "number"))
      return refuse(at, "key that is not a text", "a plain key");
    const name = String(key.value);
    if (name === "<<") return refuse(at, "merge key “<<”", "each key written out");
    if (name === "__proto__") return refuse(at, "key “__proto__”", "another name");
    return name;
  }

  function readMap(items: readonly unknown[], path: Path, fallback: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const pair of items) {
      if (!isPair(pair)) continue;
      const at = startOf(pair.key) ?? fallback;
      const key = readKey(pair, fallback);
      if (key === undefined) continue;
      if (Object.hasOwn(result, key))
        report(at, "yaml-duplicate-key", `Unexpected second “${key}”, expected each key once`, { actual: key });
      else result[key] = read(pair.value, [...path, key], at);
    }
    return result;
  }

  function readScalar(value: unknown, path: Path, node: Node, plain: boolean): unknown {
    const [start, end] = node.range ?? [0, 0];
    if (typeof value === "string") {
      texts.push({ value, path, start: range.start + start, end: range.start + end });
      const quoted = plain && !isCopied(path) ? readCurlyQuotes(value) : null;
      if (quoted !== null)
        report(start, "yaml-quotes", `Unexpected ${quoted.marks} around a value, expected straight quotes: ${quoted.straight}`, {
          actual: value,
          expected: [quoted.straight],
          note: explainCurlyQuotes(path.at(-1), value, quoted),
        });
      if (plain && timestamp.test(value))
        report(start, "yaml-date", `Unexpected date without quotes, expected "${value}"`, {
          actual: value,
          expected: [`"${value}"`],
        });
    }
    return value;
  }

  function read(node: unknown, path: Path, fallback: number): unknown {
    if (!isNode(node)) return null;
    const at = startOf(node) ?? fallback;
    if (isAlias(node)) return refuse(at, `alias “*${node.source}”`, "the value written out");
    if (node.tag !== undefined)
      return refuse(at, `tag “${node.tag.replace("tag:yaml.org,2002:", "!!")}”`, "a value without a tag");
    if (node.anchor !== undefined) return refuse(at, `anchor “&${node.anchor}”`, "a value without an anchor");
    if (path.length > maximumDepth) return refuse(at, `nesting deeper than ${maximumDepth}`, "a record of the documented form");
    if (isMap(node)) return readMap(node.items, path, at);
    if (isSeq(node)) return node.items.map((item, index) => read(item, [...path, index], at));
    return isScalar(node) ? readScalar(node.value, path, node, node.type === "PLAIN") : null;
  }

  const source = text.slice(range.start, range.end);
  const root = compose(source, (offset, reason, note) => report(offset, "yaml-syntax", reason, note === null ? {} : { note }));
  if (root?.directive) refuse(0, "directive", "plain YAML without “%” lines");
  const data = root === null ? undefined : read(root.contents, [], 0);

  /** The pairs of each map that was asked for, by their keys: the first of each key. */
  const indices = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  function pairOf(map: YAMLMap, key: string): Pair | undefined {
    const known = indices.get(map);
    if (known !== undefined) return known.get(key);
    const index = new Map<string, Pair>();
    for (const item of map.items)
      if (isScalar(item.key) && !index.has(String(item.key.value))) index.set(String(item.key.value), item);
    indices.set(map, index);
    return index.get(key);
  }

  // The tree is let go of, and made again for a file that has a problem: tens of thousands of trees fill the memory.
  let again: unknown;
  function locate(path: Path, part: "key" | "value" = "value"): Position {
    again ??= compose(source, () => {})?.contents;
    let node = again;
    let offset = startOf(node) ?? 0;
    for (const [depth, step] of path.entries()) {
      const last = depth === path.length - 1;
      if (isMap(node)) {
        const pair = pairOf(node, String(step));
        if (pair === undefined) break;
        node = pair.value;
        offset = (last && part === "key" ? null : startOf(node)) ?? startOf(pair.key) ?? offset;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = startOf(node) ?? offset;
      } else break;
    }
    return positionAt(range.start + offset);
  }

  return { data: featured ? undefined : data, texts, locate, problems };
}

/** Runs the YAML parser; null if the text can't be read, which has then been reported. */
function compose(
  source: string,
  report: (offset: number, reason: string, note: string | null) => void,
): { readonly contents: unknown; readonly directive: boolean } | null {
  try {
    // Duplicate keys are found by the reader above: the parser compares each key with each other one.
    const document = parseDocument(source, {
      version: "1.2",
      schema: "core",
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
    });
    for (const { offset, reason, note } of explainYamlErrors(source, document.errors)) report(offset, reason, note);
    if (document.errors.length > 0) return null;
    return { contents: document.contents, directive: document.directives?.yaml.explicit === true || /^%/u.test(source) };
  } catch {
    // The parser recurses: nesting of thousands of levels exhausts its stack.
    report(0, "Unexpected nesting that can't be read, expected a record of the documented form", null);
    return null;
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
