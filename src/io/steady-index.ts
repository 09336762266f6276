import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

type Bytes = Uint8Array<ArrayBuffer>;
type Files = ReadonlyMap<string, Bytes>;

/** What comes before the data in each file of Pagefind. */
const signature = "pagefind_dcd";

/** The head of an item of CBOR (RFC 8949): its major type, its number or length, and where the rest begins. */
function headAt(bytes: Buffer, at: number): { readonly type: number; readonly value: number; readonly next: number } {
  const first = bytes.readUInt8(at);
  const [type, short] = [first >> 5, first & 31];
  if (short < 24) return { type, value: short, next: at + 1 };
  const length = 1 << (short - 24);
  if (length > 4) throw new Error(`Unexpected item of CBOR at byte ${at} of an index file.`);
  return { type, value: bytes.readUIntBE(at + 1, length), next: at + 1 + length };
}

/** Where an item ends: a number, a text, or a list of such. */
function endOf(bytes: Buffer, at: number): number {
  const { type, value, next } = headAt(bytes, at);
  if (type === 0) return next;
  if (type === 3) return next + value;
  if (type !== 4) throw new Error(`Unexpected type ${type} of CBOR at byte ${at} of an index file.`);
  let end = next;
  for (let index = 0; index < value; index += 1) end = endOf(bytes, end);
  return end;
}

function listIn(bytes: Buffer): { readonly head: Buffer; readonly items: readonly Buffer[] } {
  const { type, value, next } = headAt(bytes, 0);
  if (type !== 4) throw new Error("Unexpected data in an index file, expected a list.");
  const items: Buffer[] = [];
  for (let at = next; items.length < value; ) {
    const end = endOf(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return { head: bytes.subarray(0, next), items };
}

function change(bytes: Buffer, index: number, how: (item: Buffer) => Buffer): Buffer {
  const { head, items } = listIn(bytes);
  return Buffer.concat([head, ...items.map((item, at) => (at === index ? how(item) : item))]);
}
const sorted = (bytes: Buffer): Buffer => {
  const { head, items } = listIn(bytes);
  return Buffer.concat([head, ...[...items].sort(Buffer.compare)]);
};

function unpack(file: Bytes): Buffer {
  const data = gunzipSync(file);
  if (data.subarray(0, signature.length).toString() !== signature)
    throw new Error("Unexpected index file, expected one of Pagefind.");
  return data.subarray(signature.length);
}
const pack = (data: Buffer): Bytes => new Uint8Array(gzipSync(Buffer.concat([Buffer.from(signature), data]), { level: 9 }));

/** A name of the same length, from what the file holds. */
const renamed = (name: string, data: Buffer): string => {
  const digits = /[0-9a-f]+$/u.exec(name)?.[0].length ?? 0;
  return name.slice(0, name.length - digits) + createHash("sha256").update(data).digest("hex").slice(0, digits);
};

/**
 * The files of an index, the same whenever it is made of the same records: Pagefind writes the values of a filter, and the filters, in an order
 * that changes from run to run, and names files by what they hold.
 *
 * @param files of one language
 * @throws Error where they are not what this version of Pagefind writes
 */
export function steadyIndex(files: Files): Files {
  const steady = new Map(files);
  const names = new Map<string, string>();
  for (const [path, file] of files) {
    const [, name] = /^filter\/(.+)\.pf_filter$/u.exec(path) ?? [];
    if (name === undefined) continue;
    const data = change(unpack(file), 1, sorted);
    names.set(name, renamed(name, data));
    steady.delete(path);
    steady.set(`filter/${names.get(name)}.pf_filter`, pack(data));
  }
  const [path = "", name = ""] =
    [...files.keys()].map((each) => /^pagefind\.(.+)\.pf_meta$/u.exec(each)).find((found) => found !== null) ?? [];
  const meta = files.get(path);
  const entry = files.get("pagefind-entry.json");
  if (meta === undefined || entry === undefined) throw new Error("Unexpected index without its list of pages.");
  const rename = (text: string): string => [...names].reduce((all, [before, now]) => all.replace(before, now), text);
  const data = change(unpack(meta), 3, (filters) => sorted(Buffer.from(rename(filters.toString("latin1")), "latin1")));
  steady.delete(path);
  steady.set(`pagefind.${renamed(name, data)}.pf_meta`, pack(data));
  steady.set("pagefind-entry.json", new TextEncoder().encode(new TextDecoder().decode(entry).replace(name, renamed(name, data))));
  return new Map([...steady].sort(([a], [b]) => (a < b ? -1 : 1)));
}
