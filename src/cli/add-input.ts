import { basename } from "node:path";
import { checkEncoding } from "../corpus/rules/encoding.ts";
import { sizeLimits } from "../corpus/size-limits.ts";
import { misreadAs } from "../intake/misread.ts";
import { readPage } from "../intake/page.ts";
import { decodePage } from "../intake/page-encoding.ts";
import { pageLimits } from "../intake/page-limits.ts";
import { unpackPage } from "../intake/page-mhtml.ts";
import type { RawCapture } from "../intake/prepare-capture.ts";
import { findGiven, nouns } from "../io/guarded-folder.ts";
import { UsageError } from "./command.ts";

/** A file that is no capture: its message says why, and nothing is written. */
export class RefusedInput extends Error {}

export interface Input {
  readonly raw: RawCapture;
  readonly bytes: Uint8Array;
  readonly isPage: boolean;
}

export class WrongInput extends UsageError {}

const isPageName = (name: string): boolean => /\.(?:m?html?|mht)$/iu.test(name);
const isPacked = (name: string): boolean => /\.mht(?:ml)?$/iu.test(name);

function readBytes(path: string, most: number): Uint8Array<ArrayBuffer> {
  const { kind, bytes, byteCount } = findGiven(path, most);
  // A link may lead to what was never meant to be published.
  if (kind === "link") throw new WrongInput(`Unexpected link “${path}”, expected the file itself.`);
  if (kind !== "file") throw new WrongInput(`Unexpected ${nouns[kind]} at “${path}”, expected a file that can be read.`);
  if (bytes === null) throw new RefusedInput(`Unexpected ${byteCount} bytes in “${path}”, expected at most ${most}.`);
  return bytes;
}

/** What the check says of bytes that are not UTF-8. */
function encodingProblem(path: string, bytes: Uint8Array, text: string | null): string | null {
  const [problem] = checkEncoding({ path, kind: "file", byteCount: bytes.length, bytes, text });
  return problem === undefined ? null : [problem.reason, problem.note].filter((part) => part !== undefined).join(". ");
}

function readText(path: string): { readonly raw: RawCapture; readonly bytes: Uint8Array } {
  const bytes = readBytes(path, sizeLimits.seedBytes);
  let text: string | null = null;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Told below, with the place and a guess.
  }
  const problem = encodingProblem(path, bytes, text);
  if (problem !== null || text === null) throw new RefusedInput(`${path}: ${problem}`);
  if (text.includes("\r"))
    throw new RefusedInput(`${path}: Unexpected carriage return, expected lines that end with a line feed only; save it so.`);
  refuseMisread(path, text);
  return { raw: { text }, bytes };
}

function readHtml(path: string): { readonly raw: RawCapture; readonly bytes: Uint8Array } {
  const bytes = readBytes(path, pageLimits.bytes);
  const unpacked = isPacked(path) ? unpackPage(bytes) : { html: bytes, charset: null, saved: [] };
  if ("unexpected" in unpacked)
    throw new RefusedInput(`${path}: Unexpected ${unpacked.unexpected}, expected ${unpacked.expected}.`);
  const decoded = decodePage(unpacked.html, unpacked.charset);
  if ("unexpected" in decoded) {
    const guess = encodingProblem(path, bytes, null);
    throw new RefusedInput(
      `${path}: Unexpected ${decoded.unexpected}, expected ${decoded.expected}.${guess === null ? "" : ` ${guess}`}`,
    );
  }
  if (decoded.html.includes("\0")) throw new RefusedInput(`${path}: Unexpected null character, expected a page of text.`);
  const reading = readPage(decoded.html, unpacked.saved);
  if ("unexpected" in reading) throw new RefusedInput(`${path}: Unexpected ${reading.unexpected}, expected ${reading.expected}.`);
  const { page } = reading;
  // Before everything that looks at each word of it: a capture of this length is refused by the check as well.
  const length = page.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (length > sizeLimits.seedBytes)
    throw new RefusedInput(
      `${path}: Unexpected article of ${length} characters, expected at most ${sizeLimits.seedBytes}: is it one article?`,
    );
  refuseMisread(path, page.lines.map(({ text }) => text).join("\n"));
  return { raw: { page: decoded.doubt === null ? page : { ...page, doubts: [decoded.doubt, ...page.doubts] } }, bytes };
}

/** Words that were misread once are in no quotation as their source wrote them. */
function refuseMisread(path: string, text: string): void {
  const why = misreadAs(text);
  if (why !== null)
    throw new RefusedInput(`${path}: Unexpected text that ${why}, expected the article's own letters; save it again as UTF-8.`);
}

/**
 * Reads a capture from a text file or a saved page. A text is UTF-8, a page what its bytes and its declaration say; nothing is guessed.
 * @throws WrongInput where there is no such file, RefusedInput where it holds no capture
 */
export function readInput(path: string): Input {
  const isPage = isPageName(basename(path));
  if (!isPage && !/\.txt$/iu.test(basename(path)))
    throw new WrongInput(`Unexpected file “${path}”, expected a name that ends in .txt, .html, .htm, .mhtml or .mht.`);
  return { ...(isPage ? readHtml(path) : readText(path)), isPage };
}
