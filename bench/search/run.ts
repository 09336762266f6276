import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { searchRecords } from "../../src/components/search/search-records.ts";
import { linkCorpus } from "../../src/corpus/linked-corpus.ts";
import { provenPassages } from "../../src/corpus/passage.ts";
import { checkFolder } from "../../src/io/check-folder.ts";
import { searchIndex } from "../../src/io/search-index.ts";
import { printProblem } from "../../src/text/problem.ts";
import { writeCorpus } from "../generate-corpus.ts";

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function timed<T>(work: () => T | Promise<T>): Promise<readonly [result: T, seconds: string]> {
  const start = performance.now();
  const result = await work();
  return [result, ((performance.now() - start) / 1000).toFixed(1)];
}

/** The index of so many generated events: how long its records and its files take, and what a reader's browser would fetch of it. */
async function measure(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-search-"));
  try {
    writeCorpus(folder, count);
    const { corpus, passages, problems } = await checkFolder(folder);
    if (corpus === null) throw new Error(problems.slice(0, 3).map(printProblem).join("\n"));
    const linked = linkCorpus(corpus, provenPassages(passages));
    const [records, making] = await timed(() => searchRecords(linked));
    const [files, indexing] = await timed(() => searchIndex(records));
    const sizes = (ending: string): readonly number[] =>
      [...files].filter(([path]) => path.endsWith(ending)).map(([, content]) => content.length);
    const told = ["pf_meta", "pf_index", "pf_filter", "pf_fragment"].map((ending) => {
      const all = sizes(`.${ending}`);
      return `${all.length} × ${ending}: ${kilobytes(all.reduce((sum, size) => sum + size, 0))}, largest ${kilobytes(Math.max(0, ...all))}`;
    });
    return `${count} events: ${records.length} entries, made in ${making} s, indexed in ${indexing} s\n  ${told.join("\n  ")}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Measures the search index of generated corpora, and prints it. */
export async function benchSearch(sizes: readonly number[]): Promise<void> {
  for (const size of sizes) process.stdout.write(await measure(size));
}
