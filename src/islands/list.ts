import { eventAddress } from "../corpus/addresses.ts";
import { kinds } from "../corpus/kinds.ts";
import { placeNumber } from "../model/query/column-codes.ts";
import type { Shown } from "../model/query/filter.ts";
import { printView, wholeView, withoutSelection } from "../model/query/view.ts";
import { itemsOf } from "../model/record/account-lists.ts";
import { mostListed } from "../model/record/most-listed.ts";
import { eventSymbol } from "../model/timeline/event-symbol.ts";
import { at } from "../text/at.ts";
import { describeDate } from "../text/describe-date.ts";
import { readEdtf } from "../text/read-edtf.ts";
import type { Catalogue } from "./catalogue.ts";
import { draw, find, html, write } from "./nodes.ts";
import type { Scene } from "./scene.ts";
import { rowsOf } from "./timeline-state.ts";

/** Shows in the list what the view shows: rows that the page has, counts by month, or rows that are fetched for a small selection of many. */
export function wakeList(element: HTMLElement, scene: Scene): { readonly render: () => void } {
  const rows = {
    event: [...element.querySelectorAll<HTMLElement>(".chronology:not(.found) > li[data-event]")],
    statement: [...element.querySelectorAll<HTMLElement>(".chronology:not(.found) > li[data-statement]")],
    article: [...element.querySelectorAll<HTMLElement>(".chronology:not(.found) > li[data-article]")],
  };
  const apart = [...scene.root.querySelectorAll<HTMLElement>(".apart")];
  const months = [...element.querySelectorAll<HTMLElement>("li[data-month]")];
  const totals = new Map(months.map((row) => [row, row.querySelector(".count")?.textContent ?? ""]));
  const found = find(element, ".found", HTMLElement);
  const counts = find(element, ".event-counts", HTMLElement);
  let asked = "";
  let last: Shown | undefined;

  /** An article is shown with the whole, within a span, or when it is asked for. */
  function showsArticle(row: HTMLElement): boolean {
    const view = scene.view();
    if (view.source.length > 0) return view.source.includes(row.dataset["article"] ?? "");
    if (printView({ ...withoutSelection(view), from: null, to: null }) !== printView(wholeView)) return false;
    const { earliest, latest } = readEdtf(row.dataset["date"] ?? "");
    return (
      (view.from === null || latest === null || latest >= view.from) &&
      (view.to === null || earliest === null || earliest <= view.to)
    );
  }
  function eventRow({ columns, index, words }: Catalogue, row: number): HTMLElement | undefined {
    const own = words("events", row);
    if (own === undefined) return undefined;
    const kind = at(kinds, at(columns.events.kind, row, "kind"), "kind");
    const item = html("li", "event");
    item.dataset["event"] = own.id;
    const mark = draw("svg", { class: "row-mark", viewBox: "-7 -7 14 14", width: 16, height: 16, "aria-hidden": "true" });
    mark.append(draw("path", { d: eventSymbol(kind), "fill-rule": "evenodd" }));
    const when = html("p", "when");
    when.append(mark, html("time", "", describeDate({ edtf: own.date })));
    if (own.basis !== "stated") when.append(html("span", "soft", ` (${own.basis})`));
    const link = html("a", "", own.title);
    link.href = scene.home + eventAddress(own.id).slice(1);
    const title = html("h3");
    title.append(link);
    const places = itemsOf(columns.events.places, row).map((each) => index.places[placeNumber(each)]?.name ?? "");
    const body = html("div");
    body.append(title, html("p", "tags", `${kind} · ${places.length === 0 ? "no place given" : places.join(", ")}`));
    item.append(when, body);
    return item;
  }
  function renderMany(catalogue: Catalogue, shown: Shown): void {
    const key = printView(withoutSelection(scene.view()));
    if (key === asked) return;
    asked = key;
    const few = shown.eventCount <= mostListed && key !== "";
    for (const row of months) {
      const shard = catalogue.index.months.find(({ month }) => month === row.dataset["month"]);
      let count = 0;
      for (let at = shard?.events[0] ?? 0; at < (shard?.events[1] ?? 0); at += 1) count += shown.events[at] ?? 0;
      const total = totals.get(row) ?? "";
      write(row.querySelector(".count"), key === "" ? total : `${count} of ${total}`);
      row.hidden = count === 0;
    }
    for (const section of element.querySelectorAll<HTMLElement>(".event-counts > section"))
      section.hidden = section.querySelector("li:not([hidden])") === null;
    if (!few) {
      if (found) found.hidden = true;
      if (counts) counts.hidden = false;
      return;
    }
    const wanted = rowsOf(shown.events);
    scene.attempt(async () => {
      await catalogue.bring("events", wanted);
      if (asked !== key) return;
      found?.replaceChildren(...wanted.flatMap((row) => eventRow(catalogue, row) ?? []));
      if (found) found.hidden = false;
      if (counts) counts.hidden = true;
    });
  }

  return {
    render() {
      const catalogue = scene.catalogue();
      if (catalogue === undefined) return;
      const shown = scene.show(scene.view());
      if (shown === last) return;
      last = shown;
      const empty = find(element, ".empty", HTMLElement);
      if (empty) empty.hidden = shown.eventCount + shown.statementCount > 0;
      if (counts !== null) return renderMany(catalogue, shown);
      rows.event.forEach((row, at) => {
        row.hidden = shown.events[at] !== 1;
      });
      rows.statement.forEach((row, at) => {
        row.hidden = shown.statements[at] !== 1;
      });
      for (const row of rows.article) row.hidden = !showsArticle(row);
      const away = new Set(rows.event.filter(({ hidden }) => hidden).map(({ dataset }) => dataset["event"]));
      for (const section of apart) {
        const items = [...section.querySelectorAll<HTMLElement>("li")];
        for (const item of items) item.hidden = away.has(item.dataset["event"]);
        section.hidden = items.every(({ hidden }) => hidden);
      }
    },
  };
}
