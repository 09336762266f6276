import type { Role } from "../corpus/role.ts";
import type { SeedLine } from "../text/lines.ts";

/** What the roles of a text's lines may be otherwise, a sentence each with the flag that says so. */
export function doubtsAbout(lines: readonly SeedLine[], roles: ReadonlyMap<number, Role>): readonly string[] {
  const present = lines.filter(({ number }) => roles.has(number));
  const last = present.findLastIndex(({ number }) => roles.get(number) === "update");
  const below = last < 0 ? [] : present.slice(last + 1).filter(({ number }) => roles.get(number) === "body");
  const [first] = present;
  const [from, to] = [below[0]?.number, below.at(-1)?.number];
  const range = from === to ? `${from}` : `${from}-${to}`;
  const those =
    from === to ? `line ${range} is taken for body; if it belongs` : `lines ${range} are taken for body; if they belong`;
  return [
    ...(first !== undefined && present.length > 1 && roles.get(first.number) === "body"
      ? [`Line ${first.number} is taken for body; if it sums up the article, say --part ${first.number}=standfirst.`]
      : []),
    ...(below.length > 0 ? [`Below the note of an update, ${those} to a picture, say --part ${range}=caption.`] : []),
  ];
}
