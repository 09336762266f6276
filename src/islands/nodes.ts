const svgNamespace = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number | null>>;

/** Sets attributes that differ from what stands there; null takes one away. Writing what is there already would cost a style pass. */
export function set(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
  }
}

/** An SVG element with attributes and, if given, a text. Text enters only as text, never as markup. */
export function draw(name: string, attributes: Attributes, text?: string): SVGElement {
  const node = document.createElementNS(svgNamespace, name);
  set(node, attributes);
  if (text !== undefined) node.textContent = text;
  return node;
}

/** An HTML element with a class and, if given, a text. */
export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = "",
  text?: string,
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  if (className !== "") node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

/** Sets a text only where it differs, so that nothing is announced or laid out again for no reason. */
export function write(node: Element | null, text: string): void {
  if (node !== null && node.textContent !== text) node.textContent = text;
}

/** The first element that a selector finds below a node, of the class that is expected there. */
export function find<T extends Element>(below: ParentNode, selector: string, type: abstract new () => T): T | null {
  const found = below.querySelector(selector);
  return found instanceof type ? found : null;
}

/** A position in a drawing: one decimal is finer than a screen. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
