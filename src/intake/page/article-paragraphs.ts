import { at } from "../../text/must.ts";
import {
  around,
  holds,
  isLink,
  isProse,
  longestBox,
  mostLines,
  nearestArticle,
  type PageReading,
  type PlacedBlock,
  signatureOf,
  weights,
} from "./page-boxes.ts";
import type { PageBox } from "./page-lines.ts";

/** The box in which a paragraph has its neighbours: the first around it that holds more than it, or the outermost. */
export const groupOf = ({ box }: PlacedBlock): PageBox =>
  around(box).find(({ from, to, parent }) => to - from > 1 || parent === null) ?? box;

/** What the groups of one template share: the signatures of a box and of those around it. */
const familyOf = (group: PageBox): string => [...around(group).take(3)].map(({ element }) => signatureOf(element)).join("<");

/** Whether a paragraph is the summary of another article: a small box of its own with a heading or line that is but a link. */
export function isTeaser(block: PlacedBlock, { blocks, letters, headline }: PageReading): boolean {
  const inside = ({ from, to }: PageBox) => blocks.slice(from, to);
  const isSmall = (box: PageBox): boolean =>
    letters(box) <= 1.5 * longestBox &&
    box.to - box.from <= mostLines &&
    !holds(box, headline) &&
    inside(box).filter(isProse).length <= 2;
  return around(block.box, isSmall).some((box) => inside(box).some((each) => isLink(each) && each.letters >= 12));
}

const commonBox = (one: PageBox, other: PageBox): PageBox =>
  around(one).find((box) => box.from <= other.from && box.to >= other.to) ?? one;

/** The innermost box around paragraphs and all of their neighbours. */
export const boxAround = (paragraphs: readonly PlacedBlock[], ...others: readonly PageBox[]): PageBox =>
  [...paragraphs.map(groupOf), ...others].reduce(commonBox);

/** Where the page's next article begins, if it shows several one below the other; otherwise the number of its blocks. */
export function nextArticle(core: readonly PlacedBlock[], { blocks, headline, headlineBlock, prose }: PageReading): number {
  const first = at(core, 0, "paragraph");
  const own = headlineBlock && nearestArticle(headlineBlock.box);
  if (own !== undefined && holds(own, first.index)) {
    const beyond = core.find(({ index }) => index >= own.to);
    if (beyond !== undefined && nearestArticle(beyond.box) !== undefined) return own.to;
  }
  const group = groupOf(first);
  const next = blocks.slice(Math.max(first.index, headline) + 1).find(({ element, text, index }) => {
    if (element.tagName !== "h1" || element === headlineBlock?.element) return false;
    // Among the paragraphs it is a heading of the article, at a level that its author chose.
    const inGroup = group.to - group.from > 1 && holds(group, index);
    return !inGroup && text !== headlineBlock?.text && prose({ from: index, to: blocks.length }) > 0;
  });
  return next?.index ?? blocks.length;
}

/** The paragraphs that are the article's for certain: the family of boxes with the most prose. */
export function findCore(reading: PageReading): readonly PlacedBlock[] {
  const { blocks, headline, headlineBlock } = reading;
  const main = headlineBlock && nearestArticle(headlineBlock.box);
  const worthOf = (block: PlacedBlock): number =>
    block.letters *
    (block.kind === null ? 1 : weights[block.kind]) *
    (block.index < headline ? 0.3 : 1) *
    (main !== undefined && holds(main, block.index) ? 1.5 : 1) *
    (isTeaser(block, reading) ? 0.2 : 1);
  const families = Map.groupBy(blocks.filter(isProse), (block) => familyOf(groupOf(block)));
  const [best] = [...families.values()]
    .map((members) => ({ members, worth: members.reduce((sum, block) => sum + worthOf(block), 0) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  if (best === undefined) return [];
  const next = nextArticle(best.members, reading);
  return best.members.filter(({ index, kind }) => index < next && kind === best.members[0]?.kind);
}

/** Whether a paragraph after the article's last is in a box like that one's, within the same outer box. */
function sharesHolder(block: PlacedBlock, last: PlacedBlock, { headline }: PageReading): boolean {
  const [one, other] = [groupOf(block), groupOf(last)];
  const isCommon = headline < 0 || holds(commonBox(one, other), headline);
  return one === other || (isCommon && signatureOf(one.element) === signatureOf(other.element));
}

/** The paragraphs of the article: the core, and what the page's structure ties to it. */
export function joinPieces(core: readonly PlacedBlock[], end: number, reading: PageReading): readonly PlacedBlock[] {
  const { blocks, headline } = reading;
  const own = new Set(core);
  const signatures = new Set(core.map(({ element }) => signatureOf(element)));
  const group = boxAround(core);
  const [first, last] = [at(core, 0, "paragraph"), at(core, core.length - 1, "paragraph")];
  const article = nearestArticle(group);
  const box = article !== undefined && (headline < 0 || holds(article, headline)) ? article : group;
  return blocks.filter((block) => {
    const { index, element } = block;
    if (own.has(block)) return true;
    if (index >= end || !isProse(block) || block.kind !== null || isTeaser(block, reading)) return false;
    const between = index > (headline < 0 ? first.index : Math.min(headline, first.index)) && index < last.index;
    const alike = index > headline && signatures.has(signatureOf(element)) && element.tagName !== "blockquote";
    return between || holds(box, index) || (alike && sharesHolder(block, last, reading));
  });
}
