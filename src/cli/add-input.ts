import { basename } from "node:path";
import { checkEncoding } from "../corpus/rules/encoding.ts";
import { sizeLimits } from "../corpus/size-limits.ts";
import { declaredCharset } from "../intake/charset.ts";
import { readPage } from "../intake/page.ts";
import { pageLimits } from "../intake/page-limits.ts";
import type { RawCapture } from "../intake/prepare-capture.ts";
import { findGiven, nouns } from "../io/guarded-folder.ts";
import { UsageError } from "./command.ts";

/** A file that is no capture: its message says why, and nothing is written. */
export class RefusedInput extends Error {}

/** A call that names no file to read. */
export class WrongInput extends UsageError {}

const isPageName = (name: string): boolean => /\.html?$/iu.test(name);

function readBytes(path: string, most: number): Uint8Array<ArrayBuffer> {
  const { kind, bytes, byteCount } = findGiven(path, most);
  // A link may lead to what was never meant to be published.
  if (kind === "link") throw new WrongInput(`Unexpected link “${path}”, expected the file itself.`);
  if (kind !== "file") throw new WrongInput(`Unexpected ${nouns[kind]} at “${path}”, expected a file that can be read.`);
  if (bytes === null) throw new RefusedInput(`Unexpected ${byteCount} bytes in “${path}”, expected at most ${most}.`);
  return bytes;
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
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
  return { raw: { text }, bytes };
}

function readHtml(path: string): { readonly raw: RawCapture; readonly bytes: Uint8Array } {
  const bytes = readBytes(path, pageLimits.bytes);
  const { label, by } = declaredCharset(bytes);
  const html = decode(bytes, label);
  if (html === null) {
    const problem = by === "nothing" ? `${encodingProblem(path, bytes, null)} It declares no encoding.` : null;
    throw new RefusedInput(`${path}: ${problem ?? `Unexpected bytes, expected “${label}”, as ${by} says.`}`);
  }
  if (html.includes("\0")) throw new RefusedInput(`${path}: Unexpected null character, expected a page of text.`);
  const reading = readPage(html);
  if ("unexpected" in reading) throw new RefusedInput(`${path}: Unexpected ${reading.unexpected}, expected ${reading.expected}.`);
  return { raw: reading, bytes };
}

/**
 * Reads a capture from a text file or a saved page. Bytes are never guessed: a text is UTF-8, a page what it declares.
 * @throws WrongInput where there is no such file, RefusedInput where it holds no capture
 */
export function readInput(path: string): { readonly raw: RawCapture; readonly bytes: Uint8Array; readonly isPage: boolean } {
  const isPage = isPageName(basename(path));
  if (!isPage && !/\.txt$/iu.test(basename(path)))
    throw new WrongInput(`Unexpected file “${path}”, expected a name that ends in .txt, .html or .htm.`);
  return { ...(isPage ? readHtml(path) : readText(path)), isPage };
}
