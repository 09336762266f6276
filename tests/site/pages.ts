import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { BuiltSite } from "./sites.ts";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

/** A page as it was written, read by the HTML Standard's own parsing rules. */
export interface BuiltPage {
  /** Address on its host, base included. */
  readonly address: string;
  readonly html: string;
  readonly document: DefaultTreeAdapterTypes.Document;
}

/** Every file of a built site, relative to its folder and with `/`, in order. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** Every page of a built site. */
export function pagesOf({ folder, base }: Pick<BuiltSite, "folder" | "base">): BuiltPage[] {
  return filesOf(folder)
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      return { address: `${base}/${file.replace(/(^|\/)index\.html$/, "$1")}`, html, document: parse(html) };
    });
}

/** The elements below a node, in document order. */
export function* elementsIn(node: Node): Generator<Element> {
  if (!("childNodes" in node)) return;
  for (const child of node.childNodes) {
    if ("tagName" in child) yield child;
    yield* elementsIn(child);
  }
}

/** An attribute's value; undefined where the element has none of that name. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

/** Whether an attribute that is a list of words holds one. */
export const hasWord = (element: Element, name: string, word: string): boolean =>
  (attribute(element, name) ?? "").split(/\s+/).includes(word);

/** The text below a node as DOM's `textContent` gives it. */
export function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** Elements below a node with a tag name and, if given, a class. */
export function all(node: Node, tagName: string, className?: string): Element[] {
  return [...elementsIn(node)].filter(
    (element) => element.tagName === tagName && (className === undefined || hasWord(element, "class", className)),
  );
}

/** The element with an id. */
export const byId = (node: Node, id: string): Element | undefined =>
  [...elementsIn(node)].find((element) => attribute(element, "id") === id);
