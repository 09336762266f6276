import { createInterface } from "node:readline";
import { type Answers, answerOptions, type Question } from "../intake/sidecar/answers.ts";
import { printer } from "./printer.ts";

/** Whether somebody sits there: only then is anything asked. */
export const hasTerminal = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

/** Lines that were typed or pasted before their question was asked. */
const ahead: string[] = [];

/** Asks for one line; null when the terminal is left (Ctrl-C, Ctrl-D). */
function question(text: string): Promise<string | null> {
  const early = ahead.shift();
  if (early !== undefined) {
    printer.say(`${text}${early}\n`);
    return Promise.resolve(early);
  }
  // Open for one question only: while something is worked out, the terminal is the shell's, and Ctrl-C ends the command.
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((done) => {
    const lines: string[] = [];
    terminal.on("line", (line) => {
      // Several lines of one paste arrive in one go.
      if (lines.push(line) === 1) setImmediate(() => terminal.close());
    });
    terminal.once("close", () => {
      const [first = null, ...others] = lines;
      ahead.push(...others);
      if (first === null) printer.say("\n");
      done(first);
    });
    terminal.setPrompt(text);
    terminal.prompt();
  });
}

/** Asks for one fact until something is said; null when the terminal is left. */
export async function askFor({ flag, what, saw, why }: Question): Promise<Answers | null> {
  printer.say(`${what}\n  seen: ${saw}\n  asked because ${why}\n`);
  for (;;) {
    const answer = (await question(`--${flag} `))?.trim();
    if (answer === undefined) return null;
    // Several values are parted by commas when they are typed.
    if (answer !== "") return { [flag]: "multiple" in answerOptions[flag] ? answer.split(/\s*,\s*/u) : answer };
    printer.say("Nothing can be left open here; Ctrl-D leaves, and nothing is written.\n");
  }
}

/** Asks a question that wants a yes. */
export const confirm = async (text: string): Promise<boolean> =>
  /^y(?:es)?$/iu.test((await question(`${text} [y/N] `))?.trim() ?? "");
