import type { Element } from "hast";
import type { LessonStance, LessonStatement, LessonWords } from "../model/lesson/lesson-record.ts";
import type { Task, TaskItem } from "../model/lesson/lesson-tasks.ts";
import { cutAtBidiControls } from "../text/bidi-controls.ts";
import { codePointName } from "../text/code-point-name.ts";
import { directionOf } from "../text/direction.ts";
import { element } from "./element.ts";

/** Words of a source: controls that reorder their neighbours and ends of paragraphs are shown as everywhere on the site. */
const drawText = (text: string): (Element | string)[] =>
  cutAtBidiControls(text).map((part) =>
    part.control === null
      ? part.text
      : element(
          "bdi",
          { class: "bidi-control", dir: "ltr", role: "img", "aria-label": part.control, "data-badge": codePointName(part.text) },
          part.text,
        ),
  );

/** Words of a source with the place where they are. */
export function drawQuotation({ pieces, language, source, href }: LessonWords): Element {
  const direction = pieces === null ? undefined : directionOf(language, pieces.join(""));
  return element(
    "figure",
    { class: "words" },
    element(
      "blockquote",
      { cite: href, lang: language, dir: direction },
      pieces === null
        ? element("p", {}, "The words are withheld for their holder. They were checked against the source.")
        : element(
            "q",
            {},
            ...pieces.flatMap((piece, index) => [
              ...(index > 0 ? [element("span", { class: "paragraph-end" })] : []),
              ...drawText(piece),
            ]),
          ),
    ),
    element("figcaption", {}, element("a", { href }, source)),
  );
}

const drawStance = ({ verb, event, href, general }: LessonStance): Element =>
  element("li", {}, `${verb}: `, element("a", { href }, event), general ? " (of such events in general)" : null);

const columns = ["Who", "When", "How it reached us", "Stance", "Exact words"] as const;

/** A cell that says its column where the table becomes a list. */
const cell = (column: (typeof columns)[number], ...children: Parameters<typeof element>[2][]): Element =>
  element("td", { "data-column": column }, ...children);

/** The accounts of a lesson side by side: who, when, how it reached us, stance, exact words. */
export const drawAccounts = (statements: readonly LessonStatement[]): Element =>
  element(
    "table",
    { class: "stacked compared" },
    element("caption", {}, "Each account as its source has it, in the order of the lesson"),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        columns.map((column) => element("th", { scope: "col" }, column)),
      ),
    ),
    element(
      "tbody",
      {},
      statements.map(({ href, speaker, role, when, chain, stances, words }) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, element("a", { href }, speaker), role === null ? null : `, ${role}`),
          cell("When", when),
          cell("How it reached us", chain.join(" → ")),
          cell(
            "Stance",
            stances.length === 0 ? "Answers no event recorded here" : element("ul", { class: "plain" }, stances.map(drawStance)),
          ),
          cell("Exact words", drawQuotation(words)),
        ),
      ),
    ),
  );

const choice = (choices: readonly string[], name: string): Element =>
  element(
    "select",
    { "aria-label": name },
    ["Choose", ...choices].map((text, index) => element("option", index === 0 ? { value: "" } : {}, text)),
  );

/** Where the reader answers. Nothing is kept or sent: on paper it is a line or a box. */
function drawAnswer({ answer }: TaskItem, name: string): Element {
  switch (answer.of) {
    case "number":
      return element("input", {
        type: "number",
        min: 1,
        max: answer.most,
        inputmode: "numeric",
        autocomplete: "off",
        "aria-label": name,
      });
    case "choice":
      return choice(answer.choices, name);
    case "lines":
      return element("textarea", { class: "answer", rows: 3, autocomplete: "off", "aria-label": name });
  }
}

/** Lines to write on, on paper. */
const writingLines = [1, 2, 3] as const;

function drawItem(item: TaskItem, index: number, task: Task): Element {
  const { ask, link, words, answer } = item;
  const name = `${task.heading} ${index + 1}${ask === "" ? "" : `: ${ask}`}`;
  return element(
    "li",
    { class: `answer-${answer.of}` },
    ask === "" ? null : element("p", {}, ask),
    words.map(drawQuotation),
    link === null ? null : element("p", { class: "small" }, "In the article: ", element("a", { href: link.href }, link.text)),
    drawAnswer(item, name),
    answer.of === "choice" ? element("span", { class: "choices", "aria-hidden": "true" }, answer.choices.join(" · ")) : null,
    answer.of === "lines"
      ? element(
          "span",
          { class: "writing", "aria-hidden": "true" },
          writingLines.map(() => element("span")),
        )
      : null,
  );
}

/** The tasks as a worksheet: on the screen it is filled in, on paper written on. */
export const drawWorksheet = (tasks: readonly Task[]): Element =>
  element(
    "div",
    { class: "worksheet" },
    tasks.map((task) =>
      element(
        "section",
        { class: "task", "aria-labelledby": `task-${task.id}` },
        element("h3", { id: `task-${task.id}` }, task.heading),
        element("p", {}, task.instruction),
        element(
          "ol",
          { class: "answers" },
          task.items.map((item, index) => drawItem(item, index, task)),
        ),
        element("p", { class: "small to-key" }, element("a", { href: `#key-${task.id}` }, "To the key"), " of this task"),
      ),
    ),
  );

/** The key to the tasks; on paper on pages of its own. */
export const drawKey = (tasks: readonly Task[]): Element =>
  element(
    "div",
    { class: "task-key" },
    tasks.map(({ id, heading, items }) =>
      element(
        "div",
        {},
        element("h3", { id: `key-${id}` }, heading),
        element(
          "ol",
          { class: "answers" },
          items.map(({ ask, words, key, keyWords }) =>
            element(
              "li",
              {},
              ask === "" ? null : element("p", { class: "soft" }, ask),
              ask === "" ? words.map(drawQuotation) : null,
              key.map((line) => element("p", {}, line)),
              keyWords.map(drawQuotation),
            ),
          ),
        ),
        element("p", { class: "small to-key" }, element("a", { href: `#task-${id}` }, "Back to the task")),
      ),
    ),
  );
