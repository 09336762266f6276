import type { Named } from "../text/names.ts";
import type { Event } from "./event.ts";
import type { Lesson } from "./lesson.ts";
import type { Place } from "./place.ts";
import type { Block, Inline } from "./prose.ts";
import type { Quote } from "./quote.ts";
import type { Statement } from "./statement.ts";
import { isMasked } from "./withhold.ts";

const inlineText = (inline: Inline): string =>
  inline.type === "text" ? inline.value : "children" in inline ? inline.children.map(inlineText).join("") : "";
const blockText = (block: Block): string =>
  block.type === "paragraph" ? block.children.map(inlineText).join("") : block.items.flat().map(blockText).join(" ");

/** The first paragraph of a text as plain text, without its citations; empty when there is none. */
export function summaryOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.type === "paragraph");
  return first === undefined ? "" : blockText(first).replace(/\s+/g, " ").trim();
}

const linesOf = (title: string, body: Event["body"], quotes: readonly Quote[]): readonly string[] => [
  title,
  ...body.map(blockText),
  ...quotes.map(({ exact }) => exact).filter((exact) => !isMasked(exact)),
];

/** The lines of an event in which words are looked for: its title, its paragraphs, and the quotes that no holder withholds. */
export const eventLines = ({ title, body, quotes }: Event): readonly string[] => linesOf(title, body, Object.values(quotes));

/** The same of a statement. */
export const statementLines = ({ title, body, quote, quotes }: Statement): readonly string[] =>
  linesOf(title, body, [quote, ...Object.values(quotes)]);

/** The same of a lesson, with what it asks; its key is not for finding. */
export const lessonLines = ({ title, body, quotes, questions }: Lesson): readonly string[] => [
  ...linesOf(title, body, Object.values(quotes)),
  ...questions.map(({ ask }) => ask),
];

/** What a place is called, its name in Ukrainian among the other spellings. */
export const placeNamed = ({ name, ukrainian, aliases }: Place): Named => ({
  name,
  aliases: [ukrainian, ...aliases].filter((one) => one !== null),
});
