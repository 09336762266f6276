import type { SavedFrom } from "./page-archive.ts";

/** The page of a single-file save, or the continuation of “Unexpected …, expected …”. */
export type Unpacked =
  | {
      readonly html: Uint8Array<ArrayBuffer>;
      /** The encoding that its headers name; null where they name none. */
      readonly charset: string | null;
      readonly saved: readonly SavedFrom[];
    }
  | { readonly unexpected: string; readonly expected: string };

/** Most headers of a part, and most parts that are looked at before the page: a browser puts it first. */
const most = { headerLength: 16 * 1024, parts: 50 };

/** A text whose UTF-16 units are the bytes. Strings are cut and searched by the engine; a megabyte at a time fits its stack. */
function textOfBytes(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join("");
}

const bytesOfText = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A part of a message (RFC 5322): headers, of which lines that begin with white space go on, a blank line, the body. */
function readPart(text: string): Part | null {
  const gap = /\r?\n\r?\n/u.exec(text.slice(0, most.headerLength));
  if (gap === null) return null;
  const lines = text
    .slice(0, gap.index)
    .replace(/\r?\n[ \t]+/gu, " ")
    .split(/\r?\n/u);
  const headers = lines.flatMap((line): [string, string][] => {
    const [, name, value = ""] = /^([!-9;-~]+):[ \t]*(.*)$/u.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), value.trim()]];
  });
  return { headers: new Map(headers), body: text.slice(gap.index + gap[0].length) };
}

/** A parameter of a header: the boundary in `multipart/related; boundary="…"`. */
function parameter(header: string, name: string): string | null {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "iu").exec(header) ?? [];
  return quoted ?? plain ?? null;
}

/** The bytes of a body by its `Content-Transfer-Encoding` (RFC 2045); null for one that is not known or not well formed. */
function decodeBody(body: string, encoding: string): Uint8Array<ArrayBuffer> | null {
  if (/^(?:7bit|8bit|binary|)$/iu.test(encoding)) return bytesOfText(body);
  if (/^quoted-printable$/iu.test(encoding))
    return bytesOfText(
      body
        .replace(/=[ \t]*\r?\n/gu, "")
        .replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  if (!/^base64$/iu.test(encoding)) return null;
  try {
    return bytesOfText(atob(body.replace(/\s+/gu, "")));
  } catch {
    return null;
  }
}

/** The parts between boundaries (RFC 2046), one after the other. */
function* partsOf(body: string, boundary: string): Generator<string> {
  const mark = `\n--${boundary}`;
  const whole = `\n${body}`;
  let at = whole.indexOf(mark);
  for (let count = 0; at >= 0 && count < most.parts; count += 1) {
    const begin = at + mark.length;
    const end = whole.indexOf(mark, begin);
    if (whole.startsWith("--", begin)) return;
    yield whole.slice(begin, end < 0 ? undefined : end).replace(/^[ \t]*\r?\n/u, "");
    at = end;
  }
}

const isHtml = ({ headers }: Part): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)\b/iu.test(headers.get("content-type") ?? "");

/**
 * Takes the page out of an `.mhtml` or `.mht` file (RFC 2557), in which a browser saves a page with all that belongs to it: the first
 * part that is HTML, and the address from which it was saved. Pictures, style sheets and frames are left out.
 */
export function unpackPage(bytes: Uint8Array): Unpacked {
  const message = readPart(textOfBytes(bytes));
  const type = message?.headers.get("content-type") ?? "";
  if (message === null || type === "")
    return { unexpected: "file without the headers of a saved page", expected: "a page saved as “single file”, or as HTML" };
  const boundary = parameter(type, "boundary");
  const parts = isHtml(message) || boundary === null ? [message] : partsOf(message.body, boundary);
  for (const one of parts) {
    const part = typeof one === "string" ? readPart(one) : one;
    if (part === null || !isHtml(part)) continue;
    const encoding = part.headers.get("content-transfer-encoding") ?? "";
    const html = decodeBody(part.body, encoding);
    if (html === null)
      return { unexpected: `“${encoding}” in the headers of the page`, expected: "quoted-printable or base64 that is whole" };
    const addresses = [
      ["the file's Snapshot-Content-Location", message.headers.get("snapshot-content-location")],
      ["the file's Content-Location", part.headers.get("content-location")],
    ] as const;
    return {
      html,
      charset: parameter(part.headers.get("content-type") ?? "", "charset"),
      saved: addresses.flatMap(([from, address]) => (address === undefined ? [] : [{ address, from }])),
    };
  }
  return { unexpected: "file without a page of HTML in it", expected: "a page saved as “single file”, or as HTML" };
}
