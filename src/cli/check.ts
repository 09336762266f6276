import { parseArgs } from "node:util";
import { checkFolder } from "../io/check-folder.ts";
import { NoCorpusError } from "../io/folder.ts";
import { corpusRoot } from "../io/paths.ts";
import { additionsCutShort } from "./finish-additions.ts";
import { formatProblems, formatSummary, formats, isFormat } from "./format.ts";

const usage = `Usage: npm run check [-- --format ${formats.join("|")}]

Checks the corpus in CORPUS (the project's own if that is not set) by every rule of docs/rules.md,
prints the problems, and writes nothing. Ends with 0 if there is no error, 1 if there is one,
2 if it was called wrongly, 3 if the check itself failed.
`;

class UsageError extends Error {}

function readArguments(): { readonly help: boolean; readonly format: string } {
  try {
    const { values } = parseArgs({
      options: { format: { type: "string", default: "text" }, help: { type: "boolean", default: false, short: "h" } },
    });
    return values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function run(): Promise<number> {
  const start = performance.now();
  const { help, format } = readArguments();
  if (help) {
    process.stdout.write(usage);
    return 0;
  }
  if (!isFormat(format)) throw new UsageError(`Unexpected format “${format}”, expected ${formats.join(", ")}.`);
  const root = corpusRoot();
  const { problems, counts } = await checkFolder(root);
  process.stdout.write(formatProblems(problems, format));
  for (const { paths } of additionsCutShort(root))
    process.stderr.write(
      `An addition was killed${paths.length === 0 ? "" : ` while it wrote ${paths.join(", ")}`}: “npm run add -- --finish” puts that right.\n`,
    );
  if (format === "text") process.stdout.write(formatSummary(counts, problems, performance.now() - start));
  return problems.some(({ fatal }) => fatal) ? 1 : 0;
}

// A reader such as “head” may leave before the end; what it has read stands.
process.stdout.on("error", () => process.exit());

try {
  process.exitCode = await run();
} catch (error) {
  const wrongUsage = error instanceof UsageError || error instanceof NoCorpusError;
  process.stderr.write(
    wrongUsage
      ? `${error.message}\n\n${usage}`
      : `The check itself failed; this is a mistake of ours.\n${error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = wrongUsage ? 2 : 3;
}
