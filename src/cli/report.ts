import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { CorpusSources } from "../corpus/sources.ts";
import { type ReportedState, reportChanges } from "../exports/report/report.ts";
import { checkSources } from "../io/check-folder.ts";
import { NoCorpusError, readFolder } from "../io/folder.ts";
import { NoRevisionError, readRevision } from "../io/git-revision.ts";
import { corpusRoot } from "../io/paths.ts";
import { showControls } from "../text/print-problem.ts";

const usage = `Usage: npm run --silent report -- --base REF
       npm run --silent report -- --base-folder FOLDER

Prints, as Markdown, what changed in the corpus in CORPUS (the project's own if that is not set) since a
revision of its git checkout, or against the corpus in another folder. Writes nothing. Ends with 0, with 1 if
the corpus has errors now, 2 if it was called wrongly (an unknown REF too), 3 if the report itself failed.
`;

class UsageError extends Error {}

function readArguments(): { readonly help: boolean; readonly base?: string; readonly "base-folder"?: string } {
  try {
    const { values } = parseArgs({
      options: {
        base: { type: "string" },
        "base-folder": { type: "string" },
        help: { type: "boolean", default: false, short: "h" },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function run(): Promise<number> {
  const { help, base, "base-folder": folder } = readArguments();
  if (help) {
    process.stdout.write(usage);
    return 0;
  }
  const root = corpusRoot();
  let before: CorpusSources;
  if (base !== undefined && folder === undefined) before = await readRevision(root, base);
  else if (folder !== undefined && base === undefined) before = await readFolder(resolve(folder));
  else throw new UsageError("Unexpected call, expected either --base REF or --base-folder FOLDER.");
  const state = (sources: CorpusSources): ReportedState => ({ sources, result: checkSources(sources) });
  const after = state(await readFolder(root));
  process.stdout.write(reportChanges(state(before), after, base ?? folder ?? ""));
  return after.result.problems.some(({ fatal }) => fatal) ? 1 : 0;
}

// A reader such as “head” may leave before the end; what it has read stands.
process.stdout.on("error", () => process.exit());

try {
  process.exitCode = await run();
} catch (error) {
  const wrongUsage = error instanceof UsageError || error instanceof NoCorpusError || error instanceof NoRevisionError;
  process.stderr.write(
    wrongUsage
      ? `${showControls(error.message)}\n\n${usage}`
      : `The report itself failed; this is a mistake of ours.\n${error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = wrongUsage ? 2 : 3;
}
