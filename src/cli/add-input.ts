import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { checkEncoding } from "../corpus/rules/encoding.ts";
import { sizeLimits } from "../corpus/size-limits.ts";
import { declaredCharset } from "../intake/charset.ts";
import { readPage } from "../intake/page.ts";
import { pageLimits } from "../intake/page-limits.ts";
import type { RawCapture } from "../intake/prepare-capture.ts";

/** A file that is no capture: its message says why, and nothing is written. */
export class RefusedInput extends Error {}

/** A call that names no file to read. */
export class WrongInput extends Error {}

const isPageName = (name: string): boolean => /\.html?$/iu.test(name);

function readBytes(path: string, most: number): Uint8Array<ArrayBuffer> {
  let descriptor: number;
  try {
    // A pipe would make a plain open wait for its writer; a link may lead to what was never meant to be published.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ELOOP")
      throw new WrongInput(`Unexpected link “${path}”, expected the file itself.`);
    throw new WrongInput(`Unexpected file “${path}”, expected one that can be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new WrongInput(`Unexpected “${path}”, expected a file.`);
    if (stats.size > most) throw new RefusedInput(`Unexpected ${stats.size} bytes in “${path}”, expected at most ${most}.`);
    return new Uint8Array(readFileSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
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
