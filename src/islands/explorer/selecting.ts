import { isSameTarget, select, selectedIn, type Target } from "../../model/query/view.ts";
import { bringOnce } from "../dom/bring.ts";
import { closestTo, get, isModified, mountButtons, wide } from "../dom/nodes.ts";
import type { mountCard } from "./card.ts";
import { type Scene, targetOf } from "./scene.ts";

/** What a plain click or key selects: a mark, a pin, a link that says so, a row where it is no link. */
function chosenBy(event: Event): Element | null {
  const link = closestTo<Element>(event, "svg a:is([data-event], [data-statement]), a[data-select]");
  if (link !== null || closestTo(event, "a, button, summary, .event-card, input, label")) return link;
  return closestTo(event, ".chronology > li");
}

/** Brings into sight what a card would cover, or the row that it opened in; a reader who has both before them is left where they are. */
function keepInSight(scene: Scene, card: HTMLElement, opener: Element | null): void {
  const row = card.closest<HTMLElement>(".chronology > li");
  if (matchMedia(wide).matches) {
    const shown = row ?? card;
    // A row that is at the edge of the window because it is pointed at is measured where it belongs.
    shown.classList.remove("is-peeked");
    const { top } = shown.getBoundingClientRect();
    const stays = scene.root.querySelector(".map-section")?.getBoundingClientRect().bottom ?? 0;
    if (top < stays || top > innerHeight * 0.7) shown.scrollIntoView({ block: "start" });
  } else if (opener && opener.getBoundingClientRect().bottom > card.getBoundingClientRect().top)
    opener.scrollIntoView({ block: "nearest" });
}

/** Where every record has its row in the page, one without is none. */
const mayBe = (root: HTMLElement, { of, id }: Target): boolean =>
  root.dataset["listed"] === undefined || root.querySelector(`.chronology > li[data-${of}="${CSS.escape(id)}"]`) !== null;

/** The link that a record was opened from, or the one that has come in its place. */
function openerOf(root: HTMLElement, opener: Element | null, { of, id }: Target): HTMLElement | SVGElement | null {
  const node = opener?.isConnected ? opener : root.querySelector(`a[data-${of}="${CSS.escape(id)}"]`);
  return node instanceof HTMLElement || node instanceof SVGElement ? node : null;
}

/** Hears what a reader chooses, and when they have enough of it. */
function mountChoosing(
  root: HTMLElement,
  { choose, close }: { readonly choose: (node: Element, keys: boolean) => void; readonly close: () => void },
): void {
  mountButtons(root, ".event-card [data-do]", { close });
  root.addEventListener("click", (event) => {
    const chosen = chosenBy(event);
    const keys = event.detail === 0;
    if (chosen === null || event.defaultPrevented || isModified(event)) return;
    // Enter, which browsers report as a click without a press, opens the page of a mark.
    if (keys && !chosen.matches("[data-select]")) return;
    if (chosen.matches("li") && !getSelection()?.isCollapsed) return;
    if (targetOf(chosen) === null) return;
    event.preventDefault();
    choose(chosen, keys);
  });
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    const link = closestTo<Element>(event, "svg a, a[data-select]");
    if (event.key !== " " || link === null || targetOf(link) === null) return;
    event.preventDefault();
    choose(link, true);
  });
}

/** The card of a record, which is brought when one is first shown. */
function lazyCard(element: HTMLElement, scene: Scene) {
  let card: ReturnType<typeof mountCard> | undefined;
  const bring = bringOnce(
    "card.js",
    () => import("./card.ts"),
    ({ mountCard }) => {
      card = mountCard(element, scene);
      return card;
    },
  );
  return { bring, hide: (): void => card?.hide() };
}

/**
 * Selecting by pointer, finger and keys. A plain click on a mark selects, Enter and clicks with a key open the page; Space selects. Who selects
 * by keys is led into the card, and back to where they were when it closes.
 */
export function mountSelecting(root: HTMLElement, scene: Scene) {
  const element = get(root, ".event-card");
  const card = lazyCard(element, scene);
  let shown: Target | null = null;
  let opener: Element | null = null;
  let byKeys = false;

  function choose(node: Element, keys: boolean): void {
    const target = targetOf(node);
    if (target === null) return;
    opener = node;
    byKeys = keys;
    if (isSameTarget(target, shown)) element.focus({ preventScroll: !keys });
    else scene.change(select(scene.view(), target));
  }
  function close(): void {
    const inside = element.contains(document.activeElement) || document.activeElement === document.body;
    scene.change(select(scene.view(), null));
    if (inside && opener !== null && shown !== null) openerOf(root, opener, shown)?.focus({ preventScroll: true });
  }

  mountChoosing(root, {
    choose,
    close: () => selectedIn(scene.view()) !== null && close(),
  });

  /** Whether there is such a record; its words are then shown. */
  async function showCard(target: Target): Promise<boolean> {
    if (!mayBe(root, target)) return false;
    const { show } = await card.bring();
    return shown !== target || show(target);
  }

  return {
    selected: (): Target | null => shown,
    /** Shows the words of what the view selects, or puts them away. */
    async render(): Promise<void> {
      const target = selectedIn(scene.view());
      if (isSameTarget(target, shown)) return;
      shown = target;
      if (target === null) return card.hide();
      const found = await showCard(target).catch((error: unknown) => {
        // Not shown: who tries again is not told that it is there already.
        if (shown === target) shown = null;
        throw error;
      });
      if (!found && shown === target) {
        shown = null;
        card.hide();
      }
      if (!found || !isSameTarget(shown, target)) return;
      keepInSight(scene, element, opener);
      if (byKeys) element.focus();
      byKeys = false;
    },
  };
}
