import { markedRows, type Shown } from "../model/query/filter.ts";
import { printView, withoutSelection } from "../model/query/view.ts";
import { mostListed } from "../model/record/most-listed.ts";
import type { Catalogue } from "./catalogue.ts";
import { fetchElements } from "./fetch-element.ts";
import { find, write } from "./nodes.ts";
import type { DataScene } from "./scene.ts";

/** Rows that are brought at once: a screen or two, of which the reader can ask for more. */
const portion = 25;

/** Counts by month follow the view. */
function countMonths(element: HTMLElement, scene: DataScene): (shown: Shown) => void {
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

/**
 * The page has counts by month; what a small selection shows is brought from the pages of the months, a portion at a time.
 *
 * @param whenBrought called when rows have come that were not there before
 */
export function countedRows(element: HTMLElement, scene: DataScene, whenBrought: () => void): (shown: Shown) => void {
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
      whenBrought();
    });
  }
  more?.addEventListener("click", () => bring(asked, found?.childElementCount ?? 0));
  return (shown) => {
    const few = shown.eventCount <= mostListed && printView(withoutSelection(scene.view())) !== "";
    count(shown);
    asked = few ? markedRows(shown.events) : [];
    if (few) bring(asked, 0);
    else {
      found?.replaceChildren();
      if (found) found.hidden = true;
      if (more) more.hidden = true;
      if (counts) counts.hidden = false;
    }
  };
}
