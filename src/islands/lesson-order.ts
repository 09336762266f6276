import { type LessonEntry, moveEntry, type OwnLesson } from "../model/lesson/lesson-address.ts";
import { html } from "./nodes.ts";

const acts = [
  ["up", "Up"],
  ["down", "Down"],
  ["remove", "Remove"],
] as const;
type Act = (typeof acts)[number][0];

const without = (lesson: OwnLesson, index: number): OwnLesson => ({
  ...lesson,
  entries: lesson.entries.filter((_, each) => each !== index),
});

/** The list by which a lesson is put in order: a row for each record and note, with buttons. No dragging. */
export interface OrderList {
  readonly render: (lesson: OwnLesson, nameOf: (entry: LessonEntry) => string) => void;
}

function buttonOf(act: Act, label: string, name: string, disabled: boolean): HTMLButtonElement {
  const button = html("button", "", label);
  button.type = "button";
  button.dataset["do"] = act;
  button.setAttribute("aria-label", `${label}: ${name}`);
  button.setAttribute("aria-disabled", String(disabled));
  return button;
}

function noteField(text: string): HTMLElement {
  const label = html("label", "", "Note");
  const field = html("textarea");
  field.rows = 2;
  field.value = text;
  label.append(field);
  return label;
}

/** @param change is given the lesson after each act */
export function mountOrder(list: HTMLElement, lesson: () => OwnLesson, change: (lesson: OwnLesson) => void): OrderList {
  function rowOf(node: Element): number {
    const row = node.closest("li");
    return row === null ? -1 : [...list.children].indexOf(row);
  }
  function act(button: HTMLElement): void {
    const index = rowOf(button);
    const by = button.dataset["do"] === "up" ? -1 : 1;
    const removed = button.dataset["do"] === "remove";
    change(removed ? without(lesson(), index) : moveEntry(lesson(), index, by));
    // Who acts by keys goes on where they were: with the row that moved, or the one that took its place.
    const row = list.children[Math.min(removed ? index : index + by, list.children.length - 1)];
    row?.querySelector<HTMLElement>(`[data-do="${button.dataset["do"] ?? ""}"]`)?.focus();
  }
  list.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-do]") : null;
    if (button !== null && button.getAttribute("aria-disabled") !== "true") act(button);
  });
  list.addEventListener("change", (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const index = rowOf(event.target);
    const text = event.target.value;
    change({ ...lesson(), entries: lesson().entries.map((entry, each) => (each === index ? { of: "note", text } : entry)) });
  });
  return {
    render({ entries }, nameOf) {
      list.replaceChildren(
        ...entries.map((entry, index) => {
          const row = html("li");
          const name = nameOf(entry);
          row.append(entry.of === "note" ? noteField(entry.text) : html("span", "", name));
          const buttons = html("span", "toolbar");
          for (const [key, label] of acts) {
            const disabled = (key === "up" && index === 0) || (key === "down" && index === entries.length - 1);
            buttons.append(buttonOf(key, label, name, disabled), " ");
          }
          row.append(buttons);
          return row;
        }),
      );
    },
  };
}
