import { printable } from "../../text/visible.ts";

/**
 * A text of a record as a Markdown code span: nothing in it is markup, a mention, a reference or an address, and it stays on its line,
 * where the runner of a workflow looks for commands (`::name` begins a line, `##[name]` counts anywhere).
 * The rules of the fence: https://spec.commonmark.org/0.31.2/#code-spans
 */
export function codeSpan(text: string): string {
  const shown = printable(text.replace(/\s*\n\s*/gu, " "));
  if (/^ *$/u.test(shown)) return "(empty)";
  const longest = Math.max(0, ...[...shown.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = /^[ `]|[ `]$/u.test(shown) ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}

export interface Item {
  /** Markdown of whole lines, the last line feed included. */
  readonly text: string;
  /** A line above the first of several items that belong together. */
  readonly group?: string;
}

/** A section of a report; the most important items come first. */
export interface Section {
  readonly heading: string;
  /** What is above the items: a sentence, or the head of a table. */
  readonly opening?: string;
  readonly items: readonly Item[];
}

/** Room for the line that counts what was left out. */
const roomForCount = 100;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const openingOf = ({ heading, opening = "" }: Section): string => `\n## ${heading}\n\n${opening}`;

/** A section in at most so many bytes: items are left out from the end, and counted. */
function fitSection(section: Section, most: number): string {
  const opening = openingOf(section);
  const parts = [opening];
  let left = most - bytesOf(opening) - roomForCount;
  let group: string | undefined;
  for (const [index, item] of section.items.entries()) {
    const text = item.group !== undefined && item.group !== group ? item.group + item.text : item.text;
    left -= bytesOf(text);
    if (left < 0) return `${parts.join("")}\n… and ${section.items.length - index} more, for which there is no room here.\n`;
    parts.push(text);
    group = item.group;
  }
  return parts.join("");
}

/** The bytes that a section would take, counted no further than to `most`. */
function wantedBytes(section: Section, most: number): number {
  let bytes = bytesOf(openingOf(section)) + roomForCount;
  for (const { text, group = "" } of section.items) {
    if (bytes > most) break;
    bytes += bytesOf(text) + bytesOf(group);
  }
  return bytes;
}

/**
 * Sections with something in them, one below the other, in at most so many bytes. Each may take what those below it leave, but no section
 * is starved: `least` bytes are kept for it, or as many as it needs.
 */
export function fitSections(sections: readonly Section[], most: number, least: number): string {
  const filled = sections.filter(({ items }) => items.length > 0);
  const wanted = filled.map((section) => wantedBytes(section, least));
  const parts: string[] = [];
  let left = most;
  for (const [index, section] of filled.entries()) {
    const kept = wanted.slice(index + 1).reduce((sum, bytes) => sum + Math.min(bytes, least), 0);
    const text = fitSection(section, left - kept);
    left -= bytesOf(text);
    parts.push(text);
  }
  return parts.join("");
}
