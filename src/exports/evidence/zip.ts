import { type Zippable, zipSync } from "fflate";

/** The earliest moment that a ZIP can name, in whatever zone: no clock may change a byte. */
const noTime = new Date(1980, 0, 1);

/** Files as one ZIP, in order of their paths: the same bytes for the same files, on every machine. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted);
  return zipSync(entries, { mtime: noTime, level: 6 });
}
