import type { Role } from "../corpus/role.ts";
import { afterOpening, asksToFollow, consentWords, isLabel, opensList } from "../ingest/furniture-words.ts";
import type { PageFacts } from "./page-facts.ts";
import type { PageBlock, PageBox, PageLine, SeenPage } from "./page-lines.ts";
import { attributeOf, classesOf, hasWord, isElement, type PageElement, type PageNode } from "./page-tree.ts";

/** The article of a page: its lines in order, the headline first. */
export interface FoundArticle {
  readonly lines: readonly PageLine[];
  /** Indexes of its first and last block, to tell which hidden words stand within. */
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

/** The most lines of such a box. */
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

const holds = (box: PageBox, index: number): boolean => box.from <= index && index < box.to;

/** The innermost box of each block. */
function innermostBoxes({ blocks, root }: SeenPage): readonly PageBox[] {
  const boxes: PageBox[] = blocks.map(() => root);
  const open: PageBox[] = [root];
  // A box comes before those in it, so the innermost is written last.
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    boxes.fill(box, box.from, box.to);
    open.push(...box.children);
  }
  return boxes;
}

/** Sums over any run of blocks in one step. */
function sums(
  blocks: readonly PageBlock[],
  of: (block: PageBlock, index: number) => number,
): (box: Pick<PageBox, "from" | "to">) => number {
  const before = [0];
  for (const [index, block] of blocks.entries()) before.push((before.at(-1) ?? 0) + of(block, index));
  return ({ from, to }) => (before[to] ?? 0) - (before[from] ?? 0);
}

/** A page with what the finding of its article asks of it again and again. */
interface Reading extends SeenPage {
  readonly facts: PageFacts;
  /** Innermost box by block. */
  readonly boxes: readonly PageBox[];
  readonly prose: (box: Pick<PageBox, "from" | "to">) => number;
  readonly letters: (box: Pick<PageBox, "from" | "to">) => number;
  readonly linked: (box: Pick<PageBox, "from" | "to">) => number;
  /** Index of the first block of the headline; -1 where there is none. */
  readonly headline: number;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The block that is the headline: by its element, and by the title that the page states. */
function findHeadline({ blocks }: SeenPage, facts: PageFacts, boxes: readonly PageBox[]): number {
  const titles = facts.title.map(({ value }) => plain(value));
  let [best, found] = [0, -1];
  for (const [index, block] of blocks.entries()) {
    const { element, role, text } = block;
    const words = plain(text);
    const isTitle =
      words.length >= 8 &&
      titles.some((title) => title === words || title.startsWith(`${words} `) || (words.length >= 20 && title.includes(words)));
    const isFirst = element.tagName === "h1" || attributeOf(element, "itemprop") === "headline";
    if (!isFirst && !(isTitle && (role === "heading" || text.length <= 200))) continue;
    let aside = false;
    for (const box of around(boxes[index] as PageBox)) aside ||= markedKind(box.element) !== null;
    const worth =
      1 +
      (isTitle ? 5 : 0) +
      (isFirst ? 4 : role === "heading" ? 2 : 0) +
      (isWithin(element, new Set(["article", "main"])) ? 1 : 0) -
      (isLink(block) ? 3 : 0) -
      (aside ? 4 : 0);
    if (worth > best) [best, found] = [worth, index];
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

function kindOf(box: PageBox, { blocks, facts: _, headline, letters, prose, root }: Reading): Kind | null {
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
  if (attributeOf(element, "itemprop") === "comment" || /\/(?:User)?Comments?$/u.test(attributeOf(element, "itemtype") ?? ""))
    return "comments";
  const signs = [
    commentNames.test(`${attributeOf(element, "id") ?? ""} ${attributeOf(element, "class") ?? ""}`),
    from > headline && prose({ from: Math.max(0, headline), to: from }) > 0,
    box.fields > 0,
    blocks.slice(from, Math.min(to, from + 2)).some(({ text }) => isLabel(text) && commentNames.test(text)),
  ];
  if (signs[0] && signs.filter((sign) => sign).length >= 2) return "comments";
  return box.fields > 0 && size <= longestBox ? "form" : null;
}

/** The outermost box of a kind around each block, with that kind; null for blocks that may be the article's. */
function kindsOf(reading: Reading): readonly (Kind | null)[] {
  const kinds: (Kind | null)[] = reading.blocks.map(() => null);
  const open: PageBox[] = [reading.root];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    const kind = kindOf(box, reading);
    if (kind === null) open.push(...box.children);
    else kinds.fill(kind, box.from, box.to);
  }
  return kinds;
}

/** The box in which a paragraph has its neighbours: the first around it that holds more than it. */
function groupOf(index: number, boxes: readonly PageBox[]): PageBox {
  const [innermost] = boxes.slice(index, index + 1);
  let group = innermost as PageBox;
  for (const box of around(group)) {
    group = box;
    if (box.to - box.from > 1) break;
  }
  return group;
}

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
function isTeaser(index: number, { blocks, boxes, letters, headline }: Reading): boolean {
  for (const box of around(boxes[index] as PageBox)) {
    if (
      letters(box) > 1.5 * longestBox ||
      box.to - box.from > mostLines ||
      holds(box, headline) ||
      blocks.slice(box.from, box.to).filter(isProse).length > 2
    )
      return false;
    if (blocks.slice(box.from, box.to).some((block) => isLink(block) && block.letters >= 12)) return true;
  }
  return false;
}

/** The smallest box around two. */
function commonBox(one: PageBox, other: PageBox): PageBox {
  for (const box of around(one)) if (box.from <= other.from && box.to >= other.to) return box;
  return one;
}

const nearestArticle = (box: PageBox): PageBox | null => {
  for (const one of around(box)) if (one.element.tagName === "article") return one;
  return null;
};

/** Where the page's next article begins, if it shows several one below the other; otherwise the number of its blocks. */
function nextArticle(core: readonly number[], { blocks, boxes, headline, prose }: Reading): number {
  const [first = 0] = core;
  const own = headline < 0 ? null : nearestArticle(boxes[headline] as PageBox);
  if (own !== null && holds(own, first)) {
    const beyond = core.find((index) => index >= own.to);
    if (beyond !== undefined && nearestArticle(boxes[beyond] as PageBox) !== null) return own.to;
  }
  const group = groupOf(first, boxes);
  for (let index = Math.max(first, headline) + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.element.tagName !== "h1" || block.element === blocks[headline]?.element) continue;
    // Among the paragraphs it is a heading of the article, at a level that its author chose.
    const inGroup = group.to - group.from > 1 && holds(group, index);
    if (!inGroup && block.text !== blocks[headline]?.text && prose({ from: index, to: blocks.length }) > 0) return index;
  }
  return blocks.length;
}

/** The paragraphs that are the article's for certain: the family of boxes with the most prose. */
function findCore(reading: Reading, kinds: readonly (Kind | null)[]): readonly number[] {
  const { blocks, boxes, headline } = reading;
  const families = new Map<string, { worth: number; members: number[] }>();
  const main = headline < 0 ? null : nearestArticle(boxes[headline] as PageBox);
  for (const [index, block] of blocks.entries()) {
    if (!isProse(block)) continue;
    const kind = kinds[index] ?? null;
    const place = kind === null ? 1 : weights[kind];
    const worth =
      block.letters *
      place *
      (index < headline ? 0.3 : 1) *
      (main !== null && holds(main, index) ? 1.5 : 1) *
      (isTeaser(index, reading) ? 0.2 : 1);
    const family = familyOf(groupOf(index, boxes));
    const known = families.get(family) ?? { worth: 0, members: [] };
    known.worth += worth;
    known.members.push(index);
    families.set(family, known);
  }
  let best: { worth: number; members: number[] } = { worth: 0, members: [] };
  for (const family of families.values()) if (family.worth > best.worth) best = family;
  const { members } = best;
  if (members.length === 0) return [];
  const next = nextArticle(members, reading);
  return members.filter((index) => index < next && kinds[index] === (kinds[members[0] ?? 0] ?? null));
}

/** The paragraphs of the article: the core, and what the page's structure ties to it. */
function joinPieces(
  core: readonly number[],
  kinds: readonly (Kind | null)[],
  end: number,
  reading: Reading,
): ReadonlySet<number> {
  const { blocks, boxes, headline } = reading;
  const joined = new Set(core);
  const signatures = new Set(core.map((index) => signatureOf((blocks[index] as PageBlock).element)));
  let box = core.map((index) => groupOf(index, boxes)).reduce(commonBox);
  const [first = 0, last = 0] = [core[0], core.at(-1)];
  const article = nearestArticle(box);
  const whole = article !== null && (headline < 0 || holds(article, headline)) ? article : null;
  if (whole !== null) box = whole;
  for (let index = 0; index < end; index += 1) {
    const block = blocks[index] as PageBlock;
    if (joined.has(index) || !isProse(block) || (kinds[index] ?? null) !== null || isTeaser(index, reading)) continue;
    const between = index > (headline < 0 ? first : Math.min(headline, first)) && index < last;
    const alike = index > headline && signatures.has(signatureOf(block.element)) && !isLead(block);
    if (between || holds(box, index) || (alike && sharesHolder(index, last, reading))) joined.add(index);
  }
  return joined;
}

const isLead = ({ element }: PageBlock): boolean => element.tagName === "blockquote";

/** Whether a paragraph after the article's last stands in a box like that one's, below the same box. */
function sharesHolder(index: number, last: number, { boxes, headline }: Reading): boolean {
  const [one, other] = [groupOf(index, boxes), groupOf(last, boxes)];
  if (one === other) return true;
  const common = commonBox(one, other);
  return (
    (headline < 0 || holds(common, headline)) && digitless(signatureOf(one.element)) === digitless(signatureOf(other.element))
  );
}

const boxNames = ["advert", "newsletter", "promo", "recommend", "related", "share", "social", "sponsor", "subscribe"];

/** The name by which an element says that it stands beside the article; it never decides alone. */
function besideName(element: PageElement): string | null {
  const names = `${attributeOf(element, "class") ?? ""} ${attributeOf(element, "id") ?? ""}`.toLowerCase();
  return boxNames.find((name) => names.includes(name)) ?? null;
}

/** The most letters of a question with buttons for its answers. */
const longestPoll = 120;

/** The article's paragraphs, and how many of them a run of blocks holds. */
interface Pieces {
  readonly has: (index: number) => boolean;
  readonly within: (box: Pick<PageBox, "from" | "to">) => number;
}

/** The largest box around a block that holds none of the article's paragraphs. */
function boxBeside(index: number, article: Pieces, { boxes }: Reading): PageBox | null {
  let beside: PageBox | null = null;
  for (const box of around(boxes[index] as PageBox)) {
    if (article.within(box) > 0) break;
    beside = box;
  }
  return beside;
}

/** Whether a line between the article's paragraphs belongs to the page: by its links and fields first, by its words second. */
function isFurniture(index: number, article: Pieces, kinds: readonly (Kind | null)[], reading: Reading): boolean {
  const { blocks, letters, linked } = reading;
  const block = blocks[index] as PageBlock;
  const kind = kinds[index] ?? null;
  if (kind !== null && (kind !== "aside" || !isSentence(block) || isTeaser(index, reading))) return true;
  if (isLabel(block.text) || opensList(block.text) || asksToFollow(block.text)) return true;
  if (block.links > 0 && isLabelledLink(block)) return true;
  if (article.has(index)) return false;
  if (isLink(block)) return true;
  // The heading of an entry that links to itself.
  if (block.role === "heading" && block.linked >= block.letters) return false;
  const box = boxBeside(index, article, reading);
  if (box === null || letters(box) > longestBox) return false;
  if (box.fields > 0 || (box.buttons > 0 && letters(box) <= longestPoll) || linked(box) >= 0.7 * letters(box)) return true;
  const inside = blocks.slice(box.from, box.to);
  if (inside.length > 1 && inside.some(({ text }) => opensList(text) || isLabel(text)) && !isSentence(block)) return true;
  if (isTeaser(index, reading) && inside.length > 1) return true;
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
    if (pattern.test(`${attributeOf(element, "class") ?? ""} ${attributeOf(element, "data-testid") ?? ""}`)) return true;
  }
  return false;
}

/** The longest text that a byline or a standfirst may have. */
const longestHead = 600;
const longestByline = 200;

/** What a line of the article's head is, above its first paragraph. */
function headRole(index: number, reading: Reading): Role {
  const { blocks, boxes, facts } = reading;
  const block = blocks[index] as PageBlock;
  const box = boxes[index] as PageBox;
  const { text, letters, linked, timed, role, element } = block;
  if (role === "caption" || role === "credit") return role;
  if (isBesidePicture(index, reading)) return "caption";
  if (letters > 0 && timed >= 0.5 * letters) return "byline";
  const names = facts.byline.map(({ value }) => plain(value));
  const named = names.some((name) => name !== "" && plain(text).includes(name));
  if (
    text.length <= longestByline &&
    (named || calls(box, bylineName, longestByline, reading) || /author/u.test(attributeOf(element, "itemprop") ?? ""))
  )
    return "byline";
  if (
    day.has((attributeOf(element, "itemprop") ?? "").toLowerCase()) ||
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
function tailOf(last: number, core: readonly number[], kinds: readonly (Kind | null)[], { boxes, letters }: Reading): number {
  const own = groupOf(last, boxes);
  const article = nearestArticle(own);
  if (article !== null && core.every((index) => holds(article, index))) return article.to;
  let tail = own;
  for (const box of around(own)) {
    // A box that adds more than a little holds other things of the page as well.
    if (letters(box) > 1.25 * letters(own)) break;
    if (kinds.slice(box.from, box.to).some((kind) => kind !== null && kind !== "aside" && kind !== "form")) break;
    tail = box;
  }
  return tail.to;
}

/** Longest start of a paragraph that is told. */
const firstWords = (text: string): string => (text.length <= 80 ? `“${text}”` : `“${text.slice(0, 80)}…”`);

/**
 * Finds the article of a page. What the page's markup and the density of its prose tie together is the article; class names and
 * words decide only where these have spoken. What stands between its paragraphs is kept as furniture, and what looks like prose
 * of the same column and is not taken is told.
 * @returns null where no article can be told from the rest
 */
export function findArticle(seen: SeenPage, facts: PageFacts): FoundArticle | null {
  const { blocks } = seen;
  const boxes = innermostBoxes(seen);
  const prose = sums(blocks, (block) => (isProse(block) ? block.letters : 0));
  const letters = sums(blocks, (block) => block.letters);
  const linked = sums(blocks, (block) => block.linked);
  const reading: Reading = { ...seen, facts, boxes, prose, letters, linked, headline: findHeadline(seen, facts, boxes) };
  const kinds = kindsOf(reading);
  const core = findCore(reading, kinds);
  if (core.length === 0) return null;
  const end = nextArticle(core, reading);
  const joined = joinPieces(core, kinds, end, reading);
  const inOrder = [...joined].sort((a, b) => a - b);
  const article: Pieces = { has: (index) => joined.has(index), within: sums(blocks, (_, index) => (joined.has(index) ? 1 : 0)) };
  const last = inOrder.at(-1) ?? 0;
  const { headline } = reading;
  const first = bodyFrom(inOrder, core, reading);
  const hasHead = headline >= 0 && headline < first;
  const start = hasHead
    ? headFrom(headline, first, kinds, reading)
    : headline > first
      ? first
      : Math.min(first, headline < 0 ? first : headline);
  const tail = Math.min(end, tailOf(last, core, kinds, reading));
  const headlineElement = blocks[headline]?.element;

  const lines: PageLine[] = [];
  const heads: PageLine[] = [];
  const taken = new Set<string>();
  const seenTexts = new Set<string>();
  for (let index = start; index < Math.max(tail, last + 1); index += 1) {
    const block = blocks[index] as PageBlock;
    const kind = kinds[index] ?? null;
    const { text } = block;
    if (
      kind === "dialog" ||
      kind === "comments" ||
      (kind !== null && kind !== "aside" && kind !== "form" && (index > last || index < first))
    )
      continue;
    taken.add(text);
    if (headline >= 0 && block.element === headlineElement) heads.push({ text, role: "headline" });
    else if (hasHead && index < first) {
      const role = headRole(index, reading);
      if (role === "byline" || role === "standfirst") {
        if (seenTexts.has(text)) continue;
        seenTexts.add(text);
      }
      lines.push({ text, role });
    } else lines.push({ text, role: bodyRole(index, article, last, kinds, reading) });
  }
  // Outside of an `<article>`, what follows its last line may be anything.
  const kept = lines.findLastIndex(({ role }) => role !== "furniture") + 1;
  if (nearestArticle(groupOf(last, boxes)) === null) lines.splice(kept);
  const { leftOut, doubts } = restOf(taken, kinds, end, core, reading);
  // In a live page each entry has a time of its own, and the first one's is not the article's.
  const isLive = lines.filter(({ role }) => role === "update").length > 1;
  const head = blocks.slice(start, isLive ? first : Math.max(first, core[0] ?? 0));
  return { head, lines: [...heads, ...lines], first: start, last: Math.max(tail, last + 1), leftOut, doubts };
}

/** Where the article's head ends: with the box of its first paragraph that is no standfirst, or with that paragraph. */
function bodyFrom(article: readonly number[], core: readonly number[], reading: Reading): number {
  const { boxes, headline } = reading;
  const isHead = (index: number): boolean =>
    index > headline && calls(boxes[index] as PageBox, standfirstName, longestHead, reading);
  const first = core.find((index) => !isHead(index)) ?? core[0] ?? 0;
  const before =
    article.find(
      (index) =>
        index > headline && index < first && !isHead(index) && !isWithin((reading.blocks[index] as PageBlock).element, headers),
    ) ?? first;
  const group = groupOf(before, boxes);
  return headline >= 0 && group.from > headline ? Math.min(group.from, before) : before;
}

const headers = new Set(["header", "hgroup"]);

/** Where the head of the article begins: with the box around the headline that holds no more than the head. */
function headFrom(headline: number, first: number, kinds: readonly (Kind | null)[], { boxes, letters }: Reading): number {
  let from = headline;
  for (const box of around(boxes[headline] as PageBox)) {
    if (box.to > first && box.element.tagName !== "article") break;
    if (letters({ from: box.from, to: headline }) > longestHead || kinds.slice(box.from, headline).some((kind) => kind !== null))
      break;
    from = box.from;
    if (box.to > first) break;
  }
  return from;
}

/** Whether a line stands with a picture in a box that holds little else. */
function isBesidePicture(index: number, { blocks, boxes }: Reading): boolean {
  const { role, letters, linked } = blocks[index] as PageBlock;
  if (role !== null || linked >= letters) return false;
  for (const box of around(boxes[index] as PageBox)) {
    if (box.to - box.from > 2) return false;
    if (box.pictures > 0) return true;
  }
  return false;
}

/** What a line is from the first paragraph on. */
function bodyRole(index: number, article: Pieces, last: number, kinds: readonly (Kind | null)[], reading: Reading): Role | null {
  const { blocks, boxes, facts } = reading;
  const block = blocks[index] as PageBlock;
  const { role, text, timed, letters } = block;
  if (timed > 0 && timed >= letters && role !== "caption") return "update";
  if (isFurniture(index, article, kinds, reading)) return "furniture";
  if (!article.has(index) && isBesidePicture(index, reading)) return "caption";
  if (index > last && role === null) {
    const isAuthor = facts.byline.some(({ value }) => value.length > 3 && text.startsWith(value));
    // A short line that ends the article stands among its paragraphs.
    const [own, other] = [boxes[index] as PageBox, boxes[last] as PageBox];
    const isAmong = holds(groupOf(last, boxes), index) && (own.parent === other.parent || own === other);
    if (isAuthor || !(isAmong || isSentence(block))) return "furniture";
  }
  return role;
}

const mainRoles = new Set(["main"]);

/** The main column of the page: its `<main>`, or the box around headline and article. */
function columnOf(core: readonly number[], { boxes, headline, root }: Reading): PageBox {
  const pieces = core.map((index) => groupOf(index, boxes)).reduce(commonBox);
  for (const box of around(pieces)) if (box.element.tagName === "main" || hasWord(box.element, "role", mainRoles)) return box;
  return headline < 0 ? root : commonBox(pieces, boxes[headline] as PageBox);
}

/** What is not taken and may belong to the article. */
function restOf(
  taken: ReadonlySet<string>,
  kinds: readonly (Kind | null)[],
  end: number,
  core: readonly number[],
  reading: Reading,
) {
  const { blocks } = reading;
  const column = columnOf(core, reading);
  const leftOut: string[] = [];
  const [comments, following]: [string[], string[]] = [[], []];
  for (const [index, block] of blocks.entries()) {
    const kind = kinds[index] ?? null;
    if (!isSentence(block) || taken.has(block.text)) continue;
    if (kind === "comments") comments.push(block.text);
    else if (index >= end) following.push(block.text);
    else if (
      (kind === null || kind === "aside") &&
      holds(column, index) &&
      !isTeaser(index, reading) &&
      (isProse(block) || index > (core[0] ?? 0)) &&
      !asksToFollow(block.text)
    )
      leftOut.push(block.text);
  }
  const told = (texts: readonly string[], what: string): string[] =>
    texts.length === 0
      ? []
      : [
          `${texts.length} ${texts.length === 1 ? "paragraph" : "paragraphs"} below the article ${what} and ${texts.length === 1 ? "is" : "are"} not in the capture: ${firstWords(texts[0] ?? "")}.`,
        ];
  return {
    leftOut: [...new Set(leftOut)],
    doubts: [
      ...told(comments, comments.length === 1 ? "looks like a reader's comment" : "look like readers' comments"),
      ...told(following, following.length === 1 ? "belongs to the next one" : "belong to the next one"),
    ],
  };
}
