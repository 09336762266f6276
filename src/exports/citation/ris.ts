import { sortedName } from "./author-name.ts";
import { joinParts } from "./citation-date.ts";
import type { CitationItem } from "./citation-item.ts";

/** The year, and `YYYY/MM/DD/other`: what is missing stays empty, and what RIS has no place for is said in words. */
function dateLines(issued: CitationItem["issued"]): readonly (readonly [string, string])[] {
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

/** An item in the RIS format that reference managers import, one field a line, lines ended as it wants them. */
export function printRis(item: CitationItem): string {
  const lines: readonly (readonly [string, string])[] = [
    ["TY", item.type === "webpage" ? "ELEC" : "NEWS"],
    ["ID", item.id],
    ...(item.author ?? []).map(
      (name) => ["AU", "literal" in name && /\s/u.test(name.literal) ? `${name.literal},` : sortedName(name)] as const,
    ),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ...(item.publisher === undefined ? [] : [["PB", item.publisher] as const]),
    ...dateLines(item.issued),
    ["UR", item.URL],
    ["LA", item.language],
    ...(item.note === undefined ? [] : [["N1", item.note] as const]),
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/gu, " ")}\r\n`).join("");
}
