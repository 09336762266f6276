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

/** Where a list and a map are beside each other: there a record's words open in the list, elsewhere they come from below. */
export const wide = "(min-width: 64rem)";

/** At most once in a frame, however often it is asked for. */
export function oncePerFrame(act: () => void): () => void {
  let framed = false;
  return () => {
    if (framed) return;
    framed = true;
    requestAnimationFrame(() => {
      framed = false;
      act();
    });
  };
}

/** Calls back when an element gets another width, as what comes into sight does, whose width was none. */
export function whenResized(node: Element, act: () => void): void {
  let before: number | undefined;
  new ResizeObserver((entries) => {
    const width = entries.at(-1)?.contentRect.width;
    const changed = before !== undefined && width !== before;
    before = width;
    if (changed) act();
  }).observe(node);
}
