import { asksToFollow } from "../../ingest/furniture-words.ts";
import { at } from "../../text/must.ts";
import { boxAround, findCore, groupOf, isTeaser, joinPieces, nextArticle } from "./article-paragraphs.ts";
import { bodyRole, headRole, isStandfirst, longestHead, toPieces } from "./article-roles.ts";
import {
  around,
  holds,
  isProse,
  isSentence,
  isWithin,
  nearestArticle,
  type PageReading,
  type PlacedBlock,
  readBoxes,
} from "./page-boxes.ts";
import type { PageFacts } from "./page-facts.ts";
import type { PageBlock, PageBox, PageLine, SeenPage } from "./page-lines.ts";
import { hasWord } from "./page-tree.ts";

/** The article of a page: its lines in order, the headline first. */
export interface FoundArticle {
  readonly lines: readonly PageLine[];
  /** Indexes of its first and last block, to tell which hidden words are within. */
  readonly first: number;
  readonly last: number;
  /** Sentences of the page's main column that are not among the lines. */
  readonly leftOut: readonly string[];
  /** What was decided and may be otherwise, a sentence each. */
  readonly doubts: readonly string[];
  /** The lines above its first paragraph, with the moments that their markup names. */
  readonly head: readonly Pick<PageBlock, "text" | "moments">[];
}

/** Where the article's head ends: with the box of its first paragraph that is no standfirst, or with that paragraph. */
function bodyFrom(article: readonly PlacedBlock[], core: readonly PlacedBlock[], reading: PageReading): number {
  const { headline } = reading;
  const isHead = (block: PlacedBlock): boolean => block.index > headline && isStandfirst(block, reading);
  const first = core.find((block) => !isHead(block)) ?? at(core, 0, "paragraph");
  const isBefore = (block: PlacedBlock): boolean =>
    block.index > headline && block.index < first.index && !isHead(block) && !isWithin(block.element, "header", "hgroup");
  const block = article.find(isBefore) ?? first;
  const { from } = groupOf(block);
  return headline >= 0 && from > headline ? Math.min(from, block.index) : block.index;
}

/** Where the head of the article begins: with the box around the headline that holds no more than the head. */
function headFrom({ index: headline, box: innermost }: PlacedBlock, first: number, { blocks, letters }: PageReading): number {
  let from = headline;
  for (const box of around(innermost)) {
    if (box.to > first && box.element.tagName !== "article") break;
    const above = blocks.slice(box.from, headline);
    if (letters({ from: box.from, to: headline }) > longestHead || above.some(({ kind }) => kind !== null)) break;
    from = box.from;
    if (box.to > first) break;
  }
  return from;
}

/** The end of what may belong to the article: of its `<article>`, or of the box around it that holds nothing else. */
function tailOf(last: PlacedBlock, core: readonly PlacedBlock[], { blocks, letters }: PageReading): number {
  const own = groupOf(last);
  const article = nearestArticle(own);
  if (article !== undefined && core.every(({ index }) => holds(article, index))) return article.to;
  // A box that adds more than a little holds other things of the page as well.
  const isOwn = (box: PageBox): boolean =>
    letters(box) <= 1.25 * letters(own) && blocks.slice(box.from, box.to).every(({ kind }) => isBeside(kind));
  return ([...around(own, isOwn)].at(-1) ?? own).to;
}

/** Whether what is in a box of a kind may be between the paragraphs of the article. */
const isBeside = (kind: PlacedBlock["kind"]): boolean => kind === null || kind === "aside" || kind === "form";

/**
 * Finds the article of a page. What the page's markup and the density of its prose tie together is the article; class names and
 * words decide only where these have spoken. What is between its paragraphs is kept as furniture, and what looks like prose
 * of the same column and is not taken is told.
 * @returns null where no article can be told from the rest
 */
export function findArticle(seen: SeenPage, facts: PageFacts): FoundArticle | null {
  const reading = readBoxes(seen, facts);
  const { blocks, headlineBlock } = reading;
  const core = findCore(reading);
  if (core.length === 0) return null;
  const end = nextArticle(core, reading);
  const paragraphs = joinPieces(core, end, reading);
  const article = toPieces(paragraphs, reading);
  const { last } = article;
  const first = bodyFrom(paragraphs, core, reading);
  const hasHead = headlineBlock !== undefined && headlineBlock.index < first;
  const start = hasHead ? headFrom(headlineBlock, first, reading) : first;
  const to = Math.max(Math.min(end, tailOf(last, core, reading)), last.index + 1);

  const lines: PageLine[] = [];
  const heads: PageLine[] = [];
  const taken = new Set<string>();
  for (const block of blocks.slice(start, to)) {
    const { kind, text, index } = block;
    const isOutside = index > last.index || index < first;
    if (kind === "dialog" || kind === "comments" || (isOutside && !isBeside(kind))) continue;
    taken.add(text);
    if (block.element === headlineBlock?.element) heads.push({ text, role: "headline" });
    else if (!hasHead || index >= first) lines.push({ text, role: bodyRole(block, article, reading) });
    else {
      const role = headRole(block, reading);
      const isAgain = lines.some((line) => line.text === text && (line.role === "byline" || line.role === "standfirst"));
      if (!isAgain || (role !== "byline" && role !== "standfirst")) lines.push({ text, role });
    }
  }
  // Outside of an `<article>`, what follows its last line may be anything.
  if (nearestArticle(groupOf(last)) === undefined) lines.splice(lines.findLastIndex(({ role }) => role !== "furniture") + 1);
  // In a live page each entry has a time of its own, and the first one's is not the article's.
  const isLive = lines.filter(({ role }) => role === "update").length > 1;
  const head = blocks.slice(start, isLive ? first : Math.max(first, at(core, 0, "paragraph").index));
  return { head, lines: [...heads, ...lines], first: start, last: to, ...restOf(taken, end, core, reading) };
}

const mainRoles = new Set(["main"]);

/** The main column of the page: its `<main>`, or the box around headline and article. */
function columnOf(core: readonly PlacedBlock[], { headlineBlock, root }: PageReading): PageBox {
  const main = around(boxAround(core)).find(({ element }) => element.tagName === "main" || hasWord(element, "role", mainRoles));
  return main ?? (headlineBlock === undefined ? root : boxAround(core, headlineBlock.box));
}

const firstWords = (text: string): string => (text.length <= 80 ? `“${text}”` : `“${text.slice(0, 80)}…”`);

/** Says how many paragraphs are below the article, what they do, and the words of the first. */
function tellBelow(texts: readonly string[], one: string, many: string): readonly string[] {
  const [first] = texts;
  if (first === undefined) return [];
  const told =
    texts.length === 1
      ? `1 paragraph below the article ${one} and is`
      : `${texts.length} paragraphs below the article ${many} and are`;
  return [`${told} not in the capture: ${firstWords(first)}.`];
}

/** What is not taken and may belong to the article. */
function restOf(
  taken: ReadonlySet<string>,
  end: number,
  core: readonly PlacedBlock[],
  reading: PageReading,
): Pick<FoundArticle, "leftOut" | "doubts"> {
  const column = columnOf(core, reading);
  const first = at(core, 0, "paragraph");
  const left = reading.blocks.filter((block) => isSentence(block) && !taken.has(block.text));
  const isLeftOut = (block: PlacedBlock): boolean =>
    (block.kind === null || block.kind === "aside") &&
    holds(column, block.index) &&
    !isTeaser(block, reading) &&
    (isProse(block) || block.index > first.index) &&
    !asksToFollow(block.text);
  const {
    comments = [],
    following = [],
    others = [],
  } = Object.groupBy(left, ({ kind, index }) => (kind === "comments" ? "comments" : index >= end ? "following" : "others"));
  const textsOf = (all: readonly PlacedBlock[]): string[] => all.map(({ text }) => text);
  return {
    leftOut: [...new Set(textsOf(others.filter(isLeftOut)))],
    doubts: [
      ...tellBelow(textsOf(comments), "looks like a reader's comment", "look like readers' comments"),
      ...tellBelow(textsOf(following), "belongs to the next one", "belong to the next one"),
    ],
  };
}
