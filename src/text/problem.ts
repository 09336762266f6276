import { compareText } from "./compare-text.ts";
import { printable } from "./visible.ts";

/**
 * A problem found in one file of the corpus. The fields are those of vfile-message
 * (https://github.com/vfile/vfile-message), as plain data, so that it can be sorted, compared and printed as JSON.
 */
export interface Problem {
  /** Path relative to the corpus root, with `/`. */
  readonly file: string;
  /** 1-based line; 1 for a problem of the whole file. */
  readonly line: number;
  /** 1-based column in code points; 1 for a problem of the whole file. */
  readonly column: number;
  /** One sentence: `Unexpected …, expected …`. */
  readonly reason: string;
  /** Name of the rule, a heading of docs/rules.md. */
  readonly ruleId: string;
  readonly fatal: boolean;
  /** What was there. */
  readonly actual?: string;
  /** What could be there instead. */
  readonly expected?: readonly string[];
  /** More for the reader: the nearest text, every place of an ambiguous quote, the line to paste. Lines parted by \n. */
  readonly note?: string;
}

/** Order of two problems: by file, line, column, rule, reason; code-unit order, so that no locale changes it. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.reason, b.reason)
  );
}

/**
 * A problem as people read it: `path:line:col: error: Unexpected …, expected … (rule-id)`, the note indented below. Nothing in it
 * hides or is obeyed, wherever it is printed.
 */
export function printProblem(problem: Problem): string {
  const { file, line, column, fatal, reason, ruleId, note } = problem;
  const head = printable(`${file}:${line}:${column}: ${fatal ? "error" : "warning"}: ${reason} (${ruleId})`);
  const lines = note === undefined ? [] : note.split("\n").map((text) => printable(`    ${text}`));
  return [head, ...lines].join("\n");
}
