import { type Element, hasWord, type Node } from "./pages.ts";

/** Elements whose text is a line of its own; all others run on in one. */
const blocks =
  /^(?:address|article|aside|blockquote|body|button|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|label|legend|li|main|nav|ol|option|p|section|summary|table|td|text|th|title|tr|ul)$/;

/** Words that are not ours, or not words: quotations, captures, code, drawings' numbers, what scripts read. */
const isForeign = (element: Element): boolean =>
  /^(?:code|q|mark|pre|script|style|textarea)$/.test(element.tagName) ||
  ["code", "line", "reading", "capture", "scale", "axis", "problems"].some((name) => hasWord(element, "class", name));

/** The lines of a page that are in our own words, as they are read: a line for each block, attributes that are read aloud included. */
export function ownLines(root: Node): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const end = (): void => {
    lines.push(line);
    line = "";
  };
  const walk = (node: Node): void => {
    if ("value" in node) line += node.value;
    if (!("childNodes" in node)) return;
    const element = "tagName" in node ? node : null;
    if (element !== null && isForeign(element)) {
      // Something is there, so that what is before and after does not meet.
      line += "“…”";
      return;
    }
    const apart = element !== null && blocks.test(element.tagName);
    if (apart) end();
    for (const child of node.childNodes) walk(child);
    if (apart) end();
    for (const { name, value } of element?.attrs ?? [])
      if (["aria-label", "alt", "placeholder"].includes(name) || (name === "content" && element?.tagName === "meta"))
        lines.push(value);
  };
  walk(root);
  end();
  return lines.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
}

/** Texts of five words and more: a sentence, which an editor wrote and a reviewer reads. */
const isSentence = (text: string): boolean => text.split(" ").length >= 5;

/** Every sentence in some records, the longest first. */
export function sentencesIn(record: unknown): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === "string" && isSentence(value)) found.add(value.replace(/\s+/g, " ").trim());
    if (typeof value === "object" && value !== null) for (const each of Object.values(value)) walk(each);
  };
  walk(record);
  return [...found].sort((a, b) => b.length - a.length);
}

/** A line with the sentences of records left out: what remains is what the site says itself. */
export const frameOf = (line: string, sentences: readonly string[]): string =>
  sentences.reduce((rest, sentence) => (rest.includes(sentence) ? rest.replaceAll(sentence, "“…”") : rest), line);

const counted =
  "account|article|byte|character|city|country|day|event|figure|hour|line|month|paragraph|passage|place|record|region|source|speaker|statement|week|word|year";
const plural = (nouns: string): string => nouns.replace(/(\w+)y\b/g, "$1ies").replace(/(\w+?)(?<!ies)(?=\||$)/g, "$1s");
const ofWhich = "dozens|hundreds|thousands|millions|billions|tens|scores";

/** What a copy editor would strike out, by what is wrong with it. */
export const faults: Readonly<Record<string, (line: string) => boolean>> = {
  "a plural after one": (line) => new RegExp(`(?:^|[^\\d,.–])\\b(?:1|one) (?:${plural(counted)})\\b`, "i").test(line),
  "a singular after more than one, or none": (line) =>
    new RegExp(
      `(?:^|[^\\d,.:–-])\\b(?:0|[2-9]|\\d{2,}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zero|no) (?:${counted})\\b(?! (?:itself|here|says|of|in|names|is|was))`,
    ).test(line) && !new RegExp(`\\b(?:19|20)\\d\\d (?:${counted})\\b|\\bno (?:${counted})\\b`).test(line),
  "a number of four digits or more without its comma": (line) =>
    /(?<![\d,.\-/:#])\b\d{5,}\b(?![-/:])/.test(line) ||
    new RegExp(`\\b\\d{4,} (?:bytes|people|soldiers)\\b|\\b(?!19|20)\\d{4,} (?:${plural(counted)})\\b`).test(line) ||
    /\b(?:than|least|nearly|up to) \d{4,}\b/.test(line),
  "a number word without its “of”": (line) =>
    new RegExp(
      `\\b(?:${ofWhich}) (?!of\\b|more\\b|in\\b|and\\b|were\\b|are\\b|is\\b|they\\b|have\\b|had\\b|that\\b|\\(|–|—)[a-z]`,
      "i",
    ).test(line) || /\bhalf (?!of\b|the\b|a\b|an\b|its\b|empty\b|an?-)[a-z]+s\b/.test(line),
  "“most” of less than half": (line) =>
    [...line.matchAll(/\bmost\b[^.(]*\((\d+) of (\d+)\)/gi)].some(([, part, whole]) => Number(part) * 2 <= Number(whole)),
  "a space before a mark that ends": (line) => / [,.;:!?)](?=\s|$)/.test(line),
  "a mark that stands twice, or alone": (line) =>
    /[,;:] ?[,;:.]|(?<!\.)\.\.(?!\.)|\( ?\)|^[,;.]$/.test(line.replace(/\[\.\.|\.\.\]|\.\.\/|\/\.\./g, "")),
  "a value that is none": (line) => /\b(?:undefined|null|NaN|Infinity)\b|\[object /.test(line),
  "“the” or “in” twice": (line) => /\b(the|in|of|to|a|and|at|on|by) \1\b/i.test(line),
};
