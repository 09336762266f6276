import type { Role } from "../../corpus/role.ts";
import type { Sidecar } from "../../corpus/sidecar.ts";
import { recognise } from "../../ingest/recognise.ts";
import type { SeedLine } from "../../text/lines.ts";
import type { PageLine } from "../page/page-lines.ts";

/** Roles that markup tells better than the look of a line: without it such a line is body. */
const markupOnly: ReadonlySet<Role> = new Set(["headline", "heading", "caption", "byline"]);

/** The text of an article's lines as a capture: a paragraph a line, blank lines between, a line feed at the end. */
export const toCaptureText = (lines: readonly PageLine[]): string => `${lines.map(({ text }) => text).join("\n\n")}\n`;

/** The role of each line of a capture made by {@link toCaptureText}: what the markup says, else what the line looks like. */
export function rolesOfPage(lines: readonly SeedLine[], pageLines: readonly PageLine[]): ReadonlyMap<number, Role> {
  const recognised = recognise(lines);
  const present = lines.filter(({ text }) => text !== "");
  return new Map(
    present.map(({ number }, index) => {
      const looks = recognised.get(number) ?? "body";
      return [number, pageLines[index]?.role ?? (markupOnly.has(looks) ? "body" : looks)];
    }),
  );
}

/** The `parts` that a sidecar needs so that its lines have these roles: lines that aren't recognised so, neighbours together. */
export function partsFor(lines: readonly SeedLine[], roles: ReadonlyMap<number, Role>): Sidecar["parts"] {
  const recognised = recognise(lines);
  const ranges: { first: number; last: number; role: Role }[] = [];
  let open = false;
  for (const { number, text } of lines) {
    if (text === "") continue;
    const role = roles.get(number) ?? "body";
    const range = ranges.at(-1);
    const differs = role !== (recognised.get(number) ?? "body");
    if (differs && open && range?.role === role) range.last = number;
    else if (differs) ranges.push({ first: number, last: number, role });
    open = differs;
  }
  return ranges.map(({ first, last, role }) => ({ lines: first === last ? String(first) : `${first}-${last}`, role }));
}
