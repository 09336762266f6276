import { drawAccounts, drawKey, drawQuotation, drawWorksheet } from "../../drawing/draw-lesson.ts";
import {
  boundLesson,
  isAddition,
  type LessonEntry,
  mostNotes,
  notesLength,
  type OwnLesson,
  parseLesson,
  printLesson,
  type RecordEntry,
  recordKey,
} from "../../model/lesson/lesson-address.ts";
import { tasksOf } from "../../model/lesson/lesson-tasks.ts";
import { copyText, get, html, mountButtons, write } from "../dom/nodes.ts";
import { create } from "../dom/patch.ts";
import { showApart } from "../drawings/map-stage.ts";
import { lessonDrawings } from "./lesson-drawings.ts";
import { mountOrder } from "./lesson-order.ts";
import { type BroughtRecord, bringRecord, type MissingRecord } from "./lesson-pages.ts";

/** The name under which this tab keeps the query of the lesson that it showed last, so that a record can be added to it. */
const kept = "lesson";

/** The lesson that this tab showed last. What another program wrote there is read as any address is. */
function begun(): OwnLesson {
  try {
    return parseLesson(sessionStorage.getItem(kept) ?? "");
  } catch {
    return parseLesson("");
  }
}

/** Keeps a lesson for this tab; where the browser allows no storage, a record is added to none. */
function keep(lesson: OwnLesson): void {
  try {
    sessionStorage.setItem(kept, printLesson(lesson));
  } catch {
    // The address holds all of it.
  }
}

const isRecord = (entry: LessonEntry): entry is RecordEntry => entry.of !== "note";

/** The lesson that an address asks for, and what of it could not be added; without a query the one that the tab showed last. */
function asked(query: string): { readonly lesson: OwnLesson; readonly notice: string } {
  const read = parseLesson(query);
  const before = begun();
  if (!isAddition(query)) return { lesson: printLesson(read) === "" ? before : read, notice: "" };
  const lesson = boundLesson({ title: before.title || read.title, entries: [...before.entries, ...read.entries] });
  const has = new Set(lesson.entries.filter(isRecord).map(recordKey));
  const isAdded = read.entries.filter(isRecord).every((entry) => has.has(recordKey(entry)));
  return { lesson, notice: isAdded ? "" : "A lesson has room for twenty records: this one was not added." };
}

type Brought = BroughtRecord | MissingRecord;

/** A note of the maker's, framed as theirs. */
const noteRow = (text: string): HTMLElement =>
  html(
    "li",
    { class: "maker-note" },
    html("p", { class: "eyebrow" }, "Note by the maker of this link, not by this site"),
    html("p", {}, text),
  );

function recordRow(brought: Brought | undefined): HTMLElement {
  const row = html("li", { class: "lesson-record" });
  if (brought === undefined) row.append(html("p", { class: "soft" }, "Being fetched …"));
  else if ("missing" in brought) row.append(html("p", { class: "lesson-missing" }, brought.missing));
  else {
    const { item, parts, moved } = brought;
    row.dataset[item.sort] = item.id;
    row.append(...parts.map((part) => part.cloneNode(true)));
    if (item.sort === "passage") row.append(create(drawQuotation(item.words), "html"));
    if (moved !== undefined) row.append(html("p", { class: "soft small" }, moved));
  }
  return row;
}

/** What the records of a lesson give: accounts compared, tasks and their key, and places that the map has no mark for. */
function showMade(root: HTMLElement, records: readonly BroughtRecord[]): void {
  const items = records.map(({ item }) => item);
  const accounts = items.filter((item) => item.sort === "statement");
  const events = items.filter((item) => item.sort === "event");
  const tasks = tasksOf(items);
  get(root, ".timeline-section").hidden = accounts.length + events.length === 0;
  get(root, ".lesson-map").hidden = events.length === 0;
  for (const [selector, drawn, isEmpty] of [
    [".accounts-compared", drawAccounts(accounts), accounts.length === 0],
    [".tasks", drawWorksheet(tasks), tasks.length === 0],
    [".keys", drawKey(tasks), tasks.length === 0],
  ] as const) {
    get(root, selector).hidden = isEmpty;
    get(root, `${selector} .drawn`).replaceChildren(create(drawn, "html"));
  }
  const chosen = new Set(events.map(({ id }) => id));
  showApart(root, (event) => chosen.has(event));
}

/** Shows a lesson as far as its records have come; gives these, or null while others are on their way. */
function showLesson(
  root: HTMLElement,
  lesson: OwnLesson,
  broughtOf: (entry: RecordEntry) => Brought | undefined,
): readonly BroughtRecord[] | null {
  const { title, entries } = lesson;
  get(root, ".lesson-shown").hidden = entries.length === 0 && title === "";
  const left = mostNotes - notesLength(lesson);
  write(get(root, ".notes-left"), `${left} of ${mostNotes} characters are left for title and notes.`);
  write(get(root, ".lesson-address > span"), location.href);
  get(root, ".maker-title").hidden = title === "";
  write(get(root, ".maker-title > :last-child"), title);
  const rows = entries.flatMap((entry) => {
    if (isRecord(entry)) return recordRow(broughtOf(entry));
    return entry.text === "" ? [] : noteRow(entry.text);
  });
  get(root, ".lesson-records").replaceChildren(...rows);
  const all = entries.filter(isRecord).map(broughtOf);
  const come = all.filter((found) => found !== undefined && "item" in found);
  showMade(root, come);
  return all.includes(undefined) ? null : come;
}

/** Shows the lesson of the address, and lets the reader change it: each change is a new address. Nothing leaves the browser. */
function mountMaker(root: HTMLElement): void {
  const home = root.dataset["home"] ?? "/";
  const draw = lessonDrawings(root, home);
  const brought = new Map<string, Brought>();
  const title = get(root, "input[name=title]", HTMLInputElement);
  const status = get(root, ".lesson-status");
  const list = get(root, ".lesson-order");
  const order = mountOrder(list, () => lesson, change);
  const { lesson: first, notice } = asked(location.search);
  let lesson = first;

  function nameOf(entry: LessonEntry): string {
    if (!isRecord(entry)) return "note";
    const found = brought.get(recordKey(entry));
    if (found !== undefined && "item" in found) return found.item.title;
    return entry.of === "passage" ? `Passage ${entry.id}` : entry.id;
  }
  function show(): void {
    if (title !== document.activeElement) title.value = lesson.title;
    order.render(lesson, nameOf);
    root.toggleAttribute("data-ready", false);
    const come = showLesson(root, lesson, (entry) => brought.get(recordKey(entry)));
    if (come === null) return;
    draw(come)
      .catch(() => write(status, "Timeline and map could not be drawn. Load the page again to ask once more."))
      .finally(() => root.toggleAttribute("data-ready", true));
  }
  function change(next: OwnLesson): void {
    lesson = boundLesson(next);
    history.replaceState(null, "", location.pathname + printLesson(lesson) + location.hash);
    keep(lesson);
    show();
    const missing = lesson.entries.filter(isRecord).filter((entry) => !brought.has(recordKey(entry)));
    if (missing.length === 0) return;
    void Promise.all(missing.map(async (entry) => brought.set(recordKey(entry), await bringRecord(entry, home)))).then(show);
  }
  /** A field for a note at the end; it is part of the lesson once something is written. */
  function addNote(): void {
    if (notesLength(lesson) >= mostNotes) return;
    lesson = { ...lesson, entries: [...lesson.entries, { of: "note", text: "" }] };
    show();
    list.querySelector<HTMLElement>("li:last-child textarea")?.focus();
  }
  const refused = "The browser does not let this page copy; the address is in its bar.";

  title.addEventListener("change", () => change({ ...lesson, title: title.value }));
  mountButtons(root, "[data-do]", {
    note: addNote,
    anew: () => change({ title: "", entries: [] }),
    copy: async () => write(status, await copyText(location.href, "The address is copied.", refused)),
  });
  write(status, notice);
  // Who opens a link came to read; who has just added a record came to work on it.
  const isWork = isAddition(location.search) || lesson.entries.length === 0;
  for (const details of root.querySelectorAll("details")) details.open = isWork;
  change(lesson);
  get(root, ".lesson-form").hidden = false;
  get(root, ".needs-scripts").hidden = true;
}

class LessonMaker extends HTMLElement {
  connectedCallback(): void {
    mountMaker(this);
  }
}

customElements.define("lesson-maker", LessonMaker);
