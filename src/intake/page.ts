import { Readability } from "@mozilla/readability";
import { type PageFacts, readPageFacts } from "./page-facts.ts";
import { findExcess } from "./page-limits.ts";
import { linesOf, type PageLine, roleAttribute } from "./page-lines.ts";
import { type PageElement, type PageNode, parsePage, textOf } from "./page-tree.ts";

/** An article as a saved page holds it. */
export interface Page {
  readonly facts: PageFacts;
  readonly lines: readonly PageLine[];
  /** Paragraphs of the page that look like prose and are not in the article. */
  readonly leftOut: readonly string[];
}

/** A page, or the continuation of “Unexpected …, expected …”. */
export type PageReading = { readonly page: Page } | { readonly unexpected: string; readonly expected: string };

const never = "script, style, template, iframe, object, embed, svg, button, form, dialog, [hidden], [aria-hidden=true]";
const standfirst =
  "[class*=standfirst], [class*=subtitle], [class*=subheadline], [class*=sub-headline], [class*=article-dek], [class*=lede-text], [data-testid*=standfirst]";
const byline = "[rel=author], [class*=byline], [class*=author-name], [itemprop=author]";
const day = "[itemprop=datePublished], [itemprop=dateModified], [class*=publish] time, header time";
const credit = "[class*=credit], [class*=copyright], [itemprop=copyrightHolder]";

const furniture = ["advert", "newsletter", "promo", "recommend", "related", "share", "social", "sponsor", "subscribe"]
  .flatMap((name) => [`[class*=${name}]`, `[id*=${name}]`])
  .join(", ");

/** The longest text of a box beside the article; what is longer was named so by mistake. */
const longestBox = 400;

/** Marks the boxes beside the article, and all in them, since the extraction may take the box away and keep its text. */
function markFurniture(page: PageElement): void {
  for (const box of page.querySelectorAll(furniture)) {
    if (box.getAttribute(roleAttribute) !== null || textOf(box).length > longestBox || box.querySelector("h1") !== null) continue;
    for (const element of [box, ...box.querySelectorAll("*")]) element.setAttribute(roleAttribute, "furniture");
  }
}

/** Elements of a selection, those within another of them left out. */
function outermost(elements: Iterable<PageElement>): PageElement[] {
  const found = [...elements];
  return found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
}

/** The longest text that a byline or a standfirst may have: what is longer was named so by mistake. */
const longestHead = 600;

/** What has no line so long holds labels and links, and no article. */
const shortestParagraph = 60;

/** The head stands first; of a page that marks everything so, only the first are looked at. */
const mostHeads = 40;

/**
 * Takes the head of the article (headline, standfirst, byline, day) out of the page and returns its lines in their order: the
 * extraction below would drop some of them, and does not say what they were.
 */
function takeHead(page: PageElement): PageLine[] {
  const headline = page.querySelector("article h1, main h1, [itemprop=headline]") ?? page.querySelector("h1");
  const header = [...page.querySelectorAll(`${standfirst}, ${byline}, ${day}`)]
    .slice(0, mostHeads)
    .filter((element) => element !== headline && textOf(element).length <= longestHead && isInHead(element, headline));
  const head = outermost([...(headline === null ? [] : [headline]), ...header]);
  const lines = head.flatMap((element): PageLine[] => {
    const standfirsts = [...page.querySelectorAll(standfirst)];
    const role = element === headline ? "headline" : standfirsts.includes(element) ? "standfirst" : "byline";
    return [{ text: textOf(element), role }];
  });
  for (const element of head) element.remove();
  const texts = new Set<string>();
  return lines
    .filter(({ text }) => text !== "" && !texts.has(text) && texts.add(text))
    .sort((a, b) => Number(b.role === "headline") - Number(a.role === "headline"));
}

/** Whether an element stands in the header of the page's first article, not in an entry or a box further down. */
function isInHead(element: PageElement, headline: PageElement | null): boolean {
  if (headline === null) return false;
  for (let node: PageNode | null = headline.parentNode; node !== null; node = node.parentNode)
    if ((node as PageElement).contains(element)) return !hasProseBetween(node as PageElement, headline, element);
  return false;
}

const isProse = (text: string): boolean => text.length >= 120 && /[.?!]["'”’»)]*$/u.test(text);

/** Whether a paragraph of prose stands between two elements: then the second is no part of the first's header. */
function hasProseBetween(root: PageElement, first: PageElement, last: PageElement): boolean {
  let passed = false;
  for (const element of root.querySelectorAll("*")) {
    if (element === last) return false;
    if (element === first) passed = true;
    else if (passed && element.localName === "p" && !element.contains(last) && isProse(textOf(element))) return true;
  }
  return false;
}

/**
 * Reads a saved page of a news site: its facts, and its article as lines. Readability (the library behind Firefox's reading view)
 * finds the article; what it leaves out and looks like prose is told.
 */
export function readPage(html: string): PageReading {
  const excess = findExcess(html);
  if (excess !== null) return { unexpected: excess, expected: "a saved page of one article" };
  const page = parsePage(html);
  const facts = readPageFacts(page);
  for (const element of page.querySelectorAll(never)) element.remove();
  for (const element of page.querySelectorAll(`figure :is(${credit})`)) element.setAttribute(roleAttribute, "credit");
  markFurniture(page);
  const paragraphs = [...page.querySelectorAll("article p, main p")].map(textOf).filter(isProse);
  const head = takeHead(page);
  const article = new Readability(page as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 100,
    keepClasses: true,
    serializer: (node: unknown) => node as string,
  }).parse();
  const content = article?.content as unknown as PageNode | null | undefined;
  const body = content == null ? [] : linesOf(content);
  if (!body.some(({ text, role }) => role !== "furniture" && text.length >= shortestParagraph))
    return {
      unexpected: "page without an article that can be told from the rest",
      expected: "a page of one article; its text may also be saved as .txt",
    };
  const known = new Set([...head, ...body].map(({ text }) => text));
  return { page: { facts, lines: [...head, ...body], leftOut: [...new Set(paragraphs)].filter((text) => !known.has(text)) } };
}
