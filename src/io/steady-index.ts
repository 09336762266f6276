import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";

type Bytes = Uint8Array<ArrayBuffer>;
type Files = ReadonlyMap<string, Bytes>;

/** What comes before the data in each file of Pagefind, a list in CBOR (RFC 8949). */
const signature = "pagefind_dcd";

function unpack(file: Bytes): readonly unknown[] {
  const bytes = gunzipSync(file);
  const list = bytes.subarray(0, signature.length).toString() === signature ? decode(bytes.subarray(signature.length)) : null;
  if (!Array.isArray(list)) throw new Error("Unexpected index file, expected one of Pagefind.");
  return list;
}

/** A file of the same list, and its name: of the same length as another, from what the file holds. */
function pack(list: readonly unknown[], name: string): { readonly name: string; readonly file: Bytes } {
  const data = encode(list);
  const digits = /[0-9a-f]+$/u.exec(name)?.[0].length ?? 0;
  const hash = createHash("sha256").update(data).digest("hex").slice(0, digits);
  const file = new Uint8Array(gzipSync(Buffer.concat([Buffer.from(signature), data]), { level: 9 }));
  return { name: name.slice(0, name.length - digits) + hash, file };
}

/** The list at an index of another in an order that does not change from run to run. */
function sortedAt(list: readonly unknown[], index: number): readonly unknown[] {
  const items = list[index];
  if (!Array.isArray(items)) throw new Error("Unexpected data in an index file, expected a list.");
  return items.toSorted((a, b) => Buffer.compare(encode(a), encode(b)));
}

/**
 * The files of an index, the same whenever it is made of the same records: Pagefind writes the values of a filter, and the filters, in an order
 * that changes from run to run, and names files by what they hold.
 *
 * @param files of one language
 * @throws Error where they are not what this version of Pagefind writes
 */
export function steadyIndex(files: Files): Files {
  const steady = new Map(files);
  const names = new Map<unknown, string>();
  for (const [path, file] of files) {
    const [, before] = /^filter\/(.+)\.pf_filter$/u.exec(path) ?? [];
    if (before === undefined) continue;
    const list = unpack(file);
    const packed = pack(list.with(1, sortedAt(list, 1)), before);
    names.set(before, packed.name);
    steady.delete(path);
    steady.set(`filter/${packed.name}.pf_filter`, packed.file);
  }
  const [path = "", name = ""] =
    [...files.keys()].map((each) => /^pagefind\.(.+)\.pf_meta$/u.exec(each)).find((found) => found !== null) ?? [];
  const meta = files.get(path);
  const entry = files.get("pagefind-entry.json");
  if (meta === undefined || entry === undefined) throw new Error("Unexpected index without its list of pages.");
  const list = unpack(meta);
  // Each filter by its name for readers and that of its file.
  const filters = sortedAt(list, 3).map((filter) =>
    Array.isArray(filter) ? filter.map((text) => names.get(text) ?? text) : filter,
  );
  const packed = pack(list.with(3, sortedAt([filters], 0)), name);
  steady.delete(path);
  steady.set(`pagefind.${packed.name}.pf_meta`, packed.file);
  steady.set("pagefind-entry.json", new TextEncoder().encode(new TextDecoder().decode(entry).replace(name, packed.name)));
  return new Map([...steady].sort(([a], [b]) => (a < b ? -1 : 1)));
}
