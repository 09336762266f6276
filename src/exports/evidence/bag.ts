import { type DeflateOptions, Zip, ZipDeflate } from "fflate";
import { sha256 } from "../../text/sha256.ts";
import { crate, type Kept } from "./crate.ts";
import { readme, verifyPython, verifyShell } from "./verify.ts";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file and its path in the folder that is kept. */
export type KeptFile = readonly [path: string, bytes: Uint8Array];

/** The earliest moment that a ZIP can name, in whatever zone: no clock may change a byte. */
const noTime = new Date(1980, 0, 1);

/**
 * The table in which a file's repeated strings are looked up has twice as many places as the file has bytes, from 4096 to a million (fflate's `mem`, 0 to 8). Left to
 * itself fflate takes the largest for each of a hundred thousand small files.
 */
const memoryFor = (bytes: Uint8Array) =>
  Math.max(0, Math.min(8, 21 - Math.clz32(bytes.length))) as NonNullable<DeflateOptions["mem"]>;

/** A new ZIP that is made file by file, so that no more than one is in memory whole: the same bytes for the same files in the same order, on every machine. */
function openArchive() {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  return {
    add(path: string, bytes: Uint8Array): void {
      const file = new ZipDeflate(path, { level: 6, mem: memoryFor(bytes) });
      file.mtime = noTime;
      zip.add(file);
      file.push(bytes, true);
    },
    /** The archive; nothing can be added any more. */
    end(): Uint8Array<ArrayBuffer> {
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

/** A manifest of BagIt: the SHA-256 of each file and its path, in order of paths. */
const manifest = (digests: ReadonlyMap<string, string>): string =>
  [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${path}\n`)
    .join("");

/** A value of bag-info.txt on one line, as BagIt wants it. */
const line = (name: string, value: string | number): string => `${name}: ${String(value).replace(/\s+/gu, " ")}\n`;

const infoOf = ({ title, address, day }: Kept, bytes: number, count: number): string =>
  [
    line("Source-Organization", "On the Record"),
    line("External-Description", title),
    line("External-Identifier", address),
    day === null ? "" : line("Bagging-Date", day),
    line("Payload-Oxum", `${bytes}.${count}`),
  ].join("");

/**
 * Files to keep as a BagIt bag (RFC 8493) that is an RO-Crate, zipped: one folder with a manifest, and with what checks it.
 *
 * @param name of the folder in the archive
 * @param files each read when its turn comes
 */
export function bag(name: string, kept: Kept, files: Iterable<KeptFile>): Uint8Array<ArrayBuffer> {
  const archive = openArchive();
  const add = (path: string, bytes: Uint8Array): string => {
    archive.add(`${name}/${path}`, bytes);
    return sha256(bytes);
  };
  const sizes = new Map<string, number>();
  const payload = new Map<string, string>();
  for (const [path, bytes] of files) {
    sizes.set(path, bytes.length);
    payload.set(`data/${path}`, add(`data/${path}`, bytes));
  }
  const metadata = bytesOf(crate(kept, sizes));
  payload.set("data/ro-crate-metadata.json", add("data/ro-crate-metadata.json", metadata));
  const size = [...sizes.values()].reduce((sum, each) => sum + each, metadata.length);
  const tags = new Map(
    Object.entries({
      "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
      "bag-info.txt": infoOf(kept, size, payload.size),
      "manifest-sha256.txt": manifest(payload),
      "README.txt": readme(kept.title, kept.address),
      "verify.sh": verifyShell,
      "verify.py": verifyPython,
    }).map(([path, text]) => [path, add(path, bytesOf(text))]),
  );
  add("tagmanifest-sha256.txt", bytesOf(manifest(tags)));
  return archive.end();
}
