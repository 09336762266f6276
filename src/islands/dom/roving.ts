import { isModified } from "./nodes.ts";

export type Roving = ReturnType<typeof roving>;

/** The mark that comes next from one in a direction; undefined where there is none. */
type Step = (marks: readonly SVGElement[], from: SVGElement, key: string) => SVGElement | undefined;

/** In order of time: left and up go back, right and down go on. */
export const inOrder: Step = (marks, from, key) => {
  const at = marks.indexOf(from);
  if (key === "ArrowRight" || key === "ArrowDown") return marks[at + 1];
  return key === "ArrowLeft" || key === "ArrowUp" ? marks[at - 1] : undefined;
};

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

const middleOf = (node: SVGElement): readonly [number, number] => {
  const box = (node.querySelector(".ground") ?? node).getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};

/** The mark nearest in the direction of an arrow, within a right angle about it. */
export const inSpace: Step = (marks, from, key) => {
  const [x, y] = middleOf(from);
  const [ux, uy] = directions[key] ?? [0, 0];
  let best: SVGElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    if (mark === from) continue;
    const [mx, my] = middleOf(mark);
    const along = (mx - x) * ux + (my - y) * uy;
    const across = Math.abs((mx - x) * uy) + Math.abs((my - y) * ux);
    if (along <= 0.5 || across > along) continue;
    const distance = along + across * 2;
    if (distance < least) [best, least] = [mark, distance];
  }
  return best;
};

/**
 * One tab stop for all marks of a picture: arrows move between them, Home and End go to the first and the last, Escape leaves for the holder
 * itself, from where Tab goes on.
 *
 * @param pictures finds the drawings in the holder, of which one is seen
 * @param marks finds the marks in a drawing
 */
export function roving(holder: HTMLElement, pictures: string, marks: string, step: Step) {
  const drawings = [...holder.querySelectorAll(pictures)];
  const marksOf = (svg: Element | undefined): SVGElement[] => [...(svg?.querySelectorAll<SVGElement>(marks) ?? [])];
  const seen = (): SVGElement[] => marksOf(drawings.find((svg) => svg.getClientRects().length > 0));
  let current: SVGElement | undefined;

  function giveStop(all: readonly SVGElement[], to: SVGElement | undefined): void {
    for (const mark of all) {
      const wanted = mark === to ? "0" : "-1";
      if (mark.getAttribute("tabindex") !== wanted) mark.setAttribute("tabindex", wanted);
    }
  }
  /** Makes exactly one mark a tab stop; called after marks have changed. */
  function render(): void {
    const all = seen();
    const isThere = current !== undefined && all.includes(current);
    const hadFocus = current !== undefined && !isThere && holder.contains(document.activeElement);
    if (!isThere) current = all[0];
    giveStop(all, current);
    if (hadFocus) current?.focus({ preventScroll: true });
  }
  function go(to: SVGElement | undefined): void {
    if (to === undefined) return;
    current = to;
    render();
    to.focus();
  }
  holder.tabIndex = -1;
  // In each drawing, though one is seen: to ask which would lay out what nobody has come near yet.
  for (const svg of drawings) giveStop(marksOf(svg), marksOf(svg)[0]);
  holder.addEventListener("focusin", ({ target }) => {
    const mark = seen().find((each) => each === target);
    if (mark === undefined || mark === current) return;
    current = mark;
    render();
  });
  holder.addEventListener("keydown", (event) => {
    const all = seen();
    const from = all.find((each) => each === event.target);
    if (from === undefined || isModified(event)) return;
    if (event.key === "Home" || event.key === "End") go(event.key === "Home" ? all[0] : all.at(-1));
    else if (event.key.startsWith("Arrow")) go(step(all, from, event.key));
    else if (event.key === "Escape") holder.focus({ preventScroll: true });
    else return;
    event.preventDefault();
  });
  return { render };
}
