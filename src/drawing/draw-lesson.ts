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

/** Where the reader answers. Nothing is kept or sent: on paper it is a line, a box, or the choices to mark one of. */
function drawAnswer({ answer }: TaskItem, name: string): Element[] {
  const field = { autocomplete: "off", "aria-label": name };
  switch (answer.of) {
    case "number":
      return [element("input", { type: "number", min: 1, max: answer.most, inputmode: "numeric", ...field })];
    case "choice": {
      const options = answer.choices.map((text) => element("option", {}, text));
      return [
        element("select", { "aria-label": name }, element("option", { value: "" }, "Choose"), options),
        element("span", { class: "choices", "aria-hidden": "true" }, answer.choices.join(" · ")),
      ];
    }
    case "lines":
      return [
        element("textarea", { class: "answer", rows: 3, ...field }),
        element("span", { class: "writing", "aria-hidden": "true" }, element("span"), element("span"), element("span")),
      ];
  }
}

function drawItem(item: TaskItem, index: number, task: Task): Element {
  const { ask, link, words, answer } = item;
  return element(
    "li",
    { class: `answer-${answer.of}` },
    ask === "" ? null : element("p", {}, ask),
    words.map(drawQuotation),
    link && element("p", { class: "small" }, "In the article: ", element("a", { href: link.href }, link.text)),
    drawAnswer(item, `${task.heading} ${index + 1}${ask === "" ? "" : `: ${ask}`}`),
  );
}

const drawAnswers = (items: readonly Element[]): Element => element("ol", { class: "answers" }, items);

/** A line below a task that leads to its key, or back. */
const drawWay = (href: string, text: string, rest: string): Element =>
  element("p", { class: "small to-key" }, element("a", { href }, text), rest);

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
        drawAnswers(task.items.map((item, index) => drawItem(item, index, task))),
        drawWay(`#key-${task.id}`, "To the key", " of this task"),
      ),
    ),
  );

const drawSolution = ({ ask, words, key, keyWords }: TaskItem): Element =>
  element(
    "li",
    {},
    ask === "" ? words.map(drawQuotation) : element("p", { class: "soft" }, ask),
    key.map((line) => element("p", {}, line)),
    keyWords.map(drawQuotation),
  );

/** The key to the tasks; on paper on pages of its own. */
export const drawKey = (tasks: readonly Task[]): Element =>
  element(
    "div",
    { class: "task-key" },
    tasks.map(({ id, heading, items }) => {
      const title = element("h3", { id: `key-${id}` }, heading);
      return element("div", {}, title, drawAnswers(items.map(drawSolution)), drawWay(`#task-${id}`, "Back to the task", ""));
    }),
  );
