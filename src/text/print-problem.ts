import type { Problem } from "./problem.ts";
import { printable } from "./visible.ts";

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
