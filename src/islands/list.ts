import type { Shown } from "../model/query/filter.ts";
import { printView, wholeView, withoutSelection } from "../model/query/view.ts";
import { mostListed } from "../model/record/most-listed.ts";
import { readEdtf } from "../text/read-edtf.ts";
import type { Catalogue } from "./catalogue.ts";
import { fetchElements } from "./fetch-element.ts";
import { find, write } from "./nodes.ts";
import type { DataScene } from "./scene.ts";
import { rowsOf } from "./timeline-state.ts";

/** Rows that are brought at once: a screen or two, of which the reader can ask for more. */
const portion = 25;

/** Shows in the list what the view shows: rows that the page has, or counts by month and rows brought from the pages of the months. */
export function mountList(element: HTMLElement, scene: DataScene): { readonly render: () => void } {
  const render = find(element, ".event-counts", HTMLElement) === null ? listedRows(element, scene) : countedRows(element, scene);
  const empty = find(element, ".empty", HTMLElement);
  let last: Shown | undefined;
  return {
    render() {
      const shown = scene.show(scene.view());
      if (shown === last) return;
      last = shown;
      if (empty) empty.hidden = shown.eventCount + shown.statementCount > 0;
      render(shown);
      showFound(element, scene);
    },
  };
}

/** A copy of the mark that the server made, with a text. */
function marked(pattern: Element, text: string): Node {
  const mark = pattern.cloneNode();
  mark.textContent = text;
  return mark;
}

/** Hits whose words are shown: as many as anyone reads while typing. */
const mostHits = 40;

/** Shows in each row that the words of the view have found where they stand in the record, below its title; nothing where there are no words. */
function showFound(element: HTMLElement, scene: DataScene): void {
  for (const hit of element.querySelectorAll(".hit")) hit.remove();
  const { q } = scene.view();
  const pattern = find(element, ".hit-pattern", HTMLTemplateElement)?.content.firstElementChild;
  if (q === "" || !pattern) return;
  const rows = [...element.querySelectorAll<HTMLElement>(".chronology > li:is([data-event], [data-statement]):not([hidden])")];
  for (const row of rows.slice(0, mostHits)) {
    const of = row.dataset["event"] === undefined ? "statements" : "events";
    const number = scene.catalogue.rowOf(of, row.dataset["event"] ?? row.dataset["statement"] ?? "");
    const found = number === undefined ? null : scene.catalogue.excerptOf(of, number, q);
    if (found === null) continue;
    const hit = document.importNode(pattern, true);
    const mark = hit.querySelector("mark") ?? hit;
    hit.replaceChildren(...found.map(({ found: isFound, text }) => (isFound ? marked(mark, text) : text)));
    row.querySelector("h3")?.after(hit);
  }
}

type Render = (shown: Shown) => void;

/** An article is shown with the whole, within a span, or when it is asked for. */
function showsArticle(scene: DataScene, row: HTMLElement): boolean {
  const view = scene.view();
  if (view.source.length > 0) return view.source.includes(row.dataset["article"] ?? "");
  if (printView({ ...withoutSelection(view), from: null, to: null }) !== printView(wholeView)) return false;
  const { earliest, latest } = readEdtf(row.dataset["date"] ?? "");
  return (
    (view.from === null || latest === null || latest >= view.from) &&
    (view.to === null || earliest === null || earliest <= view.to)
  );
}

/** Every record has its row in the page: those that are not shown are hidden. */
function listedRows(element: HTMLElement, scene: DataScene): Render {
  const own = (name: string) => [...element.querySelectorAll<HTMLElement>(`.chronology:not(.found) > li[data-${name}]`)];
  const rows = { event: own("event"), statement: own("statement"), article: own("article") };
  const apart = [...scene.root.querySelectorAll<HTMLElement>(".apart")];
  return (shown) => {
    rows.event.forEach((row, at) => void row.toggleAttribute("hidden", shown.events[at] !== 1));
    rows.statement.forEach((row, at) => void row.toggleAttribute("hidden", shown.statements[at] !== 1));
    for (const row of rows.article) row.hidden = !showsArticle(scene, row);
    const away = new Set(rows.event.filter(({ hidden }) => hidden).map(({ dataset }) => dataset["event"]));
    for (const section of apart) {
      const items = [...section.querySelectorAll<HTMLElement>("li")];
      for (const item of items) item.hidden = away.has(item.dataset["event"]);
      section.hidden = items.every(({ hidden }) => hidden);
    }
  };
}

/** Counts by month follow the view. */
function countMonths(element: HTMLElement, scene: DataScene): Render {
  const months = [...element.querySelectorAll<HTMLElement>("li[data-month]")];
  const totals = new Map(months.map((row) => [row, row.querySelector(".count")?.textContent ?? ""]));
  return (shown) => {
    const { index } = scene.catalogue;
    const whole = printView(withoutSelection(scene.view())) === "";
    for (const row of months) {
      const shard = index.months.find(({ month }) => month === row.dataset["month"]);
      let count = 0;
      for (let at = shard?.events[0] ?? 0; at < (shard?.events[1] ?? 0); at += 1) count += shown.events[at] ?? 0;
      const total = totals.get(row) ?? "";
      write(row.querySelector(".count"), whole ? total : `${count} of ${total}`);
      row.hidden = count === 0;
    }
    for (const section of element.querySelectorAll<HTMLElement>(".event-counts > section"))
      section.hidden = section.querySelector("li:not([hidden])") === null;
  };
}

/** The server's own rows of events, from the pages of their months. */
async function bringRows(catalogue: Catalogue, home: string, rows: readonly number[]): Promise<readonly HTMLElement[]> {
  await catalogue.bring("events", rows);
  const ids = rows.flatMap((row) => catalogue.words("events", row)?.id ?? []);
  const months = new Set(rows.flatMap((row) => catalogue.monthOf("events", row) ?? []));
  const pages = await Promise.all(
    [...months].map((month) => fetchElements(`${home}events/${month.replace("-", "/")}/`, ".chronology > li[data-event]")),
  );
  const found = new Map(pages.flatMap((all) => all ?? []).map((row) => [row.dataset["event"], row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The page has counts by month; what a small selection shows is brought from the pages of the months, a portion at a time. */
function countedRows(element: HTMLElement, scene: DataScene): Render {
  const found = find(element, ".found", HTMLElement);
  const counts = find(element, ".event-counts", HTMLElement);
  const more = find(element, "[data-do=more]", HTMLButtonElement);
  const count = countMonths(element, scene);
  let asked: readonly number[] = [];

  function bring(wanted: readonly number[], from: number): void {
    scene.attempt(async () => {
      const rows = await bringRows(scene.catalogue, scene.home, wanted.slice(from, from + portion));
      if (asked !== wanted) return;
      if (from === 0) found?.replaceChildren(...rows);
      else found?.append(...rows);
      if (found) found.hidden = false;
      if (counts) counts.hidden = true;
      if (more) more.hidden = from + portion >= wanted.length;
      showFound(element, scene);
    });
  }
  more?.addEventListener("click", () => bring(asked, found?.childElementCount ?? 0));
  return (shown) => {
    const few = shown.eventCount <= mostListed && printView(withoutSelection(scene.view())) !== "";
    count(shown);
    asked = few ? rowsOf(shown.events) : [];
    if (few) bring(asked, 0);
    else {
      found?.replaceChildren();
      if (found) found.hidden = true;
      if (more) more.hidden = true;
      if (counts) counts.hidden = false;
    }
  };
}
