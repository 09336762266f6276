import { countMatches } from "../text/count-matches.ts";

/**
 * The most that a corpus and each of its files may hold. Far above any article or record; what is larger is a mistake or an attack.
 * Within these, the check ends in bounded time and memory: see docs/decisions/bounded-check.md.
 */
export const sizeLimits = {
  seedBytes: 1024 * 1024,
  seedLines: 5000,
  /** Code points of a line of a seed. */
  lineLength: 20_000,
  /** Bytes of a sidecar or a record. */
  recordBytes: 32 * 1024,
  /** Marks of YAML in one record, in the redirects, and in all of these together, see `countYamlMarks`. */
  recordMarks: 2000,
  redirectMarks: 90_000,
  marks: 1_200_000,
  redirectsBytes: 1024 * 1024,
  permalinksBytes: 16 * 1024 * 1024,
  permalinks: 200_000,
  /** Quotes of one record, and of all. */
  quotesOfRecord: 200,
  quotes: 75_000,
  /** Lines of a capture that one quote may reach over, empty ones left out. */
  quoteLines: 50,
  /** Records of a lesson, ours or a reader's: as many as are read in one sitting. */
  lessonRecords: 20,
  /** Letters of a word that editors write. */
  wordLength: 100,
  /** Files and folders of a corpus, their bytes, and those that are no captures. */
  entries: 60_000,
  corpusBytes: 64 * 1024 * 1024,
  recordsBytes: 24 * 1024 * 1024,
} as const;

/** The most bytes that the file at this path may have. */
export function byteLimit(path: string): number {
  if (path === "permalinks.txt") return sizeLimits.permalinksBytes;
  if (path === "redirects.yaml") return sizeLimits.redirectsBytes;
  return path.endsWith(".txt") ? sizeLimits.seedBytes : sizeLimits.recordBytes;
}

/** The most marks of YAML that the record at this path may have. */
export const markLimit = (path: string): number =>
  path === "redirects.yaml" ? sizeLimits.redirectMarks : sizeLimits.recordMarks;

const yamlMarks = /[\n,[\]{}"'&*!]|[-:?](?=\s)/gu;

/** Line ends, commas, colons, brackets, quotation marks and the like in a text: nothing in YAML is without one, and each takes the parser its time. */
export const countYamlMarks = (text: string): number => countMatches(text, yamlMarks);

/** What is counted of a corpus, and how a problem names what passes its limit. */
const sums = {
  entries: ["file or folder", ""],
  corpusBytes: ["file", " bytes of all files"],
  recordsBytes: ["file", " bytes of records and sidecars"],
  marks: ["file", " marks of YAML in records and sidecars"],
} as const;
type Sum = keyof typeof sums;

/** Counts the files and folders of a corpus, and what is read of them: a reader stops where a limit is passed. */
export class CorpusSize {
  readonly #sums: Record<Sum, number> = { entries: 0, corpusBytes: 0, recordsBytes: 0, marks: 0 };

  /**
   * Counts one more. Says which limit it passes, in words that continue “Unexpected …”; null if none.
   *
   * @param entry without its text, if that is not known, its marks are not counted
   */
  add(entry: { readonly path: string; readonly byteCount: number; readonly text?: string | null }): string | null {
    const { path, byteCount, text } = entry;
    this.#sums.entries += 1;
    // What is too large by itself is told of by itself, and not read.
    if (byteCount <= byteLimit(path)) {
      this.#sums.corpusBytes += byteCount;
      if (!path.endsWith(".txt")) {
        this.#sums.recordsBytes += byteCount;
        this.#sums.marks += countYamlMarks(text ?? "");
      }
    }
    const passed = (Object.keys(sums) as Sum[]).find((sum) => this.#sums[sum] > sizeLimits[sum]);
    if (passed === undefined) return null;
    const [what, counted] = sums[passed];
    return `${what} beyond the first ${sizeLimits[passed]}${counted}, expected at most these`;
  }
}
