import { codePointLength } from "../../text/code-points.ts";
import { countMatches } from "../../text/count-matches.ts";
import { splitLines } from "../../text/lines.ts";
import type { Problem } from "../../text/problem.ts";
import { wholeFile } from "../position.ts";
import { errorAt } from "../rules.ts";
import { byteLimit, CorpusSize, sizeLimits } from "../size-limits.ts";
import type { SourceEntry } from "../sources.ts";

/** Rule `size-limit` for the bytes of any file. */
export function checkByteCount({ path, kind, byteCount }: SourceEntry): readonly Problem[] {
  const most = byteLimit(path);
  if (kind !== "file" || byteCount <= most) return [];
  return [errorAt(path, wholeFile, "size-limit", `Unexpected ${byteCount} bytes, expected at most ${most}`)];
}

/** Rule `size-limit` for a corpus as a whole: told where its limit is passed. */
export function checkCorpusSize(entries: readonly SourceEntry[]): readonly Problem[] {
  const size = new CorpusSize();
  for (const entry of entries) {
    const passed = size.add(entry);
    if (passed !== null) return [errorAt(entry.path, wholeFile, "size-limit", `Unexpected ${passed}`)];
  }
  return [];
}

const countLines = (text: string): number => countMatches(text, /\n/gu) + (text === "" || text.endsWith("\n") ? 0 : 1);

/** Whether a seed has more lines than are looked at: dividing a mebibyte of line ends takes seconds. */
export const hasTooManyLines = (text: string): boolean => countLines(text) > sizeLimits.seedLines;

/** Rule `size-limit` for the lines of a seed. */
export function checkSeedLines(path: string, text: string): readonly Problem[] {
  const { seedLines, lineLength } = sizeLimits;
  if (hasTooManyLines(text)) {
    const reason = `Unexpected ${countLines(text)} lines, expected at most ${seedLines}`;
    return [errorAt(path, { line: seedLines + 1, column: 1 }, "size-limit", reason)];
  }
  return splitLines(text).flatMap((line) => {
    const length = line.text.length > lineLength ? codePointLength(line.text) : 0;
    if (length <= lineLength) return [];
    const reason = `Unexpected line of ${length} characters, expected at most ${lineLength}`;
    return [errorAt(path, { line: line.number, column: lineLength + 1 }, "size-limit", reason)];
  });
}
