import { Lexer } from "yaml";
import { type ParsedDocument, parseFrontmatter, parseYaml } from "../../corpus/document.ts";
import { type RecordSort, sortOfPath } from "../../corpus/record-sorts.ts";
import { idOf } from "../../corpus/records.ts";
import { foldLineEnds } from "../../corpus/rules/characters.ts";
import type { SourceEntry } from "../../corpus/sources.ts";

/** What a file of the corpus is to a reviewer. */
export type FileSort = RecordSort | "capture" | "redirects" | "permalinks" | "file";

export function sortOf(path: string): FileSort {
  if (path === "redirects.yaml") return "redirects";
  return path === "permalinks.txt" ? "permalinks" : (sortOfPath(path) ?? "file");
}

/** A record's sort and id; of any other file the path. */
export function nameOfFile(path: string): { readonly sort: string; readonly id: string } {
  const sort = sortOf(path);
  return ["file", "redirects", "permalinks"].includes(sort) ? { sort: "file", id: path } : { sort, id: idOf(path) };
}

/** A record as it is compared: all that its file says. */
export interface ComparableRecord {
  readonly data: unknown;
  /** The paragraphs of its text, as they are in the file, citations included. */
  readonly paragraphs: readonly string[];
  /** Comments of its YAML, which no reader of the site sees. */
  readonly comments: readonly string[];
}

/** Whether all that the YAML says is in its data; a date without quotes is. */
const isReadWhole = ({ data, problems }: ParsedDocument): boolean =>
  data !== undefined && problems.every(({ ruleId }) => ruleId === "yaml-date");

/** Digits of a number that may be more than a number holds. */
const longNumber = /\d{16,}/u;

/** Marks the text of a scalar among the tokens of the lexer. */
const scalarFollows = "\u001f";

function commentsIn(yaml: string): readonly string[] {
  const tokens = [...new Lexer().lex(yaml)];
  return tokens.filter((token, index) => token.startsWith("#") && tokens[index - 1] !== scalarFollows);
}

/**
 * Reads a record for comparison, by the form of its file alone: whether it fits its schema does not matter. null if its file can't be read
 * so that nothing of it is passed over; then its lines are what there is to compare.
 */
export function readComparable(entry: SourceEntry): ComparableRecord | null {
  const { path } = entry;
  const sort = sortOf(path);
  if (entry.text === null || sort === "capture" || sort === "permalinks" || sort === "file") return null;
  const text = foldLineEnds(entry.text);
  const isMarkdown = path.endsWith(".mdx");
  const document = isMarkdown ? parseFrontmatter(path, text) : { ...parseYaml(path, text), bodyStart: text.length };
  const { data, bodyStart } = document;
  const yaml = text.slice(0, bodyStart);
  // A fingerprint may be nothing but digits; it is compared as a text.
  if (!isReadWhole(document) || longNumber.test(isMarkdown ? yaml : yaml.replace(/^sha256:.*$/mu, ""))) return null;
  const paragraphs = text.slice(bodyStart).split(/\n\s*\n/u);
  return {
    data,
    paragraphs: paragraphs.map((paragraph) => paragraph.replace(/^\n+/u, "").trimEnd()).filter((paragraph) => paragraph !== ""),
    comments: commentsIn(isMarkdown ? yaml.slice(4) : yaml),
  };
}
