import { type ParseArgsConfig, parseArgs } from "node:util";
import { realPath } from "../io/guarded-folder.ts";
import { refusalProblem } from "../io/project-problems.ts";
import type { Problem } from "../text/problem.ts";
import { type Printer, printer } from "./printer.ts";

/** 0 all is well, 1 the corpus has errors or something in it is refused, 2 wrong usage, 3 a fault of ours or of the machine. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Command {
  /** What failed if it fails, as the beginning of a sentence: “The check itself failed”. */
  readonly failure: string;
  /** Printed below what is wrong with a call, and to whoever asks for `--help`; "" where there is nothing to say. */
  readonly usage: string;
  /** @param parameters what comes after its name */
  readonly run: (parameters: readonly string[], print: Printer) => Promise<ExitCode>;
}

export class UsageError extends Error {
  override readonly name: string = "UsageError";
}

/** What `parseArgs` reads; whatever it refuses is wrong usage. */
export function readUsage<const Config extends ParseArgsConfig>(parameters: readonly string[], config: Config) {
  try {
    return parseArgs({ ...config, args: [...parameters] });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The port to serve at: `PORT`, or Astro's usual one. Anything that is no port is wrong usage. */
export function givenPort(): number {
  const given = process.env["PORT"];
  const port = Number(given ?? 4321);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new UsageError(`Unexpected PORT “${given}”, expected a number from 1 to 65535.`);
}

/** Names of errors that say how a command was called. Names, since Astro's own module graph has classes of its own. */
const wrongUsage = new Set(["UsageError", "NoCorpusError", "NoRevisionError", "NoGitError"]);

/** The problems an error carries, when it is about the corpus or about what is in the way of a command. */
function problemsOf(error: Error): readonly Problem[] | null {
  if (error.name === "CorpusError") return (error as Error & { problems: readonly Problem[] }).problems;
  return error.name === "RefusedPath" ? [refusalProblem(error as Error & { path: string; reason: string })] : null;
}

/** Whether an error is about the corpus or the call: its words stand for themselves. */
export const isExpected = (error: Error): boolean => wrongUsage.has(error.name) || problemsOf(error) !== null;

/** Runs a command, and says what went wrong in the same way for every one. */
export async function execute(command: Command, parameters: readonly string[], print: Printer): Promise<ExitCode> {
  const { usage } = command;
  if (usage !== "" && parameters.some((each) => each === "--help" || each === "-h")) {
    print.say(usage);
    return 0;
  }
  try {
    return await command.run(parameters, print);
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const problems = problemsOf(error);
    if (problems !== null) {
      print.problems(problems, "text");
      print.complain(error.name === "CorpusError" ? "The corpus has errors, nothing was written.\n" : "Nothing was written.\n");
      return 1;
    }
    if (wrongUsage.has(error.name)) {
      print.complain(`${error.message}\n${usage === "" ? "" : `\n${usage}`}`);
      return 2;
    }
    print.complain(`${command.failure}; this is a mistake of ours.\n${error.stack ?? error.message}\n`);
    return 3;
  }
}

/** Runs a command if its module is the program that was started; a test imports it and runs it itself. */
export async function runIfStarted(module: ImportMeta, command: Command): Promise<void> {
  const [, started] = process.argv;
  if (started === undefined || realPath(started) !== module.filename) return;
  // A reader such as “head” may leave before the end; what it has read stands.
  process.stdout.on("error", () => process.exit());
  process.exitCode = await execute(command, process.argv.slice(2), printer);
  // What failed may have left a server or a watcher open, and the process would go on for it.
  if (process.exitCode === 3) process.exit();
}
