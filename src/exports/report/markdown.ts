import { showControls } from "../../text/print-problem.ts";

/**
 * A text of a record as a Markdown code span: nothing in it is markup, a mention, a reference or an address, and it stays on its line,
 * where the runner of a workflow looks for commands (`::name` begins a line, `##[name]` stands anywhere).
 * The rules of the fence: https://spec.commonmark.org/0.31.2/#code-spans
 */
export function codeSpan(text: string): string {
  const shown = showControls(text.replace(/\s*\n\s*/gu, " ")).replaceAll("##[", "##<U+005B>");
  if (/^ *$/u.test(shown)) return "(empty)";
  const longest = Math.max(0, ...[...shown.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = /^[ `]|[ `]$/u.test(shown) ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}

/** The most entries of one list, so that a page of them can still be read (and fits the summary of a job, 1 MiB). */
const most = 100;

/** A Markdown list; what is left out of a long one is counted. */
export function markdownList(items: readonly string[]): string {
  const shown = items.slice(0, most).map((item) => `- ${item}\n`);
  return shown.join("") + (items.length > most ? `- … and ${items.length - most} more\n` : "");
}

/** A section with its heading; nothing when it has nothing to say. */
export const markdownSection = (heading: string, body: string): string => (body === "" ? "" : `\n## ${heading}\n\n${body}`);
