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
  redirectsBytes: 1024 * 1024,
  permalinksBytes: 16 * 1024 * 1024,
  permalinks: 200_000,
  /** Quotes of one record, and of all. */
  quotesOfRecord: 200,
  quotes: 100_000,
  /** Lines of a capture that one quote may reach over, empty ones left out. */
  quoteLines: 50,
  /** Records of a lesson, ours or a reader's: as many as are read in one sitting. */
  lessonRecords: 20,
  /** Letters of a word that editors write. */
  wordLength: 100,
  /** Files and folders of a corpus, and their bytes. */
  entries: 60_000,
  corpusBytes: 128 * 1024 * 1024,
} as const;

/** The most bytes that the file at this path may have. */
export function byteLimit(path: string): number {
  if (path === "permalinks.txt") return sizeLimits.permalinksBytes;
  if (path === "redirects.yaml") return sizeLimits.redirectsBytes;
  return path.endsWith(".txt") ? sizeLimits.seedBytes : sizeLimits.recordBytes;
}

/** Counts the files and folders of a corpus and the bytes that are read of them: a reader stops where a limit is passed. */
export class CorpusSize {
  #entries = 0;
  #bytes = 0;

  /** Counts one more. Says which limit it passes, in words that continue “Unexpected …”; null if none. */
  add({ path, byteCount }: { readonly path: string; readonly byteCount: number }): string | null {
    this.#entries += 1;
    // What is too large by itself is told of by itself, and not read.
    if (byteCount <= byteLimit(path)) this.#bytes += byteCount;
    if (this.#entries > sizeLimits.entries)
      return `file or folder beyond the first ${sizeLimits.entries}, expected at most these`;
    return this.#bytes > sizeLimits.corpusBytes
      ? `file beyond the first ${sizeLimits.corpusBytes} bytes of all files, expected at most these`
      : null;
  }
}
