import { checkFolder } from "../io/check-folder.ts";
import { corpusRoot } from "../io/paths.ts";
import { additionsCutShort } from "./add-files.ts";
import { type Command, readUsage, runIfStarted, UsageError } from "./command.ts";
import { formatSummary, formats, isFormat } from "./format.ts";

const usage = `Usage: npm run check [-- --format ${formats.join("|")} --base REF]

Checks the corpus in CORPUS (the project's own if that is not set) by every rule of docs/rules.md,
prints the problems, and writes nothing. Ends with 0 if there is no error, 1 if there is one,
2 if it was called wrongly, 3 if the check itself failed.

What the main branch lists in permalinks.txt is published. The branch is REF, or main of the repository that
was cloned; where git knows of neither, whatever is listed counts as published.
`;

const options = {
  format: { type: "string", default: "text" },
  base: { type: "string" },
} as const;

export const check: Command = {
  failure: "The check itself failed",
  usage,
  async run(args, print) {
    const start = performance.now();
    const { format, base } = readUsage(args, { options }).values;
    if (!isFormat(format)) throw new UsageError(`Unexpected format “${format}”, expected ${formats.join(", ")}.`);
    const root = corpusRoot();
    const { problems, counts } = await checkFolder(root, base);
    print.problems(problems, format);
    for (const { paths } of additionsCutShort(root))
      print.complain(
        `An addition was killed${paths.length === 0 ? "" : ` while it wrote ${paths.join(", ")}`}: “npm run add -- --finish” puts that right.\n`,
      );
    if (format === "text") print.say(formatSummary(counts, problems, performance.now() - start));
    return problems.some(({ fatal }) => fatal) ? 1 : 0;
  },
};

await runIfStarted(import.meta, check);
