/** Moves the one tab stop of a widget among its marks. */
export interface Roving {
  /** Makes exactly one mark a tab stop; called after marks have changed. */
  readonly render: () => void;
}

/** The mark that comes next from one in a direction; undefined where there is none. */
export type Step = (marks: readonly SVGElement[], from: SVGElement, key: string) => SVGElement | undefined;

/** In order of time: left and up go back, right and down go on. */
export const inOrder: Step = (marks, from, key) => {
  const at = marks.indexOf(from);
  if (key === "ArrowRight" || key === "ArrowDown") return marks[at + 1];
  return key === "ArrowLeft" || key === "ArrowUp" ? marks[at - 1] : undefined;
};

/**
 * One tab stop for all marks of a widget: arrows move between them, Home and End go to the first and the last, Escape leaves for the widget's
 * own frame, from where Tab goes on.
 */
export function roving(holder: HTMLElement, marks: () => readonly SVGElement[], step: Step = inOrder): Roving {
  let current: SVGElement | undefined;
  function render(): void {
    const all = marks();
    const had = current !== undefined && !all.includes(current) && holder.contains(document.activeElement);
    if (current === undefined || !all.includes(current)) current = all[0];
    for (const mark of all) {
      const wanted = mark === current ? "0" : "-1";
      if (mark.getAttribute("tabindex") !== wanted) mark.setAttribute("tabindex", wanted);
    }
    if (had) current?.focus({ preventScroll: true });
  }
  function go(to: SVGElement | undefined): void {
    if (to === undefined) return;
    current = to;
    render();
    to.focus();
  }
  holder.tabIndex = -1;
  holder.addEventListener("focusin", ({ target }) => {
    const mark = marks().find((each) => each === target);
    if (mark === undefined || mark === current) return;
    current = mark;
    render();
  });
  holder.addEventListener("keydown", (event) => {
    const from = marks().find((each) => each === event.target);
    if (from === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const all = marks();
    if (event.key === "Home" || event.key === "End") go(event.key === "Home" ? all[0] : all.at(-1));
    else if (event.key.startsWith("Arrow")) go(step(all, from, event.key));
    else if (event.key === "Escape") holder.focus({ preventScroll: true });
    else return;
    event.preventDefault();
  });
  return { render };
}
