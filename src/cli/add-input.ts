import { basename } from "node:path";
import { checkEncoding } from "../corpus/rules/encoding.ts";
import { sizeLimits } from "../corpus/size-limits.ts";
import type { SourceEntry } from "../corpus/sources.ts";
import { readPage } from "../intake/page/page.ts";
import { decodePage } from "../intake/page/page-encoding.ts";
import { pageLimits } from "../intake/page/page-limits.ts";
import { unpackPage } from "../intake/page/page-mhtml.ts";
import { misreadAs } from "../intake/sidecar/misread.ts";
import type { RawCapture } from "../intake/sidecar/prepare-capture.ts";
import { fileEntry } from "../io/folder.ts";
import { findGiven, nouns } from "../io/guarded-folder.ts";
import { UsageError } from "./command.ts";

/** A file that is no capture: its message says why, and nothing is written. */
export class RefusedInput extends Error {}

export interface Input {
  readonly raw: RawCapture;
  readonly bytes: Uint8Array;
  readonly isPage: boolean;
}

const isPacked = (name: string): boolean => /\.mht(?:ml)?$/iu.test(name);

function readBytes(path: string, most: number): Uint8Array<ArrayBuffer> {
  const { kind, bytes, byteCount } = findGiven(path, most);
  // A link may lead to what was never meant to be published.
  if (kind === "link") throw new UsageError(`Unexpected link “${path}”, expected the file itself.`);
  if (kind !== "file") throw new UsageError(`Unexpected ${nouns[kind]} at “${path}”, expected a file that can be read.`);
  if (bytes === null) throw new RefusedInput(`Unexpected ${byteCount} bytes in “${path}”, expected at most ${most}.`);
  return bytes;
}

/** What can't be taken for a capture, and what could. */
interface Fault {
  readonly unexpected: string;
  readonly expected: string;
}

const refused = (path: string, { unexpected, expected }: Fault, more = ""): RefusedInput =>
  new RefusedInput(`${path}: Unexpected ${unexpected}, expected ${expected}.${more}`);

/** What the check says of bytes that are not UTF-8. */
function encodingProblem(entry: SourceEntry): string | null {
  const [problem] = checkEncoding(entry);
  return problem === undefined ? null : [problem.reason, problem.note].filter((part) => part !== undefined).join(". ");
}

/** Words that were misread once are in no quotation as their source wrote them. */
function refuseMisread(path: string, text: string): void {
  const why = misreadAs(text);
  if (why !== null)
    throw refused(path, { unexpected: `text that ${why}`, expected: "the article's own letters; save it again as UTF-8" });
}

function readText(path: string, bytes: Uint8Array): RawCapture {
  const entry = fileEntry(path, bytes);
  const { text } = entry;
  const problem = encodingProblem(entry);
  if (problem !== null || text === null) throw new RefusedInput(`${path}: ${problem}`);
  if (text.includes("\r"))
    throw refused(path, { unexpected: "carriage return", expected: "lines that end with a line feed only; save it so" });
  refuseMisread(path, text);
  return { text };
}

function readHtml(path: string, bytes: Uint8Array): RawCapture {
  const unpacked = isPacked(path) ? unpackPage(bytes) : { html: bytes, charset: null, saved: [] };
  if ("unexpected" in unpacked) throw refused(path, unpacked);
  const decoded = decodePage(unpacked.html, unpacked.charset);
  if ("unexpected" in decoded) {
    const guess = encodingProblem(fileEntry(path, bytes));
    throw refused(path, decoded, guess === null ? "" : ` ${guess}`);
  }
  if (decoded.html.includes("\0")) throw refused(path, { unexpected: "null character", expected: "a page of text" });
  const reading = readPage(decoded.html, unpacked.saved);
  if ("unexpected" in reading) throw refused(path, reading);
  const { page } = reading;
  // Before everything that looks at each word of it: a capture of this length is refused by the check as well.
  const length = page.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (length > sizeLimits.seedBytes)
    throw new RefusedInput(
      `${path}: Unexpected article of ${length} characters, expected at most ${sizeLimits.seedBytes}: is it one article?`,
    );
  refuseMisread(path, page.lines.map(({ text }) => text).join("\n"));
  return { page: decoded.doubt === null ? page : { ...page, doubts: [decoded.doubt, ...page.doubts] } };
}

/**
 * Reads a capture from a text file or a saved page. A text is UTF-8, a page what its bytes and its declaration say; nothing is guessed.
 * @throws UsageError where there is no such file, RefusedInput where it holds no capture
 */
export function readInput(path: string): Input {
  const isPage = /\.(?:m?html?|mht)$/iu.test(basename(path));
  if (!isPage && !/\.txt$/iu.test(basename(path)))
    throw new UsageError(`Unexpected file “${path}”, expected a name that ends in .txt, .html, .htm, .mhtml or .mht.`);
  const bytes = readBytes(path, isPage ? pageLimits.bytes : sizeLimits.seedBytes);
  return { raw: isPage ? readHtml(path, bytes) : readText(path, bytes), bytes, isPage };
}
