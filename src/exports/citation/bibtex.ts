import { joinParts } from "./citation-date.ts";
import type { CitationItem } from "./citation-item.ts";

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

/** Text for a field: what TeX reads as a command, a brace or a comment is printed instead; any other character stays, in any script. */
const escapeText = (text: string): string =>
  text.replace(/\s+/gu, " ").replace(/[\\^~{}$&%#_]/gu, (character) => commands[character] ?? `\\${character}`);

/** An address for a field that is not read as TeX: braces and backslashes would end it too soon. */
const escapeAddress = (address: string): string => address.replace(/[\\{}\s]/gu, (character) => encodeURIComponent(character));

/** A date for BibLaTeX, which reads EDTF, and its year for BibTeX. */
function dateFields(issued: CitationItem["issued"]): readonly (readonly [string, string])[] {
  if (issued === undefined) return [];
  if ("literal" in issued) return [["year", escapeText(issued.literal)]];
  const circa = issued.circa ? "~" : "";
  const ends = issued["date-parts"].map((parts) => `${joinParts(parts, "-")}${circa}`);
  return [
    ["date", ends.join("/")],
    ["year", String(issued["date-parts"][0][0])],
  ];
}

const namesOf = (names: CitationItem["author"] = []): string =>
  names
    .map((name) =>
      "literal" in name ? `{${escapeText(name.literal)}}` : `${escapeText(name.family)}, ${escapeText(name.given)}`,
    )
    .join(" and ");

/**
 * An item as an entry that BibTeX and BibLaTeX read (https://ctan.org/pkg/biblatex), in UTF-8. Braces around the title keep its capitals.
 */
export function printBibtex(item: CitationItem): string {
  const isArticle = item.type === "article-newspaper";
  const fields: readonly (readonly [string, string])[] = [
    ...(item.author === undefined ? [] : [["author", namesOf(item.author)] as const]),
    ["title", `{${escapeText(item.title)}}`],
    [isArticle ? "journal" : "organization", `{${escapeText(item["container-title"])}}`],
    ...(item.publisher === undefined ? [] : [["publisher", `{${escapeText(item.publisher)}}`] as const]),
    ...dateFields(item.issued),
    ["url", escapeAddress(item.URL)],
    ["language", item.language],
    ...(item.note === undefined ? [] : [["note", escapeText(item.note)] as const]),
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${isArticle ? "article" : "online"}{${item.id},\n${lines.join("")}}\n`;
}
