import { must } from "../../text/must.ts";

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An HTML element. An attribute that is null or undefined and a child that is null are left out; text enters only as text. */
export function html<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value != null) node.setAttribute(key, String(value));
  node.append(...children.filter((child) => child !== null));
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

/**
 * An element that the server always puts there, of HTML if nothing else is expected.
 *
 * @throws RangeError where it is not
 */
export function get(below: ParentNode, selector: string): HTMLElement;
export function get<T extends Element>(below: ParentNode, selector: string, type: abstract new () => T): T;
export function get(below: ParentNode, selector: string, type: abstract new () => Element = HTMLElement): Element {
  return must(find(below, selector, type), selector);
}

/** What a selector finds at or around the place of an event. */
export const closestTo = <T extends Element = HTMLElement>({ target }: Event, selector: string): T | null =>
  target instanceof Element ? target.closest<T>(selector) : null;

/** Whether a key is held with which another one is a command to the browser. */
export const isCommand = ({ ctrlKey, metaKey, altKey }: KeyboardEvent | MouseEvent): boolean => ctrlKey || metaKey || altKey;

/** Whether a key is held with which a click asks the browser for something else, such as a new tab. */
export const isModified = (event: KeyboardEvent | MouseEvent): boolean => isCommand(event) || event.shiftKey;

/** Lets buttons act, each as its `data-do` says; one that would change nothing says so, and doesn't. */
export function mountButtons(
  root: HTMLElement,
  selector: string,
  acts: Readonly<Record<string, (button: HTMLElement) => void>>,
): void {
  root.addEventListener("click", (event) => {
    const button = closestTo(event, selector);
    if (button !== null && button.getAttribute("aria-disabled") !== "true") acts[button.dataset["do"] ?? ""]?.(button);
  });
}

/** Copies a text, and gives what to say of it. Some browsers and frames let no page copy. */
export async function copyText(text: string, copied: string, refused: string): Promise<string> {
  const said = await navigator.clipboard?.writeText(text).then(
    () => copied,
    () => refused,
  );
  return said ?? refused;
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

/** Acts once nothing has started it anew for so long. */
export function timer(milliseconds: number, act: () => void) {
  let running: ReturnType<typeof setTimeout> | undefined;
  function stop(): void {
    clearTimeout(running);
    running = undefined;
  }
  return {
    stop,
    isRunning: () => running !== undefined,
    start(): void {
      stop();
      running = setTimeout(() => {
        stop();
        act();
      }, milliseconds);
    },
  };
}
