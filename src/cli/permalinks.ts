import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addPermalinks, readPermalinks } from "../corpus/permalinks.ts";
import { checkFolder } from "../io/check-folder.ts";
import { NoCorpusError } from "../io/folder.ts";
import { corpusRoot } from "../io/paths.ts";
import { formatProblems } from "./format.ts";

const usage = `Usage: npm run permalinks

Adds every address that the corpus has and permalinks.txt lacks. Nothing is ever taken out.
Ends with 0, or with 1 if the corpus has errors: then nothing is written.
`;

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

async function run(): Promise<number> {
  const root = corpusRoot();
  const { problems, addresses } = await checkFolder(root);
  // Lines out of order are what this command puts right.
  const errors = problems.filter(({ fatal, ruleId }) => fatal && ruleId !== "permalink-form");
  if (errors.length > 0) {
    process.stdout.write(`${formatProblems(errors, "text")}The corpus has errors, nothing was written.\n`);
    return 1;
  }
  const file = join(root, "permalinks.txt");
  const before = await readIfThere(file);
  const after = addPermalinks(before, addresses);
  if (after !== before) {
    await writeFile(`${file}.next`, after);
    await rename(`${file}.next`, file);
  }
  process.stdout.write(
    `permalinks.txt: ${readPermalinks(after).length - readPermalinks(before).length} added, ${readPermalinks(after).length} in all.\n`,
  );
  return 0;
}

const [first] = process.argv.slice(2);
if (first !== undefined) {
  (first === "--help" || first === "-h" ? process.stdout : process.stderr).write(usage);
  process.exitCode = first === "--help" || first === "-h" ? 0 : 2;
} else {
  try {
    process.exitCode = await run();
  } catch (error) {
    process.stderr.write(
      error instanceof NoCorpusError ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = error instanceof NoCorpusError ? 2 : 3;
  }
}
