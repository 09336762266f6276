import { consentWords, isLabel } from "../../ingest/furniture-words.ts";
import { at } from "../../text/must.ts";
import type { PageFacts } from "./page-facts.ts";
import type { PageBlock, PageBox, SeenPage } from "./page-lines.ts";
import { attributeOf, attributesOf, classesOf, hasWord, isElement, type PageElement, type PageNode } from "./page-tree.ts";

/** Fewer letters than this make no paragraph of prose; a shorter line is told by what surrounds it. */
export const proseLetters = 50;
/** So many letters are prose even without a full stop. */
const longProse = 140;
/** The most letters of a box beside the article; what is longer was marked so by mistake, or is part of it. */
export const longestBox = 400;
/** The letters of a layer that asks for consent: more is no layer. */
const longestLayer = 4_000;
/** The most lines of either. */
export const mostLines = 60;

const sentenceEnd = /[.?!…:;؟۔。！？]["'”’“»«)\]]*$/u;
const endsSentence = (text: string): boolean => sentenceEnd.test(text.slice(-20));

export const isProse = ({ role, letters, linked, text }: PageBlock): boolean =>
  role === null && letters >= proseLetters && linked < letters / 2 && (endsSentence(text) || letters >= longProse);

export const isSentence = ({ letters, linked, text }: PageBlock): boolean =>
  letters >= 15 && linked < letters / 2 && endsSentence(text) && text.includes(" ");

/** Whether a line is nothing but a link; a heading may link to its own place in the page. */
export const isLink = ({ letters, linked, away, role }: PageBlock): boolean =>
  letters > 0 && (role === "heading" ? away : linked) >= letters;

/** What a box is by its markup, and by how much the prose in it counts where the article is looked for. */
export const weights = {
  dialog: 0,
  navigation: 0.1,
  footer: 0.1,
  banner: 0.3,
  aside: 0.2,
  comments: 0.05,
  form: 0.1,
} as const;
export type Kind = keyof typeof weights;

/** A block in its place. */
export interface PlacedBlock extends PageBlock {
  readonly index: number;
  /** The innermost around it. */
  readonly box: PageBox;
  /** Kind of the outermost box around it that has one; null where the block may be the article's. */
  kind: Kind | null;
}

type Run = Pick<PageBox, "from" | "to">;

/** A page with what the finding of its article asks of it again and again. */
export interface PageReading {
  readonly blocks: readonly PlacedBlock[];
  readonly root: PageBox;
  readonly facts: PageFacts;
  /** Letters of a run of blocks: of its prose, all, and those in links. */
  readonly prose: (run: Run) => number;
  readonly letters: (run: Run) => number;
  readonly linked: (run: Run) => number;
  /** Index of the first block of the headline; -1 where there is none. */
  readonly headline: number;
  readonly headlineBlock: PlacedBlock | undefined;
}

/** The boxes around a box, itself first, as long as they are what is looked for. */
export function* around(box: PageBox, fits: (box: PageBox) => boolean = () => true): Generator<PageBox> {
  for (let one: PageBox | null = box; one !== null && fits(one); one = one.parent) yield one;
}

export const nearestArticle = (box: PageBox): PageBox | undefined =>
  around(box).find(({ element }) => element.tagName === "article");

export const holds = (box: Run, index: number): boolean => box.from <= index && index < box.to;

export const isWithin = (element: PageElement, ...names: readonly string[]): boolean => {
  for (let node: PageNode | null = element.parentNode; node !== null && isElement(node); node = node.parentNode)
    if (names.includes(node.tagName)) return true;
  return false;
};

/** What boxes of one template share: name and classes without their numbers. */
export const signatureOf = (element: PageElement): string =>
  [element.tagName, ...classesOf(element).slice(0, 3)].join(".").replace(/\d+/gu, "");

/** A text as its letters and digits alone, a space between words. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function placeBlocks({ blocks, root }: SeenPage): readonly PlacedBlock[] {
  const boxes: PageBox[] = blocks.map(() => root);
  const open: PageBox[] = [root];
  // A box comes before those in it, so the innermost is written last.
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    boxes.fill(box, box.from, box.to);
    open.push(...box.children);
  }
  return blocks.map((block, index) => ({ ...block, index, box: at(boxes, index, "box"), kind: null }));
}

/** Sums over any run of blocks in one step. */
export function sums(blocks: readonly PlacedBlock[], of: (block: PlacedBlock) => number): (run: Run) => number {
  const before = [0];
  for (const [index, block] of blocks.entries()) before.push(at(before, index, "sum") + of(block));
  return ({ from, to }) => at(before, to, "sum") - at(before, from, "sum");
}

/** The block that is the headline: by its element, and by the title that the page states. */
function findHeadline(blocks: readonly PlacedBlock[], facts: PageFacts): PlacedBlock | undefined {
  const titles = facts.title.map(({ value }) => plainWords(value));
  let best = 0;
  let found: PlacedBlock | undefined;
  for (const block of blocks) {
    const { element, role, text } = block;
    const words = plainWords(text);
    const isTitle =
      words.length >= 8 &&
      titles.some((title) => title === words || title.startsWith(`${words} `) || (words.length >= 20 && title.includes(words)));
    const isFirst = element.tagName === "h1" || attributeOf(element, "itemprop") === "headline";
    if (!isFirst && !(isTitle && (role === "heading" || text.length <= 200))) continue;
    const worth =
      1 +
      (isTitle ? 5 : 0) +
      (isFirst ? 4 : role === "heading" ? 2 : 0) +
      (isWithin(element, "article", "main") ? 1 : 0) -
      (isLink(block) ? 3 : 0) -
      (around(block.box).some((box) => markedKind(box.element) !== null) ? 4 : 0);
    if (worth > best) [best, found] = [worth, block];
  }
  return found;
}

const dialogRoles = new Set(["dialog", "alertdialog"]);
const navigationRoles = new Set(["navigation", "menu", "menubar", "search", "toolbar", "tablist"]);

/** What an element says that it is, wherever it is. */
function markedKind(element: PageElement): Kind | null {
  const name = element.tagName;
  if (name === "dialog" || hasWord(element, "role", dialogRoles) || attributeOf(element, "aria-modal") === "true")
    return "dialog";
  if (name === "nav" || hasWord(element, "role", navigationRoles)) return "navigation";
  return name === "aside" || attributeOf(element, "role") === "complementary" ? "aside" : null;
}

/** Whether an element is the page's own: by its role, or by a name that in these would be a part's. */
const isPages = (element: PageElement, name: string, role: string): boolean =>
  attributeOf(element, "role") === role ||
  (element.tagName === name && !isWithin(element, "article", "main", "section", "aside", "blockquote"));

const commentNames = /comment|reply|disqus|discuss|koment|комент/iu;

/** Whether a box holds readers' comments: by what it says that it holds, or by its name and one sign more. */
function isComments({ element, from, to, fields }: PageBox, { blocks, headline, prose }: PageReading): boolean {
  if (attributeOf(element, "itemprop") === "comment" || /\/(?:User)?Comments?$/u.test(attributesOf(element, "itemtype")))
    return true;
  return (
    commentNames.test(attributesOf(element, "id", "class")) &&
    (fields > 0 ||
      (from > headline && prose({ from: Math.max(0, headline), to: from }) > 0) ||
      blocks.slice(from, Math.min(to, from + 2)).some(({ text }) => isLabel(text) && commentNames.test(text)))
  );
}

function kindOf(box: PageBox, reading: PageReading): Kind | null {
  const { element, from, to, fields, buttons } = box;
  const { blocks, headline, letters, prose, root } = reading;
  const marked = markedKind(element);
  const hasHeadline = holds(box, headline);
  const isLayer = buttons + fields > 0 && !hasHeadline && letters(box) <= longestLayer && to - from <= mostLines;
  const words = (): string =>
    blocks
      .slice(from, to)
      .map(({ text }) => text)
      .join(" ");
  if (marked === "dialog" || (isLayer && consentWords(words()) >= 4)) return "dialog";
  if (hasHeadline || prose(box) > prose(root) * 0.6) return null;
  if (marked !== null) return marked;
  if (isPages(element, "footer", "contentinfo")) return "footer";
  if (isPages(element, "header", "banner")) return "banner";
  if (isComments(box, reading)) return "comments";
  return fields > 0 && letters(box) <= longestBox ? "form" : null;
}

/** Reads what the boxes of a page are: each block gets the kind of the outermost around it that has one. */
export function readBoxes(seen: SeenPage, facts: PageFacts): PageReading {
  const blocks = placeBlocks(seen);
  const headlineBlock = findHeadline(blocks, facts);
  const reading: PageReading = {
    blocks,
    root: seen.root,
    facts,
    prose: sums(blocks, (block) => (isProse(block) ? block.letters : 0)),
    letters: sums(blocks, (block) => block.letters),
    linked: sums(blocks, (block) => block.linked),
    headline: headlineBlock?.index ?? -1,
    headlineBlock,
  };
  const open: PageBox[] = [seen.root];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    const kind = kindOf(box, reading);
    if (kind === null) open.push(...box.children);
    else for (const block of blocks.slice(box.from, box.to)) block.kind = kind;
  }
  return reading;
}
