import "../page/citation-notes.ts";
import { eventEmbedAddress, recordAddress } from "../../corpus/addresses.ts";
import type { Target } from "../../model/query/view.ts";
import { toIsoDay } from "../../model/time/day.ts";
import { drawnDate } from "../../model/time/drawn-date.ts";
import { clampWindow, lengthOf, type TimeWindow } from "../../model/time/time-window.ts";
import { fetchElements } from "../dom/fetch-element.ts";
import { get, html, mountButtons, wide } from "../dom/nodes.ts";
import type { Scene } from "./scene.ts";

/** Headings of a page become headings below the row that the card opens in. */
function lowerHeadings(card: HTMLElement): void {
  for (const heading of card.querySelectorAll("h1, h2, h3")) {
    const name = `h${Number(heading.tagName.slice(1)) + 2}` as "h3" | "h4" | "h5";
    const attributes = { class: heading.getAttribute("class"), id: heading.getAttribute("id") };
    heading.replaceWith(html(name, attributes, ...heading.childNodes));
  }
}

/** A week about a day, half as much again about what lasted. */
function zoomTo(scene: Scene, whole: TimeWindow, edtf: string): void {
  const date = drawnDate(edtf);
  const [from, to] = [Math.max(date.from ?? date.anchor, date.anchor - 400), Math.min(date.to ?? date.anchor, date.anchor + 400)];
  const air = Math.max(3, Math.ceil(lengthOf({ from, to }) / 4));
  const window = clampWindow({ from: from - air, to: to + air }, whole);
  scene.change({ ...scene.view(), from: toIsoDay(window.from), to: toIsoDay(window.to) });
}

/**
 * Shows the words that a selected record rests on. The card is the server's own: what is brought of the record's page is put in, and nothing else is
 * made here.
 */
export function mountCard(element: HTMLElement, scene: Scene) {
  const place = element.parentElement;
  const after = element.nextSibling;
  const content = get(element, ".event-card-content");
  const page = get(element, "a.button", HTMLAnchorElement);
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

  mountButtons(element, "[data-do]", {
    zoom() {
      const date = content.querySelector<HTMLElement>("[data-date]")?.dataset["date"];
      if (date !== undefined) scene.act(({ whole }) => zoomTo(scene, whole, date));
    },
  });

  function hide(): void {
    shown = null;
    element.hidden = true;
    page.href = "#list";
    content.replaceChildren();
    settle();
  }
  return {
    hide,
    /** Brings the card of a record and shows it; false where there is no such record. */
    async show(target: Target): Promise<boolean> {
      shown = target;
      const { of, id } = target;
      const address = (of === "event" ? eventEmbedAddress : recordAddress.statement)(id);
      const brought = await fetchElements(scene.home + address.slice(1), `[data-card="${of} ${id}"]`);
      // Another may have been asked for meanwhile.
      if (shown !== target) return true;
      const [card] = brought ?? [];
      if (card === undefined) {
        hide();
        return false;
      }
      lowerHeadings(card);
      content.replaceChildren(card);
      if (of === "statement") scene.attempt(async () => void (await import("../page/check-words.ts")));
      page.href = scene.home + recordAddress[of](id).slice(1);
      element.hidden = false;
      settle();
      return true;
    },
  };
}
