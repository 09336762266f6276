import { type Command, execute } from "../../src/cli/command.ts";
import { printerTo } from "../../src/cli/printer.ts";
import type { Outcome } from "../site/run.ts";

/** Calls a command on a corpus in this process: it does what its program does, but for the start of a process. */
export async function call(command: Command, parameters: readonly string[], corpus: string): Promise<Outcome> {
  const before = process.env["CORPUS"];
  const [stdout, stderr]: [string[], string[]] = [[], []];
  const printer = printerTo(
    (text) => stdout.push(text),
    (text) => stderr.push(text),
  );
  process.env["CORPUS"] = corpus;
  try {
    const code = await execute(command, parameters, printer);
    return { code, stdout: stdout.join(""), stderr: stderr.join("") };
  } finally {
    if (before === undefined) delete process.env["CORPUS"];
    else process.env["CORPUS"] = before;
  }
}
