import type { ToArticle } from "../corpus/sources.ts";
import { splitLines } from "../text/lines.ts";
import { resolveParts } from "./parts.ts";
import { recognise } from "./recognise.ts";

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
