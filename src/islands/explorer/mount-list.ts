import type { Shown } from "../../model/query/filter.ts";
import { isUnfiltered } from "../../model/query/view.ts";
import { readEdtf } from "../../text/edtf.ts";
import { bringOnce } from "../dom/bring.ts";
import { find, get } from "../dom/nodes.ts";
import { showApart } from "../drawings/map-stage.ts";
import type { DataScene } from "./scene.ts";

/**
 * Shows in the list what the view shows: rows that the page has, or counts by month and rows brought from the pages of the months.
 *
 * @throws DataError
 */
export async function mountList(element: HTMLElement, scene: DataScene): Promise<{ readonly render: () => void }> {
  const isListed = find(element, ".event-counts", HTMLElement) === null;
  const render = isListed ? listedRows(element, scene) : await bringCounted(element, scene);
  let last: Shown | undefined;
  return {
    render() {
      const shown = scene.show(scene.view());
      if (shown === last) return;
      last = shown;
      get(element, ".empty").hidden = shown.eventCount + shown.statementCount > 0;
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

/** Shows in each row that the words of the view have found where they are in the record, below its title; nothing where no words are asked for. */
function showFound(element: HTMLElement, scene: DataScene): void {
  for (const hit of element.querySelectorAll(".hit")) hit.remove();
  const { q } = scene.view();
  if (q === "") return;
  const pattern = get(element, ".hit-pattern", HTMLTemplateElement).content;
  const rows = [...element.querySelectorAll<HTMLElement>(".chronology > li:is([data-event], [data-statement]):not([hidden])")];
  for (const row of rows.slice(0, mostHits)) {
    const { event, statement = "" } = row.dataset;
    const of = event === undefined ? "statements" : "events";
    const number = scene.catalogue.rowOf(of, event ?? statement);
    const found = number === undefined ? null : scene.catalogue.excerptOf(of, number, q);
    if (found === null) continue;
    const hit = get(document.importNode(pattern, true), ".hit");
    const mark = get(hit, "mark");
    hit.replaceChildren(...found.map(({ found: isFound, text }) => (isFound ? marked(mark, text) : text)));
    row.querySelector("h3")?.after(hit);
  }
}

type Render = (shown: Shown) => void;

/** Most pages have a row for every record and never need it. */
const bringCounted = (element: HTMLElement, scene: DataScene): Promise<Render> =>
  bringOnce(
    "counted-list.js",
    () => import("./counted-list.ts"),
    ({ countedRows }) => countedRows(element, scene, () => showFound(element, scene)),
  )();

/** An article is shown with the whole, within a span, or when it is asked for. */
function showsArticle(scene: DataScene, { dataset }: HTMLElement): boolean {
  const view = scene.view();
  if (view.source.length > 0) return view.source.includes(dataset["article"] ?? "");
  if (!isUnfiltered({ ...view, from: null, to: null })) return false;
  const { earliest, latest } = readEdtf(dataset["date"] ?? "");
  return (
    (view.from === null || latest === null || latest >= view.from) &&
    (view.to === null || earliest === null || earliest <= view.to)
  );
}

/** Every record has its row in the page: those that are not shown are hidden. */
function listedRows(element: HTMLElement, scene: DataScene): Render {
  const own = (name: string) => [...element.querySelectorAll<HTMLElement>(`.chronology:not(.found) > li[data-${name}]`)];
  const rows = { event: own("event"), statement: own("statement"), article: own("article") };
  return (shown) => {
    rows.event.forEach((row, at) => void row.toggleAttribute("hidden", shown.events[at] !== 1));
    rows.statement.forEach((row, at) => void row.toggleAttribute("hidden", shown.statements[at] !== 1));
    for (const row of rows.article) row.hidden = !showsArticle(scene, row);
    const away = new Set(rows.event.filter(({ hidden }) => hidden).map(({ dataset }) => dataset["event"]));
    showApart(scene.root, (event) => !away.has(event));
  };
}
