import { type DeflateOptions, Zip, ZipDeflate } from "fflate";

/** The earliest moment that a ZIP can name, in whatever zone: no clock may change a byte. */
const noTime = new Date(1980, 0, 1);

/**
 * The table in which a file's repeated strings are looked up has twice as many places as the file has bytes, from 4096 to a million (fflate's `mem`, 0 to 8). Left to
 * itself fflate takes the largest for each of a hundred thousand small files.
 */
const memoryFor = (bytes: Uint8Array) =>
  Math.max(0, Math.min(8, 21 - Math.clz32(bytes.length))) as NonNullable<DeflateOptions["mem"]>;

/** A ZIP that is made file by file, so that no more than one is in memory whole. */
export interface Archive {
  add(path: string, bytes: Uint8Array): void;
  /** The archive; nothing can be added any more. */
  end(): Uint8Array<ArrayBuffer>;
}

/** A new archive: the same bytes for the same files in the same order, on every machine. */
export function openArchive(): Archive {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  return {
    add(path, bytes) {
      const file = new ZipDeflate(path, { level: 6, mem: memoryFor(bytes) });
      file.mtime = noTime;
      zip.add(file);
      file.push(bytes, true);
    },
    end() {
      zip.end();
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      return whole;
    },
  };
}
