import type { Element as Drawn } from "hast";

/** An HTML element that shows what is drawn as data. Text enters only as text. */
export function createHtml(drawn: Drawn): HTMLElement {
  const node = document.createElement(drawn.tagName);
  for (const [name, value] of Object.entries(drawn.properties)) node.setAttribute(name, String(value));
  for (const child of drawn.children)
    if (child.type === "element") node.append(createHtml(child));
    else if (child.type === "text") node.append(child.value);
  return node;
}
