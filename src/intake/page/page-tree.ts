import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, Parser } from "parse5";
import { pageLimits } from "./page-limits.ts";

export type PageNode = DefaultTreeAdapterTypes.Node;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** A page too large to be read; its message continues “Unexpected …”. */
class Excess extends Error {}

export const isElement = (node: PageNode): node is PageElement => "tagName" in node;
export const isText = (node: PageNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === "#text";
export const childrenOf = (node: PageNode): PageNode[] => ("childNodes" in node ? node.childNodes : []);

/** The value of an attribute; null where the element has none. */
export const attributeOf = (element: PageElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** The values of attributes, a space between them; "" for one that the element lacks. */
export const attributesOf = (element: PageElement, ...names: readonly string[]): string =>
  names.map((name) => attributeOf(element, name) ?? "").join(" ");

export const classesOf = (element: PageElement): readonly string[] =>
  attributesOf(element, "class")
    .split(/\s+/u)
    .filter((name) => name !== "");

/** Whether an attribute that holds a list of words has one of these, whatever its case. */
export function hasWord(element: PageElement, name: string, words: ReadonlySet<string>): boolean {
  return attributesOf(element, name)
    .split(/\s+/u)
    .some((word) => words.has(word.toLowerCase()));
}

/** All elements and comments below a node, in the order of the page; the contents of templates are none. */
export function* nodesOf(root: PageNode): Generator<PageNode> {
  const open: PageNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    for (const child of childrenOf(node).toReversed()) open.push(child);
  }
}

export function* elementsOf(root: PageNode): Generator<PageElement> {
  for (const node of nodesOf(root)) if (isElement(node)) yield node;
}

function checkAttributes(attributes: readonly unknown[]): void {
  if (attributes.length > pageLimits.attributes)
    throw new Excess(`page with an element of more than ${pageLimits.attributes} attributes`);
}

/** Elements whose contents a browser never shows as text; pages hold megabytes of them. */
const rawNames = new Set(["script", "style", "noscript"]);

/** UTF-16 units after which the attributes of a tag that has not ended yet are counted. */
const chunk = 1024 * 1024;

/**
 * Parses a page into the tree that a browser would make of it (https://html.spec.whatwg.org/multipage/parsing.html). No script
 * runs, and nothing is loaded. The counts are those of the tree, so what a few bytes can make of many elements is bounded too.
 * @returns the page, or why it is too large, as the continuation of “Unexpected …”
 */
export function parsePage(html: string): { readonly page: PageElement } | { readonly excess: string } {
  let [nodes, units] = [0, 0];
  const count = (): void => {
    nodes += 1;
    if (nodes > pageLimits.nodes) throw new Excess(`page of more than ${pageLimits.nodes} elements, texts and comments`);
    if (parser.openElements.stackTop >= pageLimits.depth)
      throw new Excess(`page with elements nested more than ${pageLimits.depth} deep`);
  };
  const parser: Parser<DefaultTreeAdapterMap> = new Parser<DefaultTreeAdapterMap>({
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...given) {
        count();
        checkAttributes(given[2]);
        return defaultTreeAdapter.createElement(...given);
      },
      createCommentNode(data) {
        count();
        return defaultTreeAdapter.createCommentNode(data);
      },
      insertText(parent, text) {
        // The parser hands over a word at a time; what joins the text before it is no new node.
        if (parent.childNodes.at(-1)?.nodeName !== "#text") count();
        if (!rawNames.has(parent.nodeName)) units += text.length;
        if (units > pageLimits.text) throw new Excess(`page of more than ${pageLimits.text} characters of text`);
        defaultTreeAdapter.insertText(parent, text);
      },
    },
  });
  try {
    for (let start = 0; start <= html.length; start += chunk) {
      parser.tokenizer.write(html.slice(start, start + chunk), start + chunk > html.length);
      const token = parser.tokenizer["currentToken"];
      if (token !== null && "attrs" in token) checkAttributes(token.attrs);
    }
  } catch (error) {
    if (error instanceof Excess) return { excess: error.message };
    throw error;
  }
  const root = parser.document.childNodes.find(isElement);
  return root === undefined ? { excess: "page without an element" } : { page: root };
}

/** White space of HTML, which a browser shows as one space. U+00A0 is a character. */
const whiteSpace = /[ \t\n\f\r]+/gu;

/** A text as a browser shows it on one line. */
export const collapse = (text: string): string => text.replace(whiteSpace, " ").replace(/^ | $/gu, "");

/** All text of an element on one line, hidden or not. */
export function textOf(element: PageNode | null): string {
  if (element === null) return "";
  let text = "";
  for (const node of nodesOf(element)) if (isText(node)) text += node.value;
  return collapse(text);
}
