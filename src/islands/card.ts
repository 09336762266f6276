import "./citation-notes.ts";
import { eventAddress, eventEmbedAddress, statementAddress } from "../corpus/addresses.ts";
import type { Target } from "../model/query/view.ts";
import { toIsoDay } from "../model/time/day.ts";
import { drawnDate } from "../model/time/drawn-date.ts";
import { clampWindow, lengthOf } from "../model/time/time-window.ts";
import { fetchElements } from "./fetch-element.ts";
import { find, wide } from "./nodes.ts";
import type { Scene } from "./scene.ts";

/** Shows the words that a selected record rests on. */
export interface Card {
  /** Brings the card of a record and shows it; false where there is no such record. */
  readonly show: (target: Target) => Promise<boolean>;
  readonly hide: () => void;
}

/** Address of the page that holds the card of a record. */
const cardAddress = ({ of, id }: Target): string => (of === "event" ? eventEmbedAddress(id) : statementAddress(id));
const pageAddress = ({ of, id }: Target): string => (of === "event" ? eventAddress(id) : statementAddress(id));

/** Headings of a page become headings below the row that the card opens in. */
function lowerHeadings(card: HTMLElement): void {
  for (const heading of card.querySelectorAll("h1, h2, h3")) {
    const lower = document.createElement(`h${Number(heading.tagName.slice(1)) + 2}`);
    lower.className = heading.className;
    lower.id = heading.id;
    if (heading.id === "") lower.removeAttribute("id");
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

/** A week about a day, half as much again about what lasted. */
async function zoomTo(scene: Scene, edtf: string): Promise<void> {
  const { whole } = await scene.ready();
  const date = drawnDate(edtf);
  const [from, to] = [Math.max(date.from ?? date.anchor, date.anchor - 400), Math.min(date.to ?? date.anchor, date.anchor + 400)];
  const air = Math.max(3, Math.ceil(lengthOf({ from, to }) / 4));
  const window = clampWindow({ from: from - air, to: to + air }, whole);
  scene.change({ ...scene.view(), from: toIsoDay(window.from), to: toIsoDay(window.to) });
}

/** The card is the server's own: what is brought of the record's page is put in, and nothing else is made here. */
export function mountCard(element: HTMLElement, scene: Scene): Card {
  const place = element.parentElement;
  const after = element.nextSibling;
  const content = find(element, ".event-card-content", HTMLElement) ?? element;
  const page = find(element, "a.button", HTMLAnchorElement);
  const besideList = matchMedia(wide);
  let shown: Target | null = null;

  /** Into the row of the record where it is in sight of the list; else where the page has it. */
  function settle(): void {
    const row =
      besideList.matches && shown !== null
        ? scene.root.querySelector<HTMLElement>(`.chronology > li[data-${shown.of}="${CSS.escape(shown.id)}"]:not([hidden])`)
        : null;
    const body = row?.querySelector<HTMLElement>(":scope > div");
    if (body && row?.getClientRects().length) body.append(element);
    else place?.insertBefore(element, after);
  }
  besideList.addEventListener("change", settle);

  element.addEventListener("click", ({ target }) => {
    const act = target instanceof Element ? target.closest<HTMLElement>("[data-do]")?.dataset["do"] : undefined;
    const date = content.querySelector<HTMLElement>("[data-date]")?.dataset["date"];
    if (act === "zoom" && date !== undefined) scene.attempt(() => zoomTo(scene, date));
  });

  function hide(): void {
    shown = null;
    element.hidden = true;
    if (page) page.href = "#list";
    content.replaceChildren();
    settle();
  }
  return {
    hide,
    async show(target) {
      shown = target;
      const brought = await fetchElements(scene.home + cardAddress(target).slice(1), `[data-card="${target.of} ${target.id}"]`);
      // Another may have been asked for meanwhile.
      if (shown !== target) return true;
      const [card] = brought ?? [];
      if (card === undefined) {
        hide();
        return false;
      }
      lowerHeadings(card);
      content.replaceChildren(card);
      if (target.of === "statement") scene.attempt(async () => void (await import("./check-words.ts")));
      if (page) page.href = scene.home + pageAddress(target).slice(1);
      element.hidden = false;
      settle();
      return true;
    },
  };
}
