import type { Problem } from "../text/problem.ts";
import { printableLines } from "../text/visible.ts";
import { type Format, formatProblems } from "./format.ts";

/** The only way of a command to a terminal, a log or a file: whatever it is given, nothing in it hides or is obeyed. */
export interface Printer {
  readonly say: (text: string) => void;
  /** The same for standard error. */
  readonly complain: (text: string) => void;
  /** Problems in one of the forms, on standard output. */
  readonly problems: (problems: readonly Problem[], format: Format) => void;
}

export const printerTo = (output: (text: string) => void, errors: (text: string) => void): Printer => ({
  say: (text) => output(printableLines(text)),
  complain: (text) => errors(printableLines(text)),
  problems: (problems, format) => output(formatProblems(problems, format)),
});

export const printer: Printer = printerTo(
  (text) => void process.stdout.write(text),
  (text) => void process.stderr.write(text),
);
