import { codePointLength } from "../../text/code-points.ts";
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

function countLines(text: string): number {
  let count = text === "" || text.endsWith("\n") ? 0 : 1;
  for (let index = text.indexOf("\n"); index >= 0; index = text.indexOf("\n", index + 1)) count += 1;
  return count;
}

/** Whether a seed has more lines than are looked at: dividing a mebibyte of line ends takes seconds. */
export const hasTooManyLines = (text: string): boolean => countLines(text) > sizeLimits.seedLines;

/** Rule `size-limit` for the lines of a seed. */
export function checkSeedLines(path: string, text: string): readonly Problem[] {
  const most = sizeLimits.seedLines;
  if (hasTooManyLines(text)) {
    const reason = `Unexpected ${countLines(text)} lines, expected at most ${most}`;
    return [errorAt(path, { line: most + 1, column: 1 }, "size-limit", reason)];
  }
  const lines = splitLines(text);
  const problems: Problem[] = [];
  for (const line of lines) {
    if (line.text.length <= sizeLimits.lineLength) continue;
    const length = codePointLength(line.text);
    if (length > sizeLimits.lineLength)
      problems.push(
        errorAt(
          path,
          { line: line.number, column: sizeLimits.lineLength + 1 },
          "size-limit",
          `Unexpected line of ${length} characters, expected at most ${sizeLimits.lineLength}`,
        ),
      );
  }
  return problems;
}
