import type { Element as Drawn, ElementContent } from "hast";

const namespaces = { svg: "http://www.w3.org/2000/svg", html: "http://www.w3.org/1999/xhtml" } as const;

/** What a node was last made to show. A node of the server's has none until it is first patched. */
const shown = new WeakMap<Node, Drawn>();

/** Attributes that the page and not the drawing sets: where the one tab stop of a drawing is. */
const ours = new Set(["tabindex"]);

/** What tells links of one parent apart. Only links can have the focus, and they keep it as long as they lead to the same. */
const keys = ["href", "data-event", "data-statement", "data-place"];
const keyOf = (name: string, value: (key: string) => unknown): string | null =>
  name === "a" ? keys.map((key) => value(key) ?? "").join(" ") : null;

function setAttributes(node: Element, { properties }: Drawn): void {
  const before = shown.get(node)?.properties;
  for (const name in properties) {
    const value = String(properties[name]);
    if ((before === undefined ? node.getAttribute(name) : String(before[name])) !== value) node.setAttribute(name, value);
  }
  for (const name of before === undefined ? node.getAttributeNames() : Object.keys(before))
    if (!(name in properties) && !ours.has(name)) node.removeAttribute(name);
}

/** For each child that is wanted the node that becomes it: the one of the same key, or else the next of the same name; a new one where there is none. */
function pair(node: Element, wanted: readonly ElementContent[]): ChildNode[] {
  const pools = Map.groupBy([...node.childNodes].reverse(), (child) =>
    child instanceof Element ? (keyOf(child.localName, (key) => child.getAttribute(key)) ?? child.localName) : "#text",
  );
  const paired = wanted.map((child): ChildNode => {
    if (child.type !== "element") return pools.get("#text")?.pop() ?? document.createTextNode("");
    const kind = keyOf(child.tagName, (key) => child.properties[key]) ?? child.tagName;
    return pools.get(kind)?.pop() ?? document.createElementNS(node.namespaceURI, child.tagName);
  });
  // What goes, goes first: then nothing that stays has to be put elsewhere in the tree, which would take the focus from it.
  for (const pool of pools.values()) for (const child of pool) child.remove();
  return paired;
}

function setChildren(node: Element, wanted: readonly ElementContent[]): void {
  const paired = pair(node, wanted);
  let next = node.firstChild;
  wanted.forEach((child, index) => {
    const own = paired[index] as ChildNode;
    if (own === next) next = next.nextSibling;
    else node.insertBefore(own, next);
    if (child.type === "element") apply(own as Element, child);
    else if (child.type === "text" && own.nodeValue !== child.value) own.nodeValue = child.value;
  });
}

function apply(node: Element, drawn: Drawn): void {
  if (shown.get(node) === drawn || drawn.data?.kept === true) return;
  setAttributes(node, drawn);
  setChildren(node, drawn.children);
  shown.set(node, drawn);
}

/**
 * Makes a node show a drawing: what is there already is moved, not made anew, and links keep the focus while they lead to the same. Text enters
 * only as text.
 */
export function patch(node: Element, drawn: Drawn): void {
  const focused = document.activeElement;
  apply(node, drawn);
  if (focused instanceof SVGElement && focused !== document.activeElement && node.contains(focused))
    focused.focus({ preventScroll: true });
}

/** A node that shows a drawing. */
export function create(drawn: Drawn, space: keyof typeof namespaces = "svg"): Element {
  const node = document.createElementNS(namespaces[space], drawn.tagName);
  apply(node, drawn);
  return node;
}
