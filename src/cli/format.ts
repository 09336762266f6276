import { type Problem, printProblem } from "../text/problem.ts";
import { printable, printableJson, printableLines } from "../text/visible.ts";

export const formats = ["text", "json", "github"] as const;
export type Format = (typeof formats)[number];

export const isFormat = (text: string): text is Format => formats.some((format) => format === text);

/** Escapes of a workflow command's data and properties (https://github.com/actions/toolkit, packages/core/src/command.ts). */
const escapeData = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** A problem as an annotation of a pull request; a file's words can't forge a second command. */
export function toWorkflowCommand({ file, line, column, fatal, reason, ruleId, note }: Problem): string {
  const properties = { file: printable(file), line: String(line), col: String(column), title: ruleId };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  const message = note === undefined ? printable(reason) : `${printable(reason)}\n${printableLines(note)}`;
  return `::${fatal ? "error" : "warning"} ${listed.join(",")}::${escapeData(message)}`;
}

/** Problems in one of the forms, ending in a line feed unless there is nothing to say. */
export function formatProblems(problems: readonly Problem[], format: Format): string {
  if (format === "json") return `${printableJson(problems)}\n`;
  const print = format === "github" ? toWorkflowCommand : printProblem;
  return problems.map((problem) => `${print(problem)}\n`).join("");
}

/** A number with its noun. */
export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** The last line of a check: what was looked at, what was found, and how long it took. */
export function formatSummary(
  counts: Readonly<Record<string, number>>,
  problems: readonly Problem[],
  milliseconds: number,
): string {
  const records = Object.entries(counts).map(([sort, number]) => count(number, sort.slice(0, -1)));
  const errors = problems.filter(({ fatal }) => fatal).length;
  const found = `${count(errors, "error")}, ${count(problems.length - errors, "warning")}`;
  return `Checked ${records.join(", ")}: ${found}, in ${Math.round(milliseconds)} ms.\n`;
}
