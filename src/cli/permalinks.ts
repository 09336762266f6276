import { addPermalinks, readPermalinks } from "../corpus/permalinks.ts";
import { byteLimit } from "../corpus/size-limits.ts";
import { checkFolder } from "../io/check-folder.ts";
import { GuardedFolder } from "../io/guarded-folder.ts";
import { corpusRoot } from "../io/paths.ts";
import { type Command, runIfStarted, UsageError } from "./command.ts";

const usage = `Usage: npm run permalinks

Adds every address that the corpus has and permalinks.txt lacks. Nothing is ever taken out.
Ends with 0, or with 1 if the corpus has errors: then nothing is written.
`;

const ledger = "permalinks.txt";

/** `npm run permalinks`. */
export const permalinks: Command = {
  failure: "Writing the permalinks failed",
  usage,
  async run([first], print) {
    if (first === "--help" || first === "-h") {
      print.say(usage);
      return 0;
    }
    if (first !== undefined) throw new UsageError(`Unexpected “${first}”, expected nothing.`);
    const root = corpusRoot();
    const { problems, addresses } = await checkFolder(root);
    // Lines out of order are what this command puts right.
    const errors = problems.filter(({ fatal, ruleId }) => fatal && ruleId !== "permalink-form");
    if (errors.length > 0) {
      print.problems(errors, "text");
      print.say("The corpus has errors, nothing was written.\n");
      return 1;
    }
    const folder = new GuardedFolder(root);
    const before = folder.readText(ledger, byteLimit(ledger)) ?? "";
    const after = addPermalinks(before, addresses);
    if (after !== before) folder.replace(ledger, after);
    const [old, all] = [before, after].map((text) => readPermalinks(text).length);
    print.say(`${ledger}: ${(all ?? 0) - (old ?? 0)} added, ${all} in all.\n`);
    return 0;
  },
};

await runIfStarted(import.meta, permalinks);
