import { color, hsl, type RGBColor, rgb } from "d3-color";
import type { PageStyles, Style } from "./page-styles.ts";
import { attributeOf, childrenOf, classesOf, isElement, isText, nodesOf, type PageElement } from "./page-tree.ts";

/** What an element hands down to what is in it. */
export interface Look {
  /** Why nothing in it is seen, whatever its own style: “display: none”; null if it is. */
  readonly hidden: string | null;
  /** Why its words are not seen unless something in it is shown again; null if they are. */
  readonly visibility: string | null;
  readonly fontSize: string | null;
  /** The colour of the words and of what is behind them; null where nothing in the page says it. */
  readonly color: RGBColor | null;
  readonly ground: RGBColor | "picture" | null;
  /** Of this element alone: its kind of box, where the page says it. */
  readonly display: string | null;
}

export const plainLook: Look = { display: null, hidden: null, visibility: null, fontSize: null, color: null, ground: null };

/** Elements whose contents no browser shows as text of the page. */
const unseen = new Set(
  (
    "script style template noscript noembed noframes iframe object embed applet video audio canvas datalist rp svg head title " +
    "textarea select option optgroup input progress meter map area frameset param source track annotation annotation-xml"
  ).split(" "),
);

/** Whether an element's contents are never text of the page: scripts, pictures, fields, what stands in for a film. */
export const isNeverText = (element: PageElement): boolean => unseen.has(element.tagName);

/** Names by which authors hide text from all but screen readers, or from all; the sheet that does it may lie elsewhere. */
const hidingNames = new Set(
  (
    "sr-only visually-hidden visuallyhidden visuallyHidden screen-reader-text screenreader-text screen-reader-only screenreader-only " +
    "sr-text sr_only u-sr-only a11y-hidden element-invisible assistive-text offscreen off-screen u-visually-hidden vh hide-text " +
    "d-none hidden hide is-hidden u-hidden invisible display-none print-only only-print d-print-block visible-print"
  ).split(" "),
);
/** Names that show it again on a wide screen. */
const showingName =
  /(?:^|:|-)(?:md|lg|xl|sm|desktop|tablet)(?:[:-](?:block|flex|inline|inline-block|grid|table|contents|show))$/u;

/** The longest text that a mere name hides: a longer one is captured, and told. */
const longestByName = 300;

/** A colour less opaque than this is not seen. */
const faintest = 0.05;

/** A colour; null where it can't be told. */
function readColor(value: string): RGBColor | null {
  const [, model, inner = ""] = /^(rgb|hsl)a?\(([^)]*)\)$/u.exec(value.trim()) ?? [];
  if (model === undefined) return color(value.trim())?.rgb() ?? null;
  const whole = model === "rgb" ? [255, 255, 255, 1] : [1, 1, 1, 1];
  const parts = inner.split(/[\s,/]+/u).filter((part) => part !== "");
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, opacity = 1] = parts.map(
    (part, index) => Number.parseFloat(part) * (part.endsWith("%") ? (whole[index] ?? 1) / 100 : 1),
  );
  const read = model === "rgb" ? rgb(a, b, c, opacity) : hsl(a, b, c, opacity).rgb();
  return read.displayable() ? read : null;
}

const isNear = (one: RGBColor, other: RGBColor): boolean =>
  (["r", "g", "b"] as const).every((channel) => Math.abs(one[channel] - other[channel]) <= 12);

/** CSS pixels in a unit, roughly. */
const scale: Readonly<Record<string, number>> = {
  em: 16,
  rem: 16,
  vw: 12.8,
  vh: 8,
  pt: 1.33,
  "%": 10,
  cm: 38,
  in: 96,
  mm: 3.8,
  ex: 8,
  ch: 8,
};

/** A length in CSS pixels, roughly; NaN where it is none. */
function pixels(value: string | undefined): number {
  const [, number = "", unit = ""] =
    /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(px|r?em|ex|ch|vw|vh|pt|%|cm|in|mm)?$/u.exec(value ?? "") ?? [];
  return number === "" ? Number.NaN : Number(number) * (scale[unit] ?? 1);
}

/** Farther than this from its place, text is off the screen. */
const far = 500;
const isFar = (value: string | undefined): boolean =>
  (value ?? "").split(/\s+/u).some((part) => pixels(part) <= -far || pixels(part) >= 5_000);

/** The values of properties, a space between them; "" for one that nothing states. */
const stated = (style: Style, ...properties: readonly string[]): string =>
  properties.map((property) => style.get(property) ?? "").join(" ");

/** What is between the brackets of `name(…)`; nothing where a value is something else. */
const argumentsOf = (value: string, name: string): readonly string[] =>
  value.startsWith(`${name}(`) && value.endsWith(")")
    ? value
        .slice(name.length + 1, -1)
        .trim()
        .split(/[\s,]+/u)
    : [];

function isClippedAway(style: Style): boolean {
  const sides = argumentsOf(stated(style, "clip"), "rect").map(pixels);
  if (/absolute|fixed/u.test(stated(style, "position")) && sides.length === 4) {
    const [top = 0, right = 0, bottom = 0, left = 0] = sides;
    if (bottom - top <= 1 || right - left <= 1) return true;
  }
  const path = stated(style, "clip-path");
  const inset = argumentsOf(path, "inset");
  // After “round” come the corners.
  const [up = "", side = up, down = up, other = side] = inset.slice(0, [...inset, "round"].indexOf("round"));
  const covers = (one: string, two: string): boolean =>
    one.endsWith("%") && two.endsWith("%") && Number.parseFloat(one) + Number.parseFloat(two) >= 100;
  const corners = argumentsOf(path, "polygon");
  return (
    covers(up, down) ||
    covers(side, other) ||
    /^(?:circle|ellipse)\(0(?:px|%)?(?:\s|\))/u.test(path) ||
    (corners.length > 0 && corners.every((corner) => /^0(?:px|%)?$/u.test(corner)))
  );
}

function isFlat(style: Style): boolean {
  if (!/hidden|clip/u.test(stated(style, "overflow", "overflow-x", "overflow-y"))) return false;
  return ["height", "max-height", "width", "max-width"].some((property) => pixels(style.get(property)) <= 1);
}

function isMovedAway(style: Style): boolean {
  const positioned = /absolute|fixed|relative|sticky/u.test(stated(style, "position"));
  if (positioned && ["left", "right", "top", "bottom", "inset"].some((property) => isFar(style.get(property)))) return true;
  if (["text-indent", "margin-left", "margin-top", "margin"].some((property) => isFar(style.get(property)))) return true;
  const moved = `${stated(style, "transform")} translate(${stated(style, "translate")}) scale(${stated(style, "scale")})`;
  return (
    [...moved.matchAll(/translate(?:x|y|3d)?\(([^)]*)\)/gu)].some(([, by = ""]) => by.split(/[\s,]+/u).some(isFar)) ||
    /scale(?:x|y|3d)?\(\s*0+(?:\.0+)?\s*[,)]/u.test(moved)
  );
}

/** Why no reader sees an element by what it is and by its attributes; null if they do. */
function hiddenByMarkup(element: PageElement, style: Style): string | null {
  const shown = style.has("display");
  if (attributeOf(element, "hidden") !== null && !shown) return "hidden";
  if (attributeOf(element, "popover") !== null && !shown) return "popover";
  if (element.tagName === "dialog" && attributeOf(element, "open") === null && !shown) return "dialog";
  if (element.tagName === "del" || element.tagName === "s" || element.tagName === "strike")
    return `struck out, <${element.tagName}>`;
  const parent = element.parentNode;
  if (parent !== null && isElement(parent) && parent.tagName === "details" && attributeOf(parent, "open") === null)
    return childrenOf(parent).find((child) => isElement(child) && child.tagName === "summary") === element
      ? null
      : "closed <details>";
  return null;
}

/** Why no reader sees an element by how it looks; null if they do. */
function hiddenByStyle(style: Style): string | null {
  if (style.get("display") === "none") return "display: none";
  if (style.get("content-visibility") === "hidden") return "content-visibility: hidden";
  const opacity = style.get("opacity");
  if (opacity !== undefined && Number.parseFloat(opacity) < (opacity.endsWith("%") ? 5 : 0.05)) return `opacity: ${opacity}`;
  if (isMovedAway(style)) return "off the screen";
  if (isClippedAway(style)) return "clipped away";
  return isFlat(style) ? "no room" : null;
}

/** Whether an element holds at most so much text; one of very many nodes counts as holding more. */
function isShort(element: PageElement, most: number): boolean {
  let [length, count] = [0, 0];
  for (const node of nodesOf(element)) {
    count += 1;
    if (isText(node)) length += node.value.length;
    if (length > most || count > 50 * most) return false;
  }
  return true;
}

/** The name by which an element may be hidden, where only a style sheet elsewhere could say so; null where it has none. */
export function hidingName(element: PageElement): string | null {
  const names = classesOf(element);
  const name = names.find((one) => hidingNames.has(one));
  if (name === undefined || names.some((one) => showingName.test(one))) return null;
  return isShort(element, longestByName) ? `class “${name}”` : null;
}

function groundOf(style: Style): Look["ground"] {
  if (/url\(|gradient\(/u.test(stated(style, "background-image", "background"))) return "picture";
  const ground = readColor(stated(style, "background-color")) ?? readColor(stated(style, "background").split(" ")[0] ?? "");
  return ground !== null && ground.opacity >= faintest ? ground : null;
}

/** What is handed down of a property that can be shown again: its own value where it has one. */
function visibilityOf(style: Style, outer: string | null): string | null {
  const value = style.get("visibility");
  if (value === "visible") return null;
  return value === "hidden" || value === "collapse" ? `visibility: ${value}` : outer;
}

function fontSizeOf(style: Style, outer: string | null): string | null {
  const value = style.get("font-size");
  if (value === undefined || /^(?:inherit|unset)$/u.test(value)) return outer;
  // A share of nothing is nothing.
  const relative = /(?:%|(?<!r)em)$/u.test(value);
  const size = pixels(value);
  return (relative ? size === 0 : size <= 1) ? `font-size: ${value}` : relative ? outer : null;
}

export function lookOf(element: PageElement, outer: Look, styles: PageStyles): Look {
  if (outer.hidden !== null) return outer;
  const style = styles.styleOf(element);
  const hidden = hiddenByMarkup(element, style) ?? hiddenByStyle(style);
  if (style.size === 0) return hidden === null && outer.display === null ? outer : { ...outer, hidden, display: null };
  return {
    hidden,
    display: style.get("display") ?? null,
    visibility: visibilityOf(style, outer.visibility),
    fontSize: fontSizeOf(style, outer.fontSize),
    color: style.has("color") ? readColor(stated(style, "color")) : outer.color,
    ground: groundOf(style) ?? outer.ground,
  };
}

/** Why the words of an element that looks so are not seen; null if they are. */
export function whyUnseen({ hidden, visibility, fontSize, color, ground }: Look): string | null {
  const earlier = hidden ?? visibility ?? fontSize;
  if (earlier !== null || color === null) return earlier;
  if (color.opacity < faintest) return "transparent";
  // A page that says nothing of its ground is white.
  return ground !== "picture" && isNear(color, ground ?? rgb("white")) ? "the colour of what is behind it" : null;
}
