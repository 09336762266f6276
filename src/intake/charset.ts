/** How the bytes of a page say that they are to be read. */
export interface DeclaredCharset {
  /** Label of the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels), in lower case. */
  readonly label: string;
  /** What says so, for a message. */
  readonly by: "a byte-order mark" | "its meta element" | "nothing";
}

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);

/** The first bytes in which HTML wants the declaration (https://html.spec.whatwg.org/#charset); some pages need a little more. */
const searched = 4096;

/**
 * The encoding that a page declares: by its byte-order mark, else by its meta element, else UTF-8, since nothing is ever guessed.
 */
export function declaredCharset(bytes: Uint8Array): DeclaredCharset {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { label: "utf-8", by: "a byte-order mark" };
  if (startsWith(bytes, 0xff, 0xfe)) return { label: "utf-16le", by: "a byte-order mark" };
  if (startsWith(bytes, 0xfe, 0xff)) return { label: "utf-16be", by: "a byte-order mark" };
  const head = Array.from(bytes.subarray(0, searched), (byte) => String.fromCharCode(byte)).join("");
  const label = /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/iu.exec(head)?.[1];
  return label === undefined ? { label: "utf-8", by: "nothing" } : { label: label.toLowerCase(), by: "its meta element" };
}
