import type { Role } from "../../corpus/role.ts";
import { afterOpening, asksToFollow, isLabel, opensList } from "../../ingest/furniture-words.ts";
import { at } from "../../text/must.ts";
import { groupOf, isTeaser } from "./article-paragraphs.ts";
import {
  around,
  holds,
  isLink,
  isSentence,
  longestBox,
  type PageReading,
  type PlacedBlock,
  plainWords,
  proseLetters,
  sums,
} from "./page-boxes.ts";
import type { PageBlock, PageBox } from "./page-lines.ts";
import { attributesOf } from "./page-tree.ts";

/** The paragraphs of the article, and how many of them a box holds. */
export interface Pieces {
  readonly last: PlacedBlock;
  readonly has: (block: PlacedBlock) => boolean;
  readonly within: (box: PageBox) => number;
}

export function toPieces(paragraphs: readonly PlacedBlock[], { blocks }: PageReading): Pieces {
  const all = new Set(paragraphs);
  const last = at(paragraphs, paragraphs.length - 1, "paragraph");
  return { last, has: (block) => all.has(block), within: sums(blocks, (block) => (all.has(block) ? 1 : 0)) };
}

/** Names by which an element says that it is beside the article; they never decide alone. */
const besideNames = /advert|newsletter|promo|recommend|related|share|social|sponsor|subscribe/iu;

/** The most letters of a question with buttons for its answers. */
const longestPoll = 120;

/** Whether a line between the article's paragraphs belongs to the page: by its links and fields first, by its words second. */
function isFurniture(block: PlacedBlock, article: Pieces, reading: PageReading): boolean {
  const { blocks, letters, linked } = reading;
  const { kind, text } = block;
  if (kind !== null && (kind !== "aside" || !isSentence(block) || isTeaser(block, reading))) return true;
  if (isLabel(text) || opensList(text) || asksToFollow(text)) return true;
  if (block.links > 0 && isLabelledLink(block)) return true;
  if (article.has(block)) return false;
  if (isLink(block)) return true;
  // The heading of an entry that links to itself.
  if (block.role === "heading" && block.linked >= block.letters) return false;
  // The largest box around it that holds none of the article's paragraphs.
  const box = [...around(block.box, (each) => article.within(each) === 0)].at(-1);
  if (box === undefined || letters(box) > longestBox) return false;
  if (box.fields > 0 || (box.buttons > 0 && letters(box) <= longestPoll) || linked(box) >= 0.7 * letters(box)) return true;
  const inside = blocks.slice(box.from, box.to);
  if (inside.length > 1 && !isSentence(block) && inside.some((each) => opensList(each.text) || isLabel(each.text))) return true;
  if (inside.length > 1 && isTeaser(block, reading)) return true;
  const isNamed = besideNames.test(attributesOf(box.element, "class", "id"));
  return isNamed && (box.buttons > 0 || linked(box) > 0 || !inside.some(isSentence));
}

/** “Read also: …”: a label and one link, or one link alone. */
function isLabelledLink(block: PageBlock): boolean {
  const { letters, linked, beforeLink, links, text, timed } = block;
  if (timed > 0 || letters === 0) return false;
  if (linked >= letters) return block.role !== "heading";
  if (linked < 0.5 * letters) return false;
  const label = beforeLink.length <= 40 && (opensList(beforeLink) || /[:：>»→|]$/u.test(beforeLink));
  return (label && links === 1 && !/[.!?…]$/u.test(text)) || afterOpening(text) !== null;
}

const standfirstName = /standfirst|subtitle|sub-?headline|article-dek|\bdek\b|lede-text|article__?lead|\blead\b|chapo|vorspann/iu;
const bylineName = /byline|author-name|author__name/iu;
const dayName = /\b(?:date|published|pubdate|timestamp)\b/iu;

/** The most letters of an article's head, and of its byline. */
export const longestHead = 600;
const longestByline = 200;
const longestDay = 80;

/** Whether an element or one around it, below the article's head, calls itself so. */
const calls = (box: PageBox, pattern: RegExp, longest: number, { letters }: PageReading): boolean =>
  around(box, (one) => letters(one) <= longest).some(({ element }) =>
    pattern.test(attributesOf(element, "class", "data-testid")),
  );

export const isStandfirst = ({ box }: PlacedBlock, reading: PageReading): boolean =>
  calls(box, standfirstName, longestHead, reading);

/** Whether a line says who wrote the article, or when. */
function isByline({ text, letters, timed, element, box }: PlacedBlock, reading: PageReading): boolean {
  const property = attributesOf(element, "itemprop");
  const names = reading.facts.byline.map(({ value }) => plainWords(value));
  const namesAuthor =
    names.some((name) => name !== "" && plainWords(text).includes(name)) ||
    calls(box, bylineName, longestByline, reading) ||
    /author/u.test(property);
  return (
    (letters > 0 && timed >= 0.5 * letters) ||
    (text.length <= longestByline && namesAuthor) ||
    /^date(?:published|modified)$/iu.test(property) ||
    calls(box, dayName, longestDay, reading)
  );
}

/** What a line of the article's head is, above its first paragraph. */
export function headRole(block: PlacedBlock, reading: PageReading): Role {
  const { text, letters, linked, role } = block;
  if (role === "caption" || role === "credit") return role;
  if (isBesidePicture(block)) return "caption";
  if (isByline(block, reading)) return "byline";
  if (isLabel(text) || asksToFollow(text) || isLabelledLink(block) || linked >= letters) return "furniture";
  const isPhrase = letters >= 15 && /\s\S+\s/u.test(text) && !/\d/u.test(text);
  const isText = role === "heading" || isSentence(block) || isPhrase || letters >= proseLetters;
  return isText || isStandfirst(block, reading) ? "standfirst" : "furniture";
}

/** Whether a line shares with a picture a box that holds little else. */
const isBesidePicture = ({ role, letters, linked, box }: PlacedBlock): boolean =>
  role === null && linked < letters && around(box, ({ from, to }) => to - from <= 2).some(({ pictures }) => pictures > 0);

/** What a line of the article is below its head; null where its markup says nothing. */
export function bodyRole(block: PlacedBlock, article: Pieces, reading: PageReading): Role | null {
  const { role, text, timed, letters, index, box } = block;
  const { last } = article;
  if (timed > 0 && timed >= letters && role !== "caption") return "update";
  if (isFurniture(block, article, reading)) return "furniture";
  if (!article.has(block) && isBesidePicture(block)) return "caption";
  if (index > last.index && role === null) {
    const isAuthor = reading.facts.byline.some(({ value }) => value.length > 3 && text.startsWith(value));
    // A short line that ends the article is among its paragraphs.
    const isAmong = holds(groupOf(last), index) && (box.parent === last.box.parent || box === last.box);
    if (isAuthor || !(isAmong || isSentence(block))) return "furniture";
  }
  return role;
}
