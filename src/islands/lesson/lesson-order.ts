import { type LessonEntry, moveEntry, type OwnLesson } from "../../model/lesson/lesson-address.ts";
import { html, mountButtons } from "../dom/nodes.ts";

const buttonOf = (act: string, label: string, name: string, disabled: boolean): HTMLElement =>
  html("button", { type: "button", "data-do": act, "aria-label": `${label}: ${name}`, "aria-disabled": String(disabled) }, label);

/** A row of the list; the first can't go up, the last not down. */
const rowOf = (entry: LessonEntry, name: string, isFirst: boolean, isLast: boolean): HTMLElement =>
  html(
    "li",
    {},
    entry.of === "note" ? html("label", {}, "Note", html("textarea", { rows: 2 }, entry.text)) : html("span", {}, name),
    html(
      "span",
      { class: "toolbar" },
      buttonOf("up", "Up", name, isFirst),
      " ",
      buttonOf("down", "Down", name, isLast),
      " ",
      buttonOf("remove", "Remove", name, false),
      " ",
    ),
  );

/**
 * The list by which a lesson is put in order: a row for each record and note, with buttons. No dragging.
 *
 * @param change is given the lesson after each act
 */
export function mountOrder(list: HTMLElement, lesson: () => OwnLesson, change: (lesson: OwnLesson) => void) {
  const indexOf = (node: Element): number => [...list.children].findIndex((row) => row.contains(node));
  /** Who acts by keys goes on where they were: with the row that moved, or the one that took its place. */
  function goOn(button: HTMLElement, index: number): void {
    const row = list.children[Math.min(index, list.children.length - 1)];
    row?.querySelector<HTMLElement>(`[data-do="${button.dataset["do"]}"]`)?.focus();
  }
  function move(button: HTMLElement, by: -1 | 1): void {
    const index = indexOf(button);
    change(moveEntry(lesson(), index, by));
    goOn(button, index + by);
  }
  mountButtons(list, "[data-do]", {
    up: (button) => move(button, -1),
    down: (button) => move(button, 1),
    remove(button) {
      const index = indexOf(button);
      change({ ...lesson(), entries: lesson().entries.toSpliced(index, 1) });
      goOn(button, index);
    },
  });
  list.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    change({ ...lesson(), entries: lesson().entries.with(indexOf(target), { of: "note", text: target.value }) });
  });
  return {
    render: ({ entries }: OwnLesson, nameOf: (entry: LessonEntry) => string): void =>
      list.replaceChildren(
        ...entries.map((entry, index) => rowOf(entry, nameOf(entry), index === 0, index === entries.length - 1)),
      ),
  };
}
