import type { Role } from "../corpus/role.ts";
import type { SeedLine } from "../text/lines.ts";
import { shorten } from "../text/shorten.ts";

/** A line by its number and its first words. */
export const showLine = ({ number, text }: Pick<SeedLine, "number" | "text">): string =>
  `${number} (“${shorten(text.trim(), 40)}”)`;

/** What the roles of a text's lines may be otherwise, a sentence each with the flag that says so. */
export function doubtsAbout(lines: readonly SeedLine[], roles: ReadonlyMap<number, Role>): readonly string[] {
  const present = lines.filter(({ number }) => roles.has(number));
  const last = present.findLastIndex(({ number }) => roles.get(number) === "update");
  const below = last < 0 ? [] : present.slice(last + 1).filter(({ number }) => roles.get(number) === "body");
  const [first] = present;
  const [from, to] = [below[0], below.at(-1)];
  const isFirstBody = first !== undefined && present.length > 1 && roles.get(first.number) === "body";
  return [
    ...(isFirstBody
      ? [`Line ${showLine(first)} is taken for body; if it sums up the article, say --part ${first.number}=standfirst.`]
      : []),
    ...(from === undefined || to === undefined
      ? []
      : from === to
        ? [
            `Below the note of an update, line ${showLine(from)} is taken for body; if it belongs to a picture, say --part ${from.number}=caption.`,
          ]
        : [
            `Below the note of an update, lines ${showLine(from)} to ${showLine(to)} are taken for body; if they belong to a picture, say --part ${from.number}-${to.number}=caption.`,
          ]),
  ];
}
