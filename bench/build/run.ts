import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { projectRoot } from "../../src/io/paths.ts";
import { writeCorpus } from "../generate-corpus.ts";

/** The peer by name and version; it is no dependency of the project. */
const eleventy = "@11ty/eleventy@3.1.2";

/** What a process writes down of itself as it ends: seconds of the processor, and the most memory in kilobytes. */
const watching = `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.USED, JSON.stringify(process.resourceUsage())));`;

/** One program's build of one corpus. */
interface Build {
  readonly name: string;
  readonly program: string;
  readonly parameters: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Where it is started. */
  readonly from: string;
  /** Where it writes the site. */
  readonly to: string;
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? entry.name : []));

/** Runs a build in a process of its own: a row of the table. */
function measure(events: number, { name, program, parameters, environment, from, to }: Build): string {
  const used = `${to}.used.json`;
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(watching)}`, program, ...parameters],
    { cwd: from, env: { ...process.env, ...environment, USED: used }, encoding: "utf8" },
  );
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`“${name}” did not build ${events} events.\n${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(used, "utf8"));
  const files = filesBelow(to);
  const pages = files.filter((file) => file.endsWith(".html")).length;
  const cells = [
    events,
    name,
    pages,
    files.length,
    seconds.toFixed(1),
    ((1000 * seconds) / pages).toFixed(1),
    ((userCPUTime + systemCPUTime) / 1e6).toFixed(1),
    (maxRSS / 1e6).toFixed(2),
  ];
  return `| ${cells.join(" | ")} |\n`;
}

/** The prose of the records as plain Markdown, a page each, for a program that proves and draws nothing. */
function writeMarkdown(corpus: string, folder: string): void {
  mkdirSync(folder);
  for (const section of ["events", "statements"])
    for (const name of readdirSync(join(corpus, "content", section))) {
      const [, frontmatter = "", body = ""] = readFileSync(join(corpus, "content", section, name), "utf8").split(/^---\n/mu);
      const [, title = ""] = /^title: (.*)$/mu.exec(frontmatter) ?? [];
      const [, words = ""] = /"exact":"([^"]*)"/u.exec(frontmatter) ?? [];
      const prose = body.replace(/<Cite [^>]*>/gu, "");
      writeFileSync(
        join(folder, `${basename(name, ".mdx")}.md`),
        `---\ntitle: ${title}\n---\n\n# {{ title }}\n${prose}\n> ${words}\n`,
      );
    }
}

/** Measures whole builds of generated corpora beside Eleventy with the same prose, and prints a Markdown table. */
export function benchBuild(sizes: readonly number[]): void {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-build-"));
  try {
    writeFileSync(join(folder, "package.json"), "{}");
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", eleventy], { cwd: folder, stdio: "ignore" });
    process.stdout.write(
      "| events | program | pages | files | s | ms a page | s of the processor | GB at most |\n|---|---|---|---|---|---|---|---|\n",
    );
    for (const events of sizes) {
      const corpus = join(folder, `corpus-${events}`);
      writeCorpus(corpus, events);
      writeMarkdown(corpus, join(folder, `markdown-${events}`));
      const builds: readonly Build[] = [
        {
          name: "On the Record",
          program: join(projectRoot, "src/cli/build.ts"),
          parameters: ["--out", join(folder, `ours-${events}`)],
          environment: { CORPUS: corpus },
          from: projectRoot,
          to: join(folder, `ours-${events}`),
        },
        {
          name: eleventy,
          program: join(folder, "node_modules/@11ty/eleventy/cmd.cjs"),
          parameters: [`--input=markdown-${events}`, `--output=eleventy-${events}`, "--quiet"],
          environment: {},
          from: folder,
          to: join(folder, `eleventy-${events}`),
        },
      ];
      for (const build of builds) process.stdout.write(measure(events, build));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
