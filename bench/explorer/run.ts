import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../../tests/browser/browser.ts";
import { type Measured, measure, readableWithoutScripts } from "./measure.ts";
import { type Contender, contenders, fetchPeers, writePeers } from "./peers.ts";
import { serveCompressed } from "./serve.ts";

export interface BenchOptions {
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** How many times slower than this machine the processor is made. */
  readonly rates: readonly number[];
  readonly only: readonly string[] | null;
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The median, and the spread about it where there are several. */
function cell(values: readonly (number | null)[], print: (value: number) => string): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return "—";
  const [first = 0, last = 0] = [sorted(known)[0], sorted(known).at(-1)];
  const spread = known.length > 1 && print(first) !== print(last) ? ` (${print(first)}–${print(last)})` : "";
  return `${print(median(known))}${spread}`;
}

const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1);
const whole = (value: number): string => value.toFixed(0);
const tenths = (value: number): string => value.toFixed(1);
const kinds = ["Document", "Script", "Stylesheet", "Font", "Fetch", "XHR"] as const;

function row(contender: Contender, count: number, rate: number, all: readonly (Measured | null)[], readable: string): string {
  const came = all.filter((one) => one !== null);
  const head = `| ${count.toLocaleString("en")} | ${rate}× | ${contender.name}`;
  if (came.length === 0) return `${head} | no event within a minute |${" |".repeat(14)}`;
  const of = (pick: (one: Measured) => number | null, print: (value: number) => string): string => cell(came.map(pick), print);
  const sum = (one: Measured): number => Object.values(one.bytes).reduce((total, bytes) => total + bytes, 0);
  const byKind = kinds
    .map((kind) => ({ kind, bytes: median(came.map((one) => one.bytes[kind] ?? 0)) }))
    .filter(({ bytes }) => bytes > 0);
  return [
    head,
    of((one) => one.visible, whole),
    `${of(sum, kilobytes)}: ${byKind.map(({ kind, bytes }) => `${kind.toLowerCase()} ${kilobytes(bytes)}`).join(", ")}`,
    of((one) => one.requests, whole),
    of((one) => one.blocking, whole),
    of((one) => one.heap / 1_000_000, tenths),
    of((one) => one.nodes, whole),
    of((one) => one.mostNodes, whole),
    of((one) => one.zoomWork, tenths),
    of((one) => one.panWork, tenths),
    of((one) => (one.missed === null ? null : one.missed * 100), whole),
    of((one) => one.firstAct?.bytes ?? null, kilobytes),
    of((one) => one.firstAct?.work ?? null, whole),
    of((one) => (one.firstAct === null ? null : one.firstAct.heap / 1_000_000), tenths),
    `${readable} |`,
  ].join(" | ");
}

/**
 * Measures the explorer beside its peers on the same generated events, in one run on one machine, peers in turn, and prints one Markdown
 * table: medians, with the least and the most of the run in brackets.
 */
export async function benchExplorer({ sizes, rounds, rates, only }: BenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-bench-"));
  const served = join(folder, "served");
  mkdirSync(served);
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  const compared = contenders.filter(({ name }) => only === null || only.includes(name));
  try {
    say("Fetching the peers …");
    fetchPeers(join(folder, "peers"), served);
    for (const count of sizes) {
      say(`Building pages with ${count} events …`);
      writePeers(served, count);
      execFileSync(
        process.execPath,
        ["--max-old-space-size=6000", join(import.meta.dirname, "build-one.ts"), String(count), join(served, `ours-${count}`)],
        { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, BASE_PATH: `/ours-${count}/` } },
      );
    }
    const { address, close } = await serveCompressed(served);
    let browser = await launchBrowser();
    console.log(
      `${cpus().length} cores (${cpus()[0]?.model.trim()}), medians of ${rounds}; milliseconds, kB after brotli, MB of heap.\n`,
    );
    console.log(
      "| events | CPU | | first event | bytes: by kind | requests | blocking | heap | nodes | most nodes | work per zoom step | per pan step | missed frames, % | first act: bytes | work | heap after it | with scripts off |",
    );
    console.log(`|${"---|".repeat(17)}`);
    for (const count of sizes)
      for (const rate of rates) {
        const results = new Map<Contender, (Measured | null)[]>(compared.map((contender) => [contender, []]));
        for (let round = 0; round < rounds; round += 1)
          for (const contender of compared) {
            const before = results.get(contender) ?? [];
            // What did not come within a minute once is not waited for again.
            if (before.length > 0 && before.every((one) => one === null)) continue;
            say(`${count} events, ${rate}×, round ${round + 1}: ${contender.name}`);
            const stepped = before.every((one) => one === null || one.zoomWork !== null);
            const result = await measure(browser, address, contender, count, rate, stepped);
            before.push(result);
            if (result !== null) continue;
            // A page that is busy for minutes would take its time from the next.
            await browser.close().catch(() => undefined);
            browser = await launchBrowser();
          }
        for (const contender of compared)
          console.log(
            row(
              contender,
              count,
              rate,
              results.get(contender) ?? [],
              await readableWithoutScripts(browser, address, contender, count),
            ),
          );
      }
    await browser.close();
    close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
