import { parseHTML } from "linkedom";

/** The part of the Document Object Model that reading a page needs; this layer compiles without the browser's types. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  readonly childNodes: Iterable<PageNode>;
}

/** An element of a page. */
export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  contains(other: PageNode): boolean;
  remove(): void;
}

/** Parses a page into a tree. No script in it runs, and nothing is loaded. */
export function parsePage(html: string): PageElement {
  // A text without tags, or with some only, is a page as well: browsers put the missing elements around it.
  const whole = /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as PageElement;
}

/** White space of HTML, which a browser shows as one space. U+00A0 is a character. */
const whiteSpace = /[ \t\n\f\r]+/gu;

/** A text as a browser shows it on one line. */
export const collapse = (text: string): string => text.replace(whiteSpace, " ").replace(/^ | $/gu, "");

/** The text of an element on one line. */
export const textOf = (element: PageNode | null): string => collapse(element?.textContent ?? "");
