import type { Role } from "../corpus/role.ts";
import { afterOpening, asksToFollow, consentWords, isLabel, opensList } from "../ingest/furniture-words.ts";
import { at } from "../text/at.ts";
import type { PageFacts } from "./page-facts.ts";
import type { PageBlock, PageBox, PageLine, SeenPage } from "./page-lines.ts";
import { attributeOf, attributesOf, classesOf, hasWord, isElement, type PageElement, type PageNode } from "./page-tree.ts";

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
  readonly head: readonly HeadLine[];
}

export interface HeadLine {
  readonly text: string;
  readonly moments: readonly string[];
}

/** Fewer letters than this make no paragraph of prose; a shorter line is told by what surrounds it. */
const proseLetters = 50;
/** So many letters are prose even without a full stop. */
const longProse = 140;
/** The most letters of a box beside the article; what is longer was marked so by mistake, or is part of it. */
const longestBox = 400;

const mostLines = 60;

const sentenceEnd = /[.?!…:;؟۔。！？]["'”’“»«)\]]*$/u;

const isProse = ({ role, letters, linked, text }: PageBlock): boolean =>
  role === null && letters >= proseLetters && linked < letters / 2 && (sentenceEnd.test(text.slice(-20)) || letters >= longProse);

const isSentence = ({ letters, linked, text }: PageBlock): boolean =>
  letters >= 15 && linked < letters / 2 && sentenceEnd.test(text.slice(-20)) && text.includes(" ");

/** Whether a line is nothing but a link; a heading may link to its own place in the page. */
const isLink = ({ letters, linked, away, role }: PageBlock): boolean =>
  letters > 0 && (role === "heading" ? away : linked) >= letters;

/** What a box is by its markup; null for a box that may hold the article. */
type Kind = "dialog" | "navigation" | "footer" | "banner" | "aside" | "comments" | "form";

const dialogRoles = new Set(["dialog", "alertdialog"]);
const navigationRoles = new Set(["navigation", "menu", "menubar", "search", "toolbar", "tablist"]);
const commentNames = /comment|reply|disqus|discuss|koment|комент/iu;

/** Elements in which headers and footers are those of a part, not of the page. */
const parts = new Set(["article", "main", "section", "aside", "blockquote"]);

function isWithin(element: PageElement, names: ReadonlySet<string>): boolean {
  for (let node: PageNode | null = element.parentNode; node !== null && isElement(node); node = node.parentNode)
    if (names.has(node.tagName)) return true;
  return false;
}

const digitless = (text: string): string => text.replace(/\d+/gu, "");

/** What boxes of one template share: name and classes without their numbers. */
const signatureOf = (element: PageElement): string =>
  [element.tagName, ...classesOf(element).slice(0, 3).map(digitless)].join(".");

/** The boxes around a box, itself first. */
function* around(box: PageBox): Generator<PageBox> {
  for (let one: PageBox | null = box; one !== null; one = one.parent) yield one;
}

/** The first of these that passes a test. */
function findAround(box: PageBox, test: (box: PageBox) => boolean): PageBox | undefined {
  for (const one of around(box)) if (test(one)) return one;
  return undefined;
}

const holds = (box: PageBox, index: number): boolean => box.from <= index && index < box.to;

/** A block in its place. */
interface Placed extends PageBlock {
  readonly index: number;
  /** The innermost around it. */
  readonly box: PageBox;
  /** Kind of the outermost box around it that has one; null where the block may be the article's. */
  kind: Kind | null;
}

function placeBlocks({ blocks, root }: SeenPage): readonly Placed[] {
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
function sums(blocks: readonly Placed[], of: (block: Placed) => number): (box: Pick<PageBox, "from" | "to">) => number {
  const before = [0];
  for (const [index, block] of blocks.entries()) before.push(at(before, index, "sum") + of(block));
  return ({ from, to }) => at(before, to, "sum") - at(before, from, "sum");
}

/** A page with what the finding of its article asks of it again and again. */
interface Reading {
  readonly blocks: readonly Placed[];
  readonly root: PageBox;
  readonly facts: PageFacts;
  readonly prose: (box: Pick<PageBox, "from" | "to">) => number;
  readonly letters: (box: Pick<PageBox, "from" | "to">) => number;
  readonly linked: (box: Pick<PageBox, "from" | "to">) => number;
  /** Index of the first block of the headline; -1 where there is none. */
  readonly headline: number;
  readonly headlineBlock: Placed | undefined;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The block that is the headline: by its element, and by the title that the page states. */
function findHeadline(blocks: readonly Placed[], facts: PageFacts): Placed | undefined {
  const titles = facts.title.map(({ value }) => plain(value));
  let best = 0;
  let found: Placed | undefined;
  for (const block of blocks) {
    const { element, role, text } = block;
    const words = plain(text);
    const isTitle =
      words.length >= 8 &&
      titles.some((title) => title === words || title.startsWith(`${words} `) || (words.length >= 20 && title.includes(words)));
    const isFirst = element.tagName === "h1" || attributeOf(element, "itemprop") === "headline";
    if (!isFirst && !(isTitle && (role === "heading" || text.length <= 200))) continue;
    const aside = findAround(block.box, ({ element: outer }) => markedKind(outer) !== null) !== undefined;
    const worth =
      1 +
      (isTitle ? 5 : 0) +
      (isFirst ? 4 : role === "heading" ? 2 : 0) +
      (isWithin(element, new Set(["article", "main"])) ? 1 : 0) -
      (isLink(block) ? 3 : 0) -
      (aside ? 4 : 0);
    if (worth > best) [best, found] = [worth, block];
  }
  return found;
}

/** What an element says that it is, wherever it is. */
function markedKind(element: PageElement): Kind | null {
  const name = element.tagName;
  if (name === "dialog" || hasWord(element, "role", dialogRoles) || attributeOf(element, "aria-modal") === "true")
    return "dialog";
  if (name === "nav" || hasWord(element, "role", navigationRoles)) return "navigation";
  if (name === "aside" || attributeOf(element, "role") === "complementary") return "aside";
  return null;
}

/** The letters of a layer that asks for consent: more is no layer. */
const longestLayer = 4_000;

function kindOf(box: PageBox, { blocks, headline, letters, prose, root }: Reading): Kind | null {
  const { element, from, to } = box;
  const marked = markedKind(element);
  if (marked === "dialog") return marked;
  const size = letters(box);
  const textOfBox = (): string =>
    blocks
      .slice(from, to)
      .map(({ text }) => text)
      .join(" ");
  const hasHeadline = holds(box, headline);
  if (
    box.buttons + box.fields > 0 &&
    !hasHeadline &&
    size <= longestLayer &&
    to - from <= mostLines &&
    consentWords(textOfBox()) >= 4
  )
    return "dialog";
  if (hasHeadline || prose(box) > prose(root) * 0.6) return null;
  if (marked !== null) return marked;
  const name = element.tagName;
  if ((name === "footer" && !isWithin(element, parts)) || attributeOf(element, "role") === "contentinfo") return "footer";
  if ((name === "header" && !isWithin(element, parts)) || attributeOf(element, "role") === "banner") return "banner";
  if (attributeOf(element, "itemprop") === "comment" || /\/(?:User)?Comments?$/u.test(attributesOf(element, "itemtype")))
    return "comments";
  const signs = [
    commentNames.test(attributesOf(element, "id", "class")),
    from > headline && prose({ from: Math.max(0, headline), to: from }) > 0,
    box.fields > 0,
    blocks.slice(from, Math.min(to, from + 2)).some(({ text }) => isLabel(text) && commentNames.test(text)),
  ];
  if (signs[0] && signs.filter((sign) => sign).length >= 2) return "comments";
  return box.fields > 0 && size <= longestBox ? "form" : null;
}

/** Says of each block of which kind the outermost box around it is. */
function sortBlocks(reading: Reading): void {
  const open: PageBox[] = [reading.root];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    const kind = kindOf(box, reading);
    if (kind === null) open.push(...box.children);
    else for (const block of reading.blocks.slice(box.from, box.to)) block.kind = kind;
  }
}

/** The box in which a paragraph has its neighbours: the first around it that holds more than it, or the outermost. */
const groupOf = ({ box }: Placed): PageBox => findAround(box, ({ from, to, parent }) => to - from > 1 || parent === null) ?? box;

/** What the groups of one template share: the signatures of a box and of those around it. */
function familyOf(group: PageBox): string {
  const path: string[] = [];
  for (const box of around(group)) {
    if (path.length === 3) break;
    path.push(signatureOf(box.element));
  }
  return path.join("<");
}

/** Letters by which the prose of a box of some kind counts where the article is looked for. */
const weights: Readonly<Record<Kind, number>> = {
  dialog: 0,
  navigation: 0.1,
  footer: 0.1,
  banner: 0.3,
  aside: 0.2,
  comments: 0.05,
  form: 0.1,
};

/** Whether a paragraph is the summary of another article: a small box of its own with a heading or line that is but a link. */
function isTeaser(block: Placed, { blocks, letters, headline }: Reading): boolean {
  for (const box of around(block.box)) {
    if (
      letters(box) > 1.5 * longestBox ||
      box.to - box.from > mostLines ||
      holds(box, headline) ||
      blocks.slice(box.from, box.to).filter(isProse).length > 2
    )
      return false;
    if (blocks.slice(box.from, box.to).some((each) => isLink(each) && each.letters >= 12)) return true;
  }
  return false;
}

const commonBox = (one: PageBox, other: PageBox): PageBox =>
  findAround(one, (box) => box.from <= other.from && box.to >= other.to) ?? one;

const nearestArticle = (box: PageBox): PageBox | undefined => findAround(box, ({ element }) => element.tagName === "article");

/** Where the page's next article begins, if it shows several one below the other; otherwise the number of its blocks. */
function nextArticle(core: readonly Placed[], { blocks, headline, headlineBlock, prose }: Reading): number {
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
function findCore(reading: Reading): readonly Placed[] {
  const { blocks, headline, headlineBlock } = reading;
  const families = new Map<string, { worth: number; members: Placed[] }>();
  const main = headlineBlock && nearestArticle(headlineBlock.box);
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const worth =
      block.letters *
      (block.kind === null ? 1 : weights[block.kind]) *
      (block.index < headline ? 0.3 : 1) *
      (main !== undefined && holds(main, block.index) ? 1.5 : 1) *
      (isTeaser(block, reading) ? 0.2 : 1);
    const family = familyOf(groupOf(block));
    const known = families.get(family) ?? { worth: 0, members: [] };
    known.worth += worth;
    known.members.push(block);
    families.set(family, known);
  }
  let best: { worth: number; members: Placed[] } = { worth: 0, members: [] };
  for (const family of families.values()) if (family.worth > best.worth) best = family;
  const { members } = best;
  if (members.length === 0) return [];
  const next = nextArticle(members, reading);
  return members.filter(({ index, kind }) => index < next && kind === members[0]?.kind);
}

/** The paragraphs of the article: the core, and what the page's structure ties to it. */
function joinPieces(core: readonly Placed[], end: number, reading: Reading): ReadonlySet<Placed> {
  const { blocks, headline } = reading;
  const joined = new Set(core);
  const signatures = new Set(core.map(({ element }) => signatureOf(element)));
  const group = core.map(groupOf).reduce(commonBox);
  const [first, last] = [at(core, 0, "paragraph"), at(core, core.length - 1, "paragraph")];
  const article = nearestArticle(group);
  const box = article !== undefined && (headline < 0 || holds(article, headline)) ? article : group;
  for (const block of blocks.slice(0, end)) {
    const { index } = block;
    if (joined.has(block) || !isProse(block) || block.kind !== null || isTeaser(block, reading)) continue;
    const between = index > (headline < 0 ? first.index : Math.min(headline, first.index)) && index < last.index;
    const alike = index > headline && signatures.has(signatureOf(block.element)) && !isLead(block);
    if (between || holds(box, index) || (alike && sharesHolder(block, last, reading))) joined.add(block);
  }
  return joined;
}

const isLead = ({ element }: PageBlock): boolean => element.tagName === "blockquote";

/** Whether a paragraph after the article's last is in a box like that one's, within the same outer box. */
function sharesHolder(block: Placed, last: Placed, { headline }: Reading): boolean {
  const [one, other] = [groupOf(block), groupOf(last)];
  if (one === other) return true;
  const common = commonBox(one, other);
  return (
    (headline < 0 || holds(common, headline)) && digitless(signatureOf(one.element)) === digitless(signatureOf(other.element))
  );
}

const boxNames = ["advert", "newsletter", "promo", "recommend", "related", "share", "social", "sponsor", "subscribe"];

/** The name by which an element says that it is beside the article; it never decides alone. */
function besideName(element: PageElement): string | null {
  const names = attributesOf(element, "class", "id").toLowerCase();
  return boxNames.find((name) => names.includes(name)) ?? null;
}

/** The most letters of a question with buttons for its answers. */
const longestPoll = 120;

/** The article's paragraphs, and how many of them a run of blocks holds. */
interface Pieces {
  readonly has: (block: Placed) => boolean;
  readonly within: (box: Pick<PageBox, "from" | "to">) => number;
}

/** The largest box around a block that holds none of the article's paragraphs. */
function boxBeside({ box: innermost }: Placed, article: Pieces): PageBox | null {
  let beside: PageBox | null = null;
  for (const box of around(innermost)) {
    if (article.within(box) > 0) break;
    beside = box;
  }
  return beside;
}

/** Whether a line between the article's paragraphs belongs to the page: by its links and fields first, by its words second. */
function isFurniture(block: Placed, article: Pieces, reading: Reading): boolean {
  const { blocks, letters, linked } = reading;
  const { kind } = block;
  if (kind !== null && (kind !== "aside" || !isSentence(block) || isTeaser(block, reading))) return true;
  if (isLabel(block.text) || opensList(block.text) || asksToFollow(block.text)) return true;
  if (block.links > 0 && isLabelledLink(block)) return true;
  if (article.has(block)) return false;
  if (isLink(block)) return true;
  // The heading of an entry that links to itself.
  if (block.role === "heading" && block.linked >= block.letters) return false;
  const box = boxBeside(block, article);
  if (box === null || letters(box) > longestBox) return false;
  if (box.fields > 0 || (box.buttons > 0 && letters(box) <= longestPoll) || linked(box) >= 0.7 * letters(box)) return true;
  const inside = blocks.slice(box.from, box.to);
  if (inside.length > 1 && inside.some(({ text }) => opensList(text) || isLabel(text)) && !isSentence(block)) return true;
  if (isTeaser(block, reading) && inside.length > 1) return true;
  return besideName(box.element) !== null && (box.buttons > 0 || linked(box) > 0 || !inside.some(isSentence));
}

/** “Read also: …”: a label and one link, or one link alone. */
function isLabelledLink(block: PageBlock): boolean {
  const { letters, linked, beforeLink, links, text, timed } = block;
  if (timed > 0 || letters === 0) return false;
  if (linked >= letters) return block.role !== "heading";
  const label = beforeLink.length <= 40 && (opensList(beforeLink) || /[:：>»→|]$/u.test(beforeLink));
  return (
    (label && links === 1 && linked >= 0.5 * letters && !/[.!?…]["'”’»)\]]*$/u.test(text.slice(text.length - 1))) ||
    (afterOpening(text) !== null && linked >= 0.5 * letters)
  );
}

const standfirstName = /standfirst|subtitle|sub-?headline|article-dek|\bdek\b|lede-text|article__?lead|\blead\b|chapo|vorspann/iu;
const bylineName = /byline|author-name|author__name/iu;
const day = new Set(["datepublished", "datemodified"]);

/** What an element or one around it, below the article's head, calls itself. */
function calls(box: PageBox, pattern: RegExp, longest: number, { letters }: Reading): boolean {
  for (const one of around(box)) {
    if (letters(one) > longest) return false;
    const element = one.element;
    if (pattern.test(attributesOf(element, "class", "data-testid"))) return true;
  }
  return false;
}

const longestHead = 600;
const longestByline = 200;

/** What a line of the article's head is, above its first paragraph. */
function headRole(block: Placed, reading: Reading): Role {
  const { text, letters, linked, timed, role, element, box } = block;
  if (role === "caption" || role === "credit") return role;
  if (isBesidePicture(block)) return "caption";
  if (letters > 0 && timed >= 0.5 * letters) return "byline";
  const names = reading.facts.byline.map(({ value }) => plain(value));
  const named = names.some((name) => name !== "" && plain(text).includes(name));
  if (
    text.length <= longestByline &&
    (named || calls(box, bylineName, longestByline, reading) || /author/u.test(attributesOf(element, "itemprop")))
  )
    return "byline";
  if (
    day.has(attributesOf(element, "itemprop").toLowerCase()) ||
    calls(box, /\b(?:date|published|pubdate|timestamp)\b/iu, 80, reading)
  )
    return "byline";
  if (isLabel(text) || asksToFollow(text) || isLabelledLink(block) || linked >= letters) return "furniture";
  const isPhrase = letters >= 15 && /\s\S+\s/u.test(text) && !/\d/u.test(text);
  if (
    calls(box, standfirstName, longestHead, reading) ||
    role === "heading" ||
    isSentence(block) ||
    isPhrase ||
    letters >= proseLetters
  )
    return "standfirst";
  return "furniture";
}

/** The box after whose end nothing belongs to the article: its `<article>`, or the box around it that holds nothing else. */
function tailOf(last: Placed, core: readonly Placed[], { blocks, letters }: Reading): number {
  const own = groupOf(last);
  const article = nearestArticle(own);
  if (article !== undefined && core.every(({ index }) => holds(article, index))) return article.to;
  let tail = own;
  for (const box of around(own)) {
    // A box that adds more than a little holds other things of the page as well.
    if (letters(box) > 1.25 * letters(own)) break;
    if (blocks.slice(box.from, box.to).some(({ kind }) => kind !== null && kind !== "aside" && kind !== "form")) break;
    tail = box;
  }
  return tail.to;
}

const firstWords = (text: string): string => (text.length <= 80 ? `“${text}”` : `“${text.slice(0, 80)}…”`);

/**
 * Finds the article of a page. What the page's markup and the density of its prose tie together is the article; class names and
 * words decide only where these have spoken. What is between its paragraphs is kept as furniture, and what looks like prose
 * of the same column and is not taken is told.
 * @returns null where no article can be told from the rest
 */
export function findArticle(seen: SeenPage, facts: PageFacts): FoundArticle | null {
  const blocks = placeBlocks(seen);
  const headlineBlock = findHeadline(blocks, facts);
  const headline = headlineBlock?.index ?? -1;
  const prose = sums(blocks, (block) => (isProse(block) ? block.letters : 0));
  const letters = sums(blocks, (block) => block.letters);
  const linked = sums(blocks, (block) => block.linked);
  const reading: Reading = { blocks, root: seen.root, facts, prose, letters, linked, headline, headlineBlock };
  sortBlocks(reading);
  const core = findCore(reading);
  if (core.length === 0) return null;
  const end = nextArticle(core, reading);
  const joined = joinPieces(core, end, reading);
  const inOrder = [...joined].sort((a, b) => a.index - b.index);
  const article: Pieces = { has: (block) => joined.has(block), within: sums(blocks, (block) => (joined.has(block) ? 1 : 0)) };
  const last = at(inOrder, inOrder.length - 1, "paragraph");
  const first = bodyFrom(inOrder, core, reading);
  const hasHead = headlineBlock !== undefined && headline < first;
  const start = hasHead ? headFrom(headlineBlock, first, reading) : first;
  const to = Math.max(Math.min(end, tailOf(last, core, reading)), last.index + 1);

  const lines: PageLine[] = [];
  const heads: PageLine[] = [];
  const taken = new Set<string>();
  const seenTexts = new Set<string>();
  for (const block of blocks.slice(start, to)) {
    const { kind, text, index } = block;
    const isOutside = index > last.index || index < first;
    if (kind === "dialog" || kind === "comments" || (kind !== null && kind !== "aside" && kind !== "form" && isOutside)) continue;
    taken.add(text);
    if (block.element === headlineBlock?.element) heads.push({ text, role: "headline" });
    else if (hasHead && index < first) {
      const role = headRole(block, reading);
      if (role === "byline" || role === "standfirst") {
        if (seenTexts.has(text)) continue;
        seenTexts.add(text);
      }
      lines.push({ text, role });
    } else lines.push({ text, role: bodyRole(block, article, last, reading) });
  }
  // Outside of an `<article>`, what follows its last line may be anything.
  const kept = lines.findLastIndex(({ role }) => role !== "furniture") + 1;
  if (nearestArticle(groupOf(last)) === undefined) lines.splice(kept);
  const { leftOut, doubts } = restOf(taken, end, core, reading);
  // In a live page each entry has a time of its own, and the first one's is not the article's.
  const isLive = lines.filter(({ role }) => role === "update").length > 1;
  const head = blocks.slice(start, isLive ? first : Math.max(first, at(core, 0, "paragraph").index));
  return { head, lines: [...heads, ...lines], first: start, last: to, leftOut, doubts };
}

/** Where the article's head ends: with the box of its first paragraph that is no standfirst, or with that paragraph. */
function bodyFrom(article: readonly Placed[], core: readonly Placed[], reading: Reading): number {
  const { headline } = reading;
  const isHead = ({ index, box }: Placed): boolean => index > headline && calls(box, standfirstName, longestHead, reading);
  const first = core.find((block) => !isHead(block)) ?? at(core, 0, "paragraph");
  const before =
    article.find(
      (block) => block.index > headline && block.index < first.index && !isHead(block) && !isWithin(block.element, headers),
    ) ?? first;
  const group = groupOf(before);
  return headline >= 0 && group.from > headline ? Math.min(group.from, before.index) : before.index;
}

const headers = new Set(["header", "hgroup"]);

/** Where the head of the article begins: with the box around the headline that holds no more than the head. */
function headFrom({ index: headline, box: innermost }: Placed, first: number, { blocks, letters }: Reading): number {
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

/** Whether a line shares with a picture a box that holds little else. */
function isBesidePicture({ role, letters, linked, box: innermost }: Placed): boolean {
  if (role !== null || linked >= letters) return false;
  for (const box of around(innermost)) {
    if (box.to - box.from > 2) return false;
    if (box.pictures > 0) return true;
  }
  return false;
}

function bodyRole(block: Placed, article: Pieces, last: Placed, reading: Reading): Role | null {
  const { role, text, timed, letters, index, box } = block;
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

const mainRoles = new Set(["main"]);

/** The main column of the page: its `<main>`, or the box around headline and article. */
function columnOf(core: readonly Placed[], { headlineBlock, root }: Reading): PageBox {
  const pieces = core.map(groupOf).reduce(commonBox);
  const main = findAround(pieces, ({ element }) => element.tagName === "main" || hasWord(element, "role", mainRoles));
  return main ?? (headlineBlock === undefined ? root : commonBox(pieces, headlineBlock.box));
}

/** What is not taken and may belong to the article. */
function restOf(taken: ReadonlySet<string>, end: number, core: readonly Placed[], reading: Reading) {
  const column = columnOf(core, reading);
  const first = at(core, 0, "paragraph");
  const leftOut: string[] = [];
  const [comments, following]: [string[], string[]] = [[], []];
  for (const block of reading.blocks) {
    const { kind, index } = block;
    if (!isSentence(block) || taken.has(block.text)) continue;
    if (kind === "comments") comments.push(block.text);
    else if (index >= end) following.push(block.text);
    else if (
      (kind === null || kind === "aside") &&
      holds(column, index) &&
      !isTeaser(block, reading) &&
      (isProse(block) || index > first.index) &&
      !asksToFollow(block.text)
    )
      leftOut.push(block.text);
  }
  const told = ([one, ...others]: readonly string[], what: string): string[] => {
    if (one === undefined) return [];
    const count = others.length === 0 ? "1 paragraph" : `${others.length + 1} paragraphs`;
    const verb = others.length === 0 ? "is" : "are";
    return [`${count} below the article ${what} and ${verb} not in the capture: ${firstWords(one)}.`];
  };
  return {
    leftOut: [...new Set(leftOut)],
    doubts: [
      ...told(comments, comments.length === 1 ? "looks like a reader's comment" : "look like readers' comments"),
      ...told(following, following.length === 1 ? "belongs to the next one" : "belong to the next one"),
    ],
  };
}
