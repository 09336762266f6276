import type { Role } from "../corpus/role.ts";
import type { Sidecar } from "../corpus/sidecar.ts";
import type { SidecarFinding, ToArticle } from "../corpus/sources.ts";
import { type SeedLine, splitLines } from "../text/lines.ts";
import { recognise } from "./recognise.ts";

/** The continuation of “expected …” for an entry that can't be used; null for one that can. */
function expectationOf(first: number, last: number, lines: readonly SeedLine[], taken: ReadonlyMap<number, Role>): string | null {
  if (last < first) return `the smaller number first: “${last}-${first}”`;
  if (last > lines.length) return `lines of the capture, which has ${lines.length}`;
  const named = lines.slice(first - 1, last);
  const overlapping = named.find((line) => taken.has(line.number));
  if (overlapping) return `each line in one entry only, and line ${overlapping.number} is in an earlier one`;
  return named.every((line) => line.text === "") ? "at least one line that is not blank" : null;
}

/**
 * Resolves the `parts` of a sidecar against all lines of its capture, blank ones included, into roles by line number.
 * An entry that is reversed, reaches beyond the capture, overlaps an earlier one or names blank lines only
 * is left out and reported under `parts-lines`.
 */
export function resolveParts(parts: Sidecar["parts"], lines: readonly SeedLine[]) {
  const roles = new Map<number, Role>();
  const findings: SidecarFinding[] = [];
  for (const [index, part] of parts.entries()) {
    const [first = 0, last = first] = part.lines.split("-").map(Number);
    const expectation = expectationOf(first, last, lines, roles);
    if (expectation === null) for (let number = first; number <= last; number += 1) roles.set(number, part.role);
    else {
      const reason = `Unexpected lines “${part.lines}”, expected ${expectation}`;
      findings.push({ path: ["parts", index, "lines"], reason, ruleId: "parts-lines" });
    }
  }
  return { roles, findings };
}

/**
 * Makes the article of a capture: its lines with their places and roles, under the facts of its sidecar.
 * `findings` are the `parts` of the sidecar that do not fit the capture; the article then leaves them out.
 */
export const toArticle: ToArticle = ({ id, text: seed, byteCount, sidecar: { parts, ...facts } }) => {
  const lines = splitLines(seed);
  const recognised = recognise(lines);
  const stated = resolveParts(parts, lines);
  return {
    article: {
      ...facts,
      lineCount: lines.length,
      byteCount,
      id,
      lines: lines
        .filter((line) => line.text !== "")
        .map(({ number, start, text }) => ({
          number,
          role: stated.roles.get(number) ?? recognised.get(number) ?? "body",
          start,
          text,
        })),
    },
    findings: stated.findings,
  };
};
