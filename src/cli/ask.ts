import { createInterface } from "node:readline/promises";
import type { Answers, Flag, Missing } from "../ingest/answers.ts";

/** Whether somebody sits there: only then is anything asked. */
export const hasTerminal = (): boolean => process.stdin.isTTY === true && process.stdout.isTTY === true;

async function question(text: string): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<null>((done) => terminal.once("close", () => done(null)));
  try {
    return await Promise.race([terminal.question(text), closed]);
  } finally {
    terminal.close();
  }
}

/** Flags that take several values, parted by commas when typed. */
const several: ReadonlySet<Flag> = new Set(["byline", "part"]);

/** Asks for one fact; null when the terminal is left (Ctrl-D) or nothing is said. */
export async function askFor({ flag, what, hint }: Missing): Promise<Answers | null> {
  const answer = (await question(`${what}${hint === "" ? "" : `\n  ${hint}`}\n--${flag} `))?.trim() ?? "";
  if (answer === "") return null;
  return { [flag]: several.has(flag) ? answer.split(/\s*,\s*/u) : answer };
}

/** Asks a question that wants a yes. */
export const confirm = async (text: string): Promise<boolean> => /^y(?:es)?$/iu.test((await question(`${text} [y/N] `)) ?? "");
