import { drawAccounts, drawKey, drawQuotation, drawWorksheet } from "../drawing/draw-lesson.ts";
import {
  boundLesson,
  entryKey,
  isAddition,
  type LessonEntry,
  mostNotes,
  notesLength,
  type OwnLesson,
  parseLesson,
  printLesson,
} from "../model/lesson/lesson-address.ts";
import { tasksOf } from "../model/lesson/lesson-tasks.ts";
import { createHtml } from "./create-html.ts";
import { lessonDrawings } from "./lesson-drawings.ts";
import { mountOrder } from "./lesson-order.ts";
import { type BroughtRecord, bringRecord, type MissingRecord } from "./lesson-pages.ts";
import { find, html, write } from "./nodes.ts";

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

/** The lesson that an address asks for, and what of it could not be added; without a query the one that the tab showed last. */
function asked(query: string): { readonly lesson: OwnLesson; readonly notice: string } {
  const read = parseLesson(query);
  const before = begun();
  if (!isAddition(query)) return { lesson: printLesson(read) === "" ? before : read, notice: "" };
  const lesson = boundLesson({ title: before.title || read.title, entries: [...before.entries, ...read.entries] });
  const has = (entry: LessonEntry): boolean => lesson.entries.some((each) => entryKey(each) === entryKey(entry));
  return {
    lesson,
    notice: read.entries.every(has) ? "" : "A lesson has room for twenty records: this one was not added.",
  };
}

type Brought = BroughtRecord | MissingRecord;

/** A note of the maker's, framed as theirs. */
function noteOf(text: string): HTMLElement {
  const note = html("li", "maker-note");
  note.append(html("p", "eyebrow", "Note by the maker of this link, not by this site"), html("p", "", text));
  return note;
}

function sectionOf(brought: Brought | undefined): HTMLElement {
  const row = html("li", "lesson-record");
  if (brought === undefined) row.append(html("p", "soft", "Being fetched …"));
  else if ("missing" in brought) row.append(html("p", "lesson-missing", brought.missing));
  else {
    const { item } = brought;
    row.dataset[item.sort] = item.id;
    row.append(...brought.parts.map((part) => part.cloneNode(true)));
    if (item.sort === "passage") row.append(createHtml(drawQuotation(item.words)));
    if (brought.moved !== null) row.append(html("p", "soft small", brought.moved));
  }
  return row;
}

/** Shows the lesson of the address, and lets the reader change it: each change is a new address. Nothing leaves the browser. */
class LessonMaker extends HTMLElement {
  #lesson: OwnLesson = { title: "", entries: [] };
  readonly #brought = new Map<string, Brought>();

  connectedCallback(): void {
    const { lesson, notice } = asked(location.search);
    const home = this.dataset["home"] ?? "/";
    const drawings = lessonDrawings(this, home);
    const element = (selector: string): HTMLElement => find(this, selector, HTMLElement) ?? html("div");
    const order = mountOrder(
      element(".lesson-order"),
      () => this.#lesson,
      (next) => this.#change(next, show),
    );
    const title = find(this, "input[name=title]", HTMLInputElement);

    const nameOf = (entry: LessonEntry): string => {
      if (entry.of === "note") return "note";
      const brought = this.#brought.get(entryKey(entry) ?? "");
      if (brought !== undefined && "item" in brought) return brought.item.title;
      return entry.of === "passage" ? `Passage ${entry.article}.${entry.hash}` : entry.id;
    };
    const show = (): void => {
      const { entries } = this.#lesson;
      const filled = entries.length > 0 || this.#lesson.title !== "";
      element(".lesson-shown").hidden = !filled;
      if (title !== null && title !== document.activeElement) title.value = this.#lesson.title;
      order.render(this.#lesson, nameOf);
      write(
        element(".notes-left"),
        `${mostNotes - notesLength(this.#lesson)} of ${mostNotes} characters are left for title and notes.`,
      );
      write(element(".lesson-address > span"), location.href);
      element(".maker-title").hidden = this.#lesson.title === "";
      write(element(".maker-title > :last-child"), this.#lesson.title);
      this.#showRecords(element, drawings);
    };
    title?.addEventListener("change", () => this.#change({ ...this.#lesson, title: title.value }, show));
    this.addEventListener("click", (event) => {
      const act = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-act]")?.dataset["act"] : undefined;
      if (act === "note") this.#addNote(element(".lesson-order"), show);
      if (act === "anew") this.#change({ title: "", entries: [] }, show);
      if (act === "copy") void this.#copy(element(".lesson-status"));
    });
    write(element(".lesson-status"), notice);
    // Who opens a link came to read; who has just added a record came to work on it.
    for (const details of this.querySelectorAll("details"))
      details.open = isAddition(location.search) || lesson.entries.length === 0;
    this.#change(lesson, show);
    element(".lesson-form").hidden = false;
    element(".needs-scripts").hidden = true;
  }

  #change(next: OwnLesson, show: () => void): void {
    this.#lesson = boundLesson(next);
    const query = printLesson(this.#lesson);
    history.replaceState(null, "", location.pathname + query + location.hash);
    keep(this.#lesson);
    show();
    const missing = this.#lesson.entries.filter((entry) => !this.#brought.has(entryKey(entry) ?? "") && entry.of !== "note");
    if (missing.length === 0) return;
    void Promise.all(
      missing.map(async (entry) => {
        if (entry.of !== "note") this.#brought.set(entryKey(entry) ?? "", await bringRecord(entry, this.dataset["home"] ?? "/"));
      }),
    ).then(show);
  }

  /** A field for a note at the end; it is part of the lesson once something is written. */
  #addNote(list: HTMLElement, show: () => void): void {
    if (notesLength(this.#lesson) >= mostNotes) return;
    this.#lesson = { ...this.#lesson, entries: [...this.#lesson.entries, { of: "note", text: "" }] };
    show();
    list.querySelector<HTMLElement>("li:last-child textarea")?.focus();
  }

  async #copy(status: HTMLElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      write(status, "The address is copied.");
    } catch {
      write(status, "The browser does not let this page copy; the address is in its bar.");
    }
  }

  #showRecords(element: (selector: string) => HTMLElement, drawings: ReturnType<typeof lessonDrawings>): void {
    const { entries } = this.#lesson;
    const brought = (entry: LessonEntry): Brought | undefined => this.#brought.get(entryKey(entry) ?? "");
    element(".lesson-records").replaceChildren(
      ...entries
        .filter((entry) => entry.of !== "note" || entry.text !== "")
        .map((entry) => (entry.of === "note" ? noteOf(entry.text) : sectionOf(brought(entry)))),
    );
    const records = entries.flatMap((entry) => {
      const found = brought(entry);
      return found !== undefined && "item" in found ? [found] : [];
    });
    const items = records.map(({ item }) => item);
    const accounts = items.filter((item) => item.sort === "statement");
    const tasks = tasksOf(items);
    const dated = records.filter(({ date }) => date !== null);
    const events = items.filter((item) => item.sort === "event");
    element(".accounts-compared").hidden = accounts.length === 0;
    for (const section of [".tasks", ".keys"]) element(section).hidden = tasks.length === 0;
    element(".timeline-section").hidden = dated.length === 0;
    element(".lesson-map").hidden = events.length === 0;
    element(".accounts-compared .drawn").replaceChildren(createHtml(drawAccounts(accounts)));
    element(".tasks .drawn").replaceChildren(createHtml(drawWorksheet(tasks)));
    element(".keys .drawn").replaceChildren(createHtml(drawKey(tasks)));
    const chosen = new Set(events.map(({ id }) => id));
    for (const row of this.querySelectorAll<HTMLElement>(".apart li")) row.hidden = !chosen.has(row.dataset["event"] ?? "");
    for (const apart of this.querySelectorAll<HTMLElement>(".apart"))
      apart.hidden = apart.querySelector("li:not([hidden])") === null;
    const waiting = entries.some((entry) => entry.of !== "note" && brought(entry) === undefined);
    this.toggleAttribute("data-ready", false);
    if (waiting) return;
    drawings
      .draw(dated)
      .catch(() => write(element(".lesson-status"), "Timeline and map could not be drawn. Load the page again to ask once more."))
      .finally(() => this.toggleAttribute("data-ready", true));
  }
}

customElements.define("lesson-maker", LessonMaker);
