import { type AuthorName, sortedName } from "./author-name.ts";
import { joinParts } from "./citation-date.ts";
import type { CitationItem } from "./citation-item.ts";

type Field = readonly [name: string, value: string | undefined];

/** Fields that have a value. */
const known = (fields: readonly Field[]) => fields.filter((field): field is [string, string] => field[1] !== undefined);

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
function bibtexDate(issued: CitationItem["issued"]): readonly Field[] {
  if (issued === undefined) return [];
  if ("literal" in issued) return [["year", escapeText(issued.literal)]];
  const circa = issued.circa ? "~" : "";
  const ends = issued["date-parts"].map((parts) => `${joinParts(parts, "-")}${circa}`);
  return [
    ["date", ends.join("/")],
    ["year", String(issued["date-parts"][0][0])],
  ];
}

const bibtexName = (name: AuthorName): string =>
  "literal" in name ? `{${escapeText(name.literal)}}` : `${escapeText(name.family)}, ${escapeText(name.given)}`;

/**
 * An item as an entry that BibTeX and BibLaTeX read (https://ctan.org/pkg/biblatex), in UTF-8. Braces around the title keep its capitals.
 */
export function printBibtex(item: CitationItem): string {
  const isArticle = item.type === "article-newspaper";
  const fields: readonly Field[] = [
    ["author", item.author?.map(bibtexName).join(" and ")],
    ["title", `{${escapeText(item.title)}}`],
    [isArticle ? "journal" : "organization", `{${escapeText(item["container-title"])}}`],
    ["publisher", item.publisher === undefined ? undefined : `{${escapeText(item.publisher)}}`],
    ...bibtexDate(item.issued),
    ["url", escapeAddress(item.URL)],
    ["language", item.language],
    ["note", item.note === undefined ? undefined : escapeText(item.note)],
  ];
  const lines = known(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${isArticle ? "article" : "online"}{${item.id},\n${lines.join("")}}\n`;
}

/** The year, and `YYYY/MM/DD/other`: what is missing stays empty, and what RIS has no place for is said in words. */
function risDate(issued: CitationItem["issued"]): readonly Field[] {
  if (issued === undefined) return [];
  if ("literal" in issued) return [["DA", `///${issued.literal}`]];
  const [from, to] = issued["date-parts"];
  const slots = [...joinParts(from, "/").split("/"), "", ""].slice(0, 3).join("/");
  const other = [issued.circa ? "circa" : "", to === undefined ? "" : `until ${joinParts(to, "-")}`].filter(Boolean).join(", ");
  return [
    ["PY", String(from[0])],
    ["DA", `${slots}/${other}`],
  ];
}

/** A name that is not a person's ends in a comma, lest a program takes its last word for a family name. */
const risName = (name: AuthorName): string =>
  "literal" in name && /\s/u.test(name.literal) ? `${name.literal},` : sortedName(name);

/** An item in the RIS format that reference managers import, one field a line, lines ended as it wants them. */
export function printRis(item: CitationItem): string {
  const lines: readonly Field[] = [
    ["TY", item.type === "webpage" ? "ELEC" : "NEWS"],
    ["ID", item.id],
    ...(item.author ?? []).map((name): Field => ["AU", risName(name)]),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ...risDate(item.issued),
    ["UR", item.URL],
    ["LA", item.language],
    ["N1", item.note],
    ["ER", ""],
  ];
  return known(lines)
    .map(([tag, value]) => `${tag}  - ${value.replace(/\s+/gu, " ")}\r\n`)
    .join("");
}

/** By what follows the id in the name of a file, in the order in which pages list them. */
export const formatNames = {
  bib: { name: "BibTeX", type: "application/x-bibtex; charset=utf-8", print: printBibtex },
  ris: { name: "RIS", type: "application/x-research-info-systems; charset=utf-8", print: printRis },
  "csl.json": {
    name: "CSL-JSON",
    type: "application/vnd.citationstyles.csl+json; charset=utf-8",
    print: (item: CitationItem) => `${JSON.stringify([item], null, 2)}\n`,
  },
};
export type CitationFormat = keyof typeof formatNames;
export const citationFormats = Object.keys(formatNames) as readonly CitationFormat[];

export const citationFile = (item: CitationItem, format: CitationFormat): string => formatNames[format].print(item);
