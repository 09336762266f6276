import type { Problem } from "../../text/problem.ts";
import { codeSpan, type Item } from "./markdown.ts";

/** Problems of one sort that are listed; more are counted: a flood of them must not take the place of what changed. */
const most = 100;

/** What stays of a problem when lines above it come and go. */
const keyOf = ({ file, ruleId, reason }: Problem): string => `${file}\n${ruleId}\n${reason}`;

/** Problems, those that the state before did not have above the others. */
export function reportProblems(problems: readonly Problem[], before: readonly Problem[]): readonly Item[] {
  const known = new Set(before.map(keyOf));
  const isNew = (problem: Problem): boolean => !known.has(keyOf(problem));
  const items = [...problems.filter(isNew), ...problems.filter((problem) => !isNew(problem))].map((problem): Item => {
    const { file, line, column, reason, ruleId } = problem;
    return {
      text: `- ${codeSpan(`${file}:${line}:${column}`)} ${codeSpan(reason)} (${ruleId})${isNew(problem) ? "" : ", as before"}\n`,
    };
  });
  return items.length <= most ? items : [...items.slice(0, most), { text: `- … and ${items.length - most} more\n` }];
}
