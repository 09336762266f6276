import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeCorpus } from "../bench/generate-corpus.ts";
import { readPermalinks } from "../src/corpus/permalink.ts";
import { exampleFiles } from "./contributing-example.ts";
import { root } from "./site/workshop.ts";

// Proves that the suite is about the code: in a copy of the project whose corpus was added to, corrected and shortened, every test holds as
// it did before. `npm run test:additions`, with the parameters of vitest after `--`.

const copy = realpathSync(mkdtempSync(join(tmpdir(), "on-the-record-additions-")));
const at = (path: string): string => join(copy, path);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

function put(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

/** The project as it is, changes that are not committed included. */
function copyProject(): void {
  const listed = execFileSync("git", ["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  const files = listed.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
  for (const path of files) {
    mkdirSync(dirname(at(path)), { recursive: true });
    cpSync(join(root, path), at(path));
  }
  symlinkSync(join(root, "node_modules"), at("node_modules"));
}

/** Ten invented events of one article, five statements, and those of the generated places and speakers that they name. */
function addGeneratedArticle(): void {
  const generated = mkdtempSync(join(tmpdir(), "on-the-record-generated-"));
  writeCorpus(generated, 10);
  const read = (folder: string) =>
    readdirSync(join(generated, folder)).map((name) => {
      const path = `${folder}/${name}`;
      return { path, name: name.replace(/\.[a-z]+$/, ""), content: readFileSync(join(generated, path), "utf8") };
    });
  const records = ["seeds", "content/events", "content/statements"].flatMap(read);
  const named = records.map(({ content }) => content).join("\n");
  const used = ["content/places", "content/speakers"].flatMap(read).filter(({ name }) => named.includes(`"${name}"`));
  for (const { path, content } of [...records, ...used]) put(path, content);
  rmSync(generated, { recursive: true });
}

/** Another title for a record, as a correction gives it. */
function correct(path: string): void {
  put(path, readFileSync(at(path), "utf8").replace(/^title: .*$/m, 'title: "A title that was corrected"'));
}

/** Takes a record away, and says so of each address that ends. */
function remove(path: string): void {
  rmSync(at(path));
  const { stdout } = node("src/cli/check.ts", ["--format", "json"], "pipe");
  const problems: readonly { readonly ruleId: string; readonly line: number }[] = JSON.parse(stdout);
  const addresses = readPermalinks(readFileSync(at("permalinks.txt"), "utf8")).map(({ address }) => address);
  const gone = problems
    .filter(({ ruleId }) => ruleId === "permalink-lost")
    .map(({ line }) => `- { from: "${addresses[line - 1]}", gone: { date: "2026-11-26", reason: The record was withdrawn. } }\n`);
  const before = existsSync(at("redirects.yaml")) ? readFileSync(at("redirects.yaml"), "utf8") : "";
  put("redirects.yaml", before + gone.join(""));
}

/** Runs a program of the copy in the copy. */
function node(program: string, parameters: readonly string[], stdio: "inherit" | "pipe" = "inherit") {
  const { CORPUS: _, ...env } = process.env;
  return spawnSync(process.execPath, [program, ...parameters], { cwd: copy, encoding: "utf8", stdio, env });
}

/** @returns whether the program ended well */
function step(title: string, program: string, parameters: readonly string[]): boolean {
  say(`\n${title}: ${program} ${parameters.join(" ")}`.trimEnd());
  return node(program, parameters).status === 0;
}

const vitest = "node_modules/vitest/vitest.mjs";
try {
  copyProject();
  for (const { path, content } of exampleFiles) put(path, content);
  addGeneratedArticle();
  const added =
    step("New addresses", "src/cli/permalinks.ts", []) &&
    step("What holds of the first records, beside what was added", vitest, ["run", "--project", "unit", "tests/records"]);
  correct("content/statements/putin-reproaches-the-west.mdx");
  remove("content/statements/zelensky-on-misinformation.mdx");
  // What is about the very records that were just changed is taken out: it would be right to fail. (The projects would not hear of “--exclude”.)
  rmSync(at("tests/records"), { recursive: true });
  const suite = ["run", ...process.argv.slice(2)];
  const holds = added && step("The corpus", "src/cli/check.ts", []) && step("The suite", vitest, suite);
  say(holds ? "\nThe suite is about the code: records came, changed and went, and every test holds." : "\nNot every test holds.");
  process.exitCode = holds ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
