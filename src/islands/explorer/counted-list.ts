import { markedRows, type Shown } from "../../model/query/filter.ts";
import { isUnfiltered } from "../../model/query/view.ts";
import { mostListed } from "../../model/record/most-listed.ts";
import { fetchElements } from "../dom/fetch-element.ts";
import { get, write } from "../dom/nodes.ts";
import type { Catalogue } from "./catalogue.ts";
import type { DataScene } from "./scene.ts";

/** Rows that are brought at once: a screen or two, of which the reader can ask for more. */
const portion = 25;

/** Counts by month follow the view. */
function countMonths(element: HTMLElement, scene: DataScene): (shown: Shown) => void {
  const months = [...element.querySelectorAll<HTMLElement>("li[data-month]")].map((row) => {
    const count = get(row, ".count");
    const shard = scene.catalogue.index.months.find(({ month }) => month === row.dataset["month"]);
    return { row, count, total: count.textContent, events: shard?.events ?? ([0, 0] as const) };
  });
  return (shown) => {
    const whole = isUnfiltered(scene.view());
    for (const { row, count, total, events } of months) {
      const number = shown.events.subarray(...events).reduce((sum, one) => sum + one, 0);
      write(count, whole ? total : `${number} of ${total}`);
      row.hidden = number === 0;
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
  const found = get(element, ".found");
  const more = get(element, "[data-do=more]");
  const count = countMonths(element, scene);
  let asked: readonly number[] = [];

  /** Either the rows are seen, with a button for the rest of them, or the counts. */
  function show(rows: boolean, rest: boolean): void {
    found.hidden = !rows;
    get(element, ".event-counts").hidden = rows;
    more.hidden = !rest;
  }
  function bring(wanted: readonly number[], from: number): void {
    scene.attempt(async () => {
      const rows = await bringRows(scene.catalogue, scene.home, wanted.slice(from, from + portion));
      if (asked !== wanted) return;
      if (from === 0) found.replaceChildren();
      found.append(...rows);
      show(true, from + portion < wanted.length);
      whenBrought();
    });
  }
  more.addEventListener("click", () => bring(asked, found.childElementCount));
  return (shown) => {
    count(shown);
    const few = shown.eventCount <= mostListed && !isUnfiltered(scene.view());
    asked = few ? markedRows(shown.events) : [];
    if (few) return bring(asked, 0);
    found.replaceChildren();
    show(false, false);
  };
}
