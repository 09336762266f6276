import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Files } from "../hostile/corpus.ts";

/** What one check or report took. */
export interface Measure {
  /** What its processors worked: on a machine that does nothing else, it takes no longer. Until it was ended, the wall clock. */
  readonly seconds: number;
  /** The most memory that was resident, of the whole process. */
  readonly megabytes: number;
  /** Exit code; null for a process that was ended by a signal or had no answer in time. */
  readonly exit: number | null;
  readonly problems: number;
  /** Length of what was printed, in UTF-16 units. */
  readonly characters: number;
  /** What was printed, the first lines. */
  readonly printed: string;
}

const command = (name: string): string => fileURLToPath(new URL(`../../src/cli/${name}.ts`, import.meta.url));
const usage = fileURLToPath(new URL("report-usage.ts", import.meta.url));

function writeFiles(folder: string, files: Files): void {
  const folders = new Set<string>(["seeds", "content"]);
  for (const path of Object.keys(files)) folders.add(dirname(path));
  for (const each of folders) mkdirSync(join(folder, each), { recursive: true });
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
}

/** Runs a command over the corpus in a folder, as a process of its own, and measures that. `most` seconds on, it is ended. */
async function measure(folder: string, parameters: readonly string[], most: number): Promise<Measure> {
  const usageFile = `${folder}.usage`;
  const start = performance.now();
  const child = spawn(process.execPath, ["--import", usage, ...parameters], {
    env: { ...process.env, CORPUS: folder, USAGE_FILE: usageFile },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), most * 1000);
  const opening: string[] = [];
  let problems = 0;
  let characters = 0;
  const take = (chunk: string): void => {
    problems += chunk.match(/: (?:error|warning): /gu)?.length ?? 0;
    if (characters < 4000) opening.push(chunk.slice(0, 4000));
    characters += chunk.length;
  };
  child.stdout.setEncoding("utf8").on("data", take);
  child.stderr.setEncoding("utf8").on("data", take);
  const exit = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearTimeout(timer);
  const [kilobytes = Number.NaN, microseconds = (performance.now() - start) * 1000] =
    exit === null ? [] : readFileSync(usageFile, "utf8").split(" ").map(Number);
  return {
    seconds: microseconds / 1e6,
    megabytes: kilobytes / 1024,
    exit,
    problems,
    characters,
    printed: opening.join("").slice(0, 4000),
  };
}

/** Measures the check of a corpus; beside a state before, the report of what changed since. */
export async function measureCommand(files: Files, before: Files | null, most: number): Promise<Measure> {
  const desk = mkdtempSync(join(tmpdir(), "on-the-record-fuzz-"));
  try {
    const [now, base] = [join(desk, "now"), join(desk, "base")];
    writeFiles(now, files);
    if (before === null) return await measure(now, [command("check")], most);
    writeFiles(base, before);
    return await measure(now, [command("report"), "--base-folder", base], most);
  } finally {
    rmSync(desk, { recursive: true, force: true });
  }
}
