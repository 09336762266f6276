import { kinds } from "../corpus/kinds.ts";
import { stanceVerbs } from "../corpus/stance-verbs.ts";
import type { WordMatches } from "../model/query/criteria.ts";
import { type Shown, showView } from "../model/query/filter.ts";
import { matchWords } from "../model/query/match-words.ts";
import { isSameView, keepKnown, printView, type View, wholeView, withoutSelection } from "../model/query/view.ts";
import { toDayNumber } from "../model/time/day.ts";
import { wakeCard } from "./card.ts";
import { type Catalogue, openCatalogue } from "./catalogue.ts";
import { DataError } from "./fetch-verified.ts";
import { wakeForm } from "./filter-form.ts";
import { followView } from "./follow-view.ts";
import { wakeList } from "./list.ts";
import { wakeMap } from "./map.ts";
import { find, write } from "./nodes.ts";
import { wakePointing } from "./pointing.ts";
import { type Scene, type Target, targetOf } from "./scene.ts";
import { addressStore } from "./store.ts";
import { wakeTimeline } from "./timeline.ts";

const faults = {
  missing: "did not arrive",
  late: "did not arrive within ten seconds",
  broken: "did not arrive whole",
  stale: "belongs to another version of this page",
} as const;

/** Remembers the last results of a function of a view; a frame asks for the same few again and again. */
function remembering(make: (view: View) => Shown): { readonly show: (view: View) => Shown; readonly forget: () => void } {
  const made = new Map<string, Shown>();
  return {
    show(view) {
      const key = printView(withoutSelection(view));
      const before = made.get(key);
      if (before !== undefined) return before;
      const now = make(view);
      if (made.size > 12) made.delete(made.keys().next().value ?? "");
      made.set(key, now);
      return now;
    },
    forget: () => made.clear(),
  };
}

/** Brings the explorer to life: what the server drew stays as it is until the reader changes the view. */
export function wakeExplorer(root: HTMLElement): void {
  let catalogue: Catalogue | undefined;
  let opening: Promise<Catalogue | undefined> | undefined;
  let words: WordMatches | null = null;
  let searched = "";
  let owed: (() => Promise<void>) | undefined;
  let selected: Target | null = null;
  let framed = false;

  const has = (key: string, id: string): boolean => {
    if (key === "kind") return (kinds as readonly string[]).includes(id);
    if (key === "stance") return (stanceVerbs as readonly string[]).includes(id);
    if (key === "event" || catalogue === undefined) return true;
    return catalogue.dictionaries[key as "place" | "speaker" | "source"].includes(id);
  };
  const embedded = root.hasAttribute("data-embedded");
  const known = (view: View): View => keepKnown(view, has);
  const store = addressStore(known, embedded);
  const first = store.view();
  followView(store);
  const shown = remembering((view) => {
    if (catalogue === undefined) throw new Error("Unexpected question before the data came.");
    return showView(catalogue.columns, catalogue.dictionaries, view, view.q === searched ? words : null);
  });

  const failure = find(root, ".explorer-failure", HTMLElement);
  function tell(error: unknown, again: () => Promise<void>): void {
    if (!(error instanceof DataError)) throw error;
    owed = again;
    if (failure === null) return;
    write(
      failure.querySelector("p"),
      `A file with the data of this picture (${error.file}) ${faults[error.fault]}. The page and the list below are whole; only choosing and zooming wait for it.`,
    );
    failure.hidden = false;
  }
  function attempt(work: () => Promise<void>): void {
    work().then(
      () => {
        if (owed === undefined && failure) failure.hidden = true;
      },
      (error: unknown) => tell(error, work),
    );
  }

  async function open(): Promise<Catalogue | undefined> {
    catalogue = await openCatalogue(root);
    store.check();
    return catalogue;
  }
  function ready(): Promise<Catalogue | undefined> {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  const scene: Scene = {
    root,
    home: root.dataset["home"] ?? "/",
    view: store.view,
    change: store.change,
    catalogue: () => catalogue,
    ready,
    attempt,
    show: shown.show,
    whole: () => {
      const [first, last] = catalogue?.index.span ?? ["2022-01-01", "2022-12-31"];
      return { from: toDayNumber(first), to: toDayNumber(last) };
    },
    point: (target) => pointing.point(target),
    select,
    refresh: () => {
      if (framed) return;
      framed = true;
      requestAnimationFrame(() => {
        framed = false;
        draw();
      });
    },
  };
  const pointing = wakePointing(root, scene);
  const card = wakeCard(root, scene);
  const form = wakeForm(root, scene, () => words);
  const element = (selector: string): HTMLElement => find(root, selector, HTMLElement) ?? root;
  const gliding = [wakeTimeline(element("event-timeline"), scene), wakeMap(element("event-map"), scene)];
  const parts = [...gliding, form, wakeList(element(".explorer-list"), scene)];

  function select(target: Target): void {
    if (target.of === "event") {
      scene.change({ ...scene.view(), event: [target.id] });
      if (scene.view().event[0] === target.id && selected?.id !== target.id) update();
    } else
      attempt(async () => {
        const data = await ready();
        const row = await data?.rowOf("statements", target.id);
        if (data === undefined || row === undefined) return;
        selected = target;
        await card.show(data, target, row);
        pointing.select(target);
      });
  }

  function sayWhatIsShown(): void {
    if (catalogue === undefined) return;
    const { events, statements } = catalogue.columns;
    const { eventCount, statementCount } = shown.show(store.view());
    const all = eventCount === events.count && statementCount === statements.count;
    const text = all
      ? `${events.count} events, ${statements.count} statements`
      : `${eventCount} of ${events.count} events, ${statementCount} of ${statements.count} statements`;
    write(root.querySelector(".explorer-status"), text);
  }
  const reset = find(root, "[data-do=reset]", HTMLButtonElement);
  const back = find(root, "[data-do=first]", HTMLButtonElement);
  function draw(): void {
    if (catalogue === undefined) return;
    if (store.isGliding()) {
      for (const part of gliding) part.glide();
      return;
    }
    for (const part of parts) part.render();
    sayWhatIsShown();
    pointing.render();
    if (reset) reset.disabled = isSameView(store.view(), wholeView);
    if (back) back.disabled = isSameView(store.view(), known(first));
  }

  async function lookForWords(data: Catalogue): Promise<void> {
    const { q } = store.view();
    if (q === searched) return;
    const found = q === "" ? null : matchWords(data.columns, await data.searched(), q);
    if (store.view().q !== q) return;
    words = found;
    searched = q;
    shown.forget();
  }
  async function showSelected(data: Catalogue): Promise<void> {
    const [id] = store.view().event;
    if (id === undefined) {
      if (selected?.of !== "statement") card.hide();
      selected = selected?.of === "statement" ? selected : null;
      pointing.select(selected);
      return;
    }
    const row = await data.rowOf("events", id);
    selected = row === undefined ? null : { of: "event", id };
    pointing.select(selected);
    if (row === undefined || selected === null) card.hide();
    else await card.show(data, selected, row);
  }
  /** Follows the view: data first, then words, then the drawing, then the card. */
  function update(): void {
    attempt(async () => {
      const data = await ready();
      if (data === undefined) return;
      if (store.view().q === searched) draw();
      else {
        await lookForWords(data);
        draw();
      }
      await showSelected(data);
      owed = undefined;
    });
  }
  store.subscribe(() => {
    if (store.view().event.length === 0 && selected?.of === "statement") {
      selected = null;
      card.hide();
    }
    const plain = store.view().q === searched && store.view().event.length === 0 && selected === null;
    if (catalogue !== undefined && (plain || store.isGliding())) draw();
    else update();
  });

  async function copy(): Promise<void> {
    const address = `${location.origin}${scene.home}${printView(store.view())}`;
    // Where a page may not write to the clipboard, the address stands in the browser's own bar.
    const said = await navigator.clipboard?.writeText(address).then(
      () => "Link copied.",
      () => undefined,
    );
    write(root.querySelector(".explorer-status"), said ?? `The link to this view: ${address}`);
  }
  const acts: Readonly<Record<string, () => void>> = {
    reset: () => store.change(wholeView),
    first: () => store.change(first),
    copy: () => void copy(),
    reload: () => location.reload(),
    retry: () => {
      const again = owed;
      owed = undefined;
      if (failure) failure.hidden = true;
      if (again) attempt(again);
      update();
    },
  };
  root.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    acts[target?.closest<HTMLElement>(":is(.explorer-bar, .explorer-failure) [data-do]")?.dataset["do"] ?? ""]?.();
    const mark = target?.closest("svg a:is([data-event], [data-statement])");
    const chosen = mark ? targetOf(mark) : null;
    // Marks that were drawn here lead out of the frame as the server's do.
    if (embedded) target?.closest("svg a:not([target])")?.setAttribute("target", "_blank");
    // A plain click selects; Enter, which browsers report as a click without a press, and clicks with a key open the page.
    if (
      chosen === null ||
      event.defaultPrevented ||
      event.detail === 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    select(chosen);
  });
  root.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.key === "Escape" && (selected !== null || store.view().event.length > 0)) {
      selected = null;
      card.hide();
      store.change({ ...store.view(), event: [] });
      pointing.select(null);
    }
    const chosen = target?.closest("svg a") ? targetOf(target) : null;
    if (event.key !== " " || chosen === null) return;
    event.preventDefault();
    select(chosen);
  });
  if (!isSameView(store.view(), wholeView)) update();
  root.classList.add("awake");
}
