import { must } from "../../text/must.ts";
import { attributeOf, elementsOf, nodesOf, parsePage } from "./page-tree.ts";

/** A page as text, or why its bytes are none, as the continuation of “Unexpected …, expected …”. */
export type DecodedPage =
  | {
      readonly html: string /** What was decided against what the page says; null where nothing was. */;
      readonly doubt: string | null;
    }
  | { readonly unexpected: string; readonly expected: string };

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);

/** The text of bytes in an encoding (https://encoding.spec.whatwg.org/); null where they are not in it, or it is unknown. */
function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The first bytes in which the declaration is looked for; HTML wants it in 1,024, and browsers go on. */
const searched = 16 * 1024;

/** The label that a page's own elements declare, in lower case; null where they declare none. What is in a comment declares nothing. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const parsed = parsePage(must(decode(bytes.subarray(0, searched), "windows-1252"), "text in windows-1252"));
  if ("excess" in parsed) return null;
  for (const meta of elementsOf(parsed.page)) {
    if (meta.tagName !== "meta") continue;
    const content = attributeOf(meta, "http-equiv")?.toLowerCase() === "content-type" ? attributeOf(meta, "content") : null;
    const label = attributeOf(meta, "charset") ?? /charset\s*=\s*["']?\s*([^\s"';]+)/iu.exec(content ?? "")?.[1] ?? null;
    if (label !== null) return label.trim().toLowerCase();
  }
  for (const node of nodesOf(parsed.page.parentNode ?? parsed.page)) {
    const data = node.nodeName === "#comment" && "data" in node ? node.data : "";
    const label = /^\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/iu.exec(data)?.[1];
    if (label !== undefined) return label.toLowerCase();
  }
  return null;
}

/** The order of the bytes of UTF-16 without a mark: every other byte of most text is zero. */
function withoutMark(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2_000);
  const zeros = (odd: number): number => head.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (Math.max(even, odd) < head.length / 6 || Math.min(even, odd) > head.length / 50) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}

const hasOthers = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80);

/**
 * Decodes a page. Its bytes decide before its label: a byte-order mark, zeros of UTF-16, and bytes that are UTF-8 beyond ASCII
 * throughout, which text in another encoding practically never is. Else the label decides; where there is none, nothing is guessed.
 *
 * @param label what the headers around the page say, which comes before what it says itself; null where there are none
 */
export function decodePage(bytes: Uint8Array, label: string | null = null): DecodedPage {
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf)
    ? "utf-8"
    : startsWith(bytes, 0xff, 0xfe)
      ? "utf-16le"
      : startsWith(bytes, 0xfe, 0xff)
        ? "utf-16be"
        : withoutMark(bytes);
  if (marked !== null) {
    const html = decode(bytes, marked);
    return html === null ? { unexpected: "bytes", expected: `“${marked}”, as they begin` } : { html, doubt: null };
  }
  const declared = label?.toLowerCase() ?? declaredEncoding(bytes);
  const utf8 = hasOthers(bytes) || declared === null ? decode(bytes, "utf-8") : null;
  if (utf8 !== null)
    return {
      html: utf8,
      doubt:
        declared === null || /^(?:utf-?8|unicode-1-1-utf-8|utf-16(?:le|be)?)$/u.test(declared)
          ? null
          : `The page says that it is in “${declared}”, but its bytes are UTF-8: it is read as UTF-8.`,
    };
  if (declared === null)
    return {
      unexpected: "bytes that are not UTF-8 in a page that declares no encoding",
      expected: "UTF-8, or a meta element that says what they are",
    };
  // By the standard, a page that can be read to this point is not in UTF-16, whatever it says.
  const html = decode(bytes, /^utf-16/u.test(declared) ? "utf-8" : declared);
  return html === null
    ? { unexpected: "bytes", expected: `“${declared}”, as the page's meta element says; save it as UTF-8` }
    : { html, doubt: null };
}
