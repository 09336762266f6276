import type { Element, ElementContent } from "hast";
import { tenth } from "../model/tenth.ts";

type Value = string | number;
type Attributes = Readonly<Record<string, Value | null | undefined>>;
type Child = Element | string | null | readonly Child[];

declare module "hast" {
  interface ElementData {
    /** Whether what is there already stays: the browser does not have what it is drawn from. */
    kept?: boolean;
  }
}

const contentOf = (child: Child): ElementContent[] =>
  child === null
    ? []
    : typeof child === "string"
      ? [{ type: "text", value: child }]
      : "type" in child
        ? [child]
        : child.flatMap(contentOf);

/**
 * An element of a drawing as plain data, in the shape of hast (https://github.com/syntax-tree/hast), with attributes under the names that
 * they have in SVG; numbers are rounded to a tenth. Null leaves out an attribute or a child.
 */
export function element(tagName: string, attributes: Attributes = {}, ...children: readonly Child[]): Element {
  const properties: Record<string, Value> = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) properties[name] = typeof value === "number" ? tenth(value) : value;
  return { type: "element", tagName, properties, children: children.flatMap(contentOf) };
}

/** A picture of a size in pixels; attributes are set before and after those of its size. */
export const svg = (
  first: Attributes,
  { x = 0, y = 0, width, height }: { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number },
  more: Attributes,
  ...children: readonly Child[]
): Element =>
  element("svg", { ...first, viewBox: [x, y, width, height].map(tenth).join(" "), width, height, ...more }, ...children);

/** A group of a class. */
export const group = (name: string, ...children: readonly Child[]): Element => element("g", { class: name }, ...children);

/** A group that says nothing to who can't see it. */
export const scenery = (name: string, ...children: readonly Child[]): Element =>
  element("g", { class: name, "aria-hidden": "true" }, ...children);

/** An element that the browser leaves as the server drew it. */
export const kept = (tagName: string): Element => ({ ...element(tagName), data: { kept: true } });

/** What links and ids of a drawing depend on. */
export interface DrawingSetting {
  /** Tells the drawing from others on its page, for the ids in it: `wide`. */
  readonly name: string;
  /** Address of the home page, with a slash at its end. */
  readonly home: string;
  /** Where the same content is as a list: `#list`. */
  readonly list: string;
  /** Where links open; null in the same window. Chromium asks `<base>` for HTML's links only, not for SVG's. */
  readonly target: "_blank" | null;
}

/** An address of this site, such as `/events/x/`, as a link of the drawing. */
export const linkTo = ({ home }: DrawingSetting, address: string): string => home + address.slice(1);
