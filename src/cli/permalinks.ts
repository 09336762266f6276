import type { CheckResult } from "../corpus/check-corpus.ts";
import { parseYaml } from "../corpus/document.ts";
import { addPermalinks, readPermalinks } from "../corpus/permalink.ts";
import { byteLimit } from "../corpus/size-limits.ts";
import { checkFolder } from "../io/check-folder.ts";
import { GuardedFolder } from "../io/guarded-folder.ts";
import { corpusRoot } from "../io/paths.ts";
import { today } from "../io/today.ts";
import { must } from "../text/must.ts";
import { type Command, runIfStarted, UsageError } from "./command.ts";
import type { Printer } from "./printer.ts";

const usage = `Usage: npm run permalinks

Adds every address that the corpus has and permalinks.txt lacks, with the day, and to each
sidecar that has none the SHA-256 of its capture. What the main branch lists is never taken out; what only this
branch listed, and no record has any more, is.
Ends with 0, or with 1 if the corpus has errors: then nothing is written.
`;

const ledger = "permalinks.txt";

/** Writes the hash of its capture below everything else in a sidecar; says so, or that a person has to. */
function seal(folder: GuardedFolder, { file, sha256 }: CheckResult["unsealed"][number], print: Printer): boolean {
  const line = `sha256: ${sha256}`;
  const sealed = `${must(folder.readText(file, byteLimit(file)), `file “${file}”`).trimEnd()}\n${line}\n`;
  const isWhole = parseYaml(file, sealed).problems.length === 0;
  if (isWhole) folder.replace(file, sealed);
  print.say(
    isWhole ? `${file}: sha256 added\n` : `${file}: nothing can be added below its last line; paste this into it:\n${line}\n`,
  );
  return isWhole;
}

export const permalinks: Command = {
  failure: "Writing the permalinks failed",
  usage,
  async run([first], print) {
    if (first !== undefined) throw new UsageError(`Unexpected “${first}”, expected nothing.`);
    const root = corpusRoot();
    const { problems, addresses, unsealed } = await checkFolder(root);
    // Lines out of order, and such as nobody has seen, are what this command puts right.
    const mended = new Set(["permalink-form", "permalink-unpublished"]);
    const errors = problems.filter(({ fatal, ruleId }) => fatal && !mended.has(ruleId));
    if (errors.length > 0) {
      print.problems(errors, "text");
      print.say("The corpus has errors, nothing was written.\n");
      return 1;
    }
    const folder = new GuardedFolder(root);
    // Before its address is listed: what is listed has to have one.
    if (!unsealed.map((sidecar) => seal(folder, sidecar, print)).every(Boolean)) return 1;
    const before = folder.readText(ledger, byteLimit(ledger)) ?? "";
    const after = addPermalinks(
      before,
      addresses,
      problems.flatMap(({ ruleId, actual }) => (ruleId === "permalink-unpublished" ? (actual ?? []) : [])),
      today(),
    );
    if (after !== before) folder.replace(ledger, after);
    const addressesOf = (text: string) => new Set(readPermalinks(text).map(({ address }) => address));
    const [old, now] = [addressesOf(before), addressesOf(after)];
    const count = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
      [...one].filter((address) => !other.has(address)).length;
    const taken = count(old, now);
    print.say(
      `${ledger}: ${count(now, old)} added, ${taken === 0 ? "" : `${taken} taken out that nobody has seen, `}${now.size} in all.\n`,
    );
    return 0;
  },
};

await runIfStarted(import.meta, permalinks);
