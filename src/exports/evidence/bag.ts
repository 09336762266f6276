import { sha256 } from "../../text/sha256.ts";
import { crate, type Kept } from "./crate.ts";
import { readme, verifyPython, verifyShell } from "./verify.ts";
import { zip } from "./zip.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A manifest of BagIt: the SHA-256 of each file and its path, in order of paths. */
const manifest = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .join("");

/** A value of bag-info.txt on one line, as BagIt wants it. */
const line = (name: string, value: string | number): string => `${name}: ${String(value).replace(/\s+/gu, " ")}\n`;

/**
 * Files to keep as a BagIt bag (RFC 8493) that is an RO-Crate, zipped: one folder with a manifest, and with what checks it.
 *
 * @param name of the folder in the archive
 */
export function bag(name: string, kept: Kept): Uint8Array {
  const payload = new Map([...kept.files].map(([path, bytes]) => [`data/${path}`, bytes]));
  payload.set("data/ro-crate-metadata.json", bytesOf(crate(kept)));
  const size = [...payload.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  const info = [
    line("Source-Organization", "On the Record"),
    line("External-Description", kept.title),
    line("External-Identifier", kept.address),
    kept.day === null ? "" : line("Bagging-Date", kept.day),
    line("Payload-Oxum", `${size}.${payload.size}`),
  ].join("");
  const tags = new Map([
    ["bagit.txt", bytesOf("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")],
    ["bag-info.txt", bytesOf(info)],
    ["manifest-sha256.txt", bytesOf(manifest(payload))],
    ["README.txt", bytesOf(readme(kept.title, kept.address))],
    ["verify.sh", bytesOf(verifyShell)],
    ["verify.py", bytesOf(verifyPython)],
  ]);
  const all = new Map([...payload, ...tags, ["tagmanifest-sha256.txt", bytesOf(manifest(tags))]]);
  return zip(new Map([...all].map(([path, bytes]) => [`${name}/${path}`, bytes])));
}
