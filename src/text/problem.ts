import { compareText } from "./compare-text.ts";

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
