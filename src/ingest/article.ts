import type { Article } from "../corpus/article.ts";
import type { Sidecar } from "../corpus/sidecar.ts";
import { splitLines } from "../text/lines.ts";
import { resolveParts, type SidecarFinding } from "./parts.ts";
import { recognise } from "./recognise.ts";

/** A capture as received, and what is known about it. */
export interface Capture {
  /** Id of the article. */
  readonly id: string;
  /** The seed, decoded. */
  readonly text: string;
  /** Number of bytes of the seed. */
  readonly byteCount: number;
  readonly sidecar: Sidecar;
}

/**
 * Makes the article of a capture: its lines with their places and roles, under the facts of its sidecar.
 * `findings` are the `parts` of the sidecar that do not fit the capture; the article then leaves them out.
 */
export function toArticle(capture: Capture): { readonly article: Article; readonly findings: readonly SidecarFinding[] } {
  const { parts, ...facts } = capture.sidecar;
  const lines = splitLines(capture.text);
  const recognised = recognise(lines);
  const stated = resolveParts(parts, lines);
  const article: Article = {
    ...facts,
    lineCount: lines.length,
    byteCount: capture.byteCount,
    id: capture.id,
    lines: lines
      .filter((line) => line.text !== "")
      .map(({ number, start, text }) => ({
        number,
        role: stated.roles.get(number) ?? recognised.get(number) ?? "body",
        start,
        text,
      })),
  };
  return { article, findings: stated.findings };
}
