import { resolve } from "node:path";
import { reportChanges } from "../exports/report/report-changes.ts";
import { checkSources, readChecked } from "../io/check-folder.ts";
import { readFolder } from "../io/folder.ts";
import { readRevision } from "../io/git-revision.ts";
import { corpusRoot } from "../io/paths.ts";
import { type Command, readUsage, runIfStarted, UsageError } from "./command.ts";

const usage = `Usage: npm run --silent report -- --base REF
       npm run --silent report -- --base-folder FOLDER

Prints, as Markdown, what changed in the corpus in CORPUS (the project's own if that is not set) since a
revision of its git checkout, or against the corpus in another folder. Writes nothing. Ends with 0, with 1 if
the corpus has errors now, 2 if it was called wrongly (an unknown REF too), 3 if the report itself failed.
`;

const options = {
  base: { type: "string" },
  "base-folder": { type: "string" },
} as const;

export const report: Command = {
  failure: "The report itself failed",
  usage,
  async run(args, print) {
    const { base, "base-folder": folder } = readUsage(args, { options }).values;
    const root = corpusRoot();
    const name = base ?? folder;
    if (name === undefined || (base !== undefined && folder !== undefined))
      throw new UsageError("Unexpected call, expected either --base REF or --base-folder FOLDER.");
    const before = base === undefined ? await readFolder(resolve(name)) : await readRevision(root, name);
    const result = checkSources(before);
    // What the state before lists is published.
    const after = await readChecked(root, new Set(result.ledger.listed));
    print.say(reportChanges({ sources: before, result }, after, name));
    return after.result.problems.some(({ fatal }) => fatal) ? 1 : 0;
  },
};

await runIfStarted(import.meta, report);
