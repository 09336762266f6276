import { kinds } from "../corpus/kinds.ts";
import { stanceVerbs } from "../corpus/stance-verbs.ts";
import { isSameView, keepKnown, type ListKey, printView, unreadIn, type View, wholeView } from "../model/query/view.ts";
import { bringOnce } from "./bring.ts";
import { mountFailing } from "./failing.ts";
import { followView } from "./follow-view.ts";
import { mountFormHands } from "./form-hands.ts";
import { mountMapHands } from "./map-hands.ts";
import { find, oncePerFrame, write } from "./nodes.ts";
import type { Hands, Pictures } from "./pictures.ts";
import { mountPointing } from "./pointing.ts";
import { reportDamage } from "./report-damage.ts";
import type { Scene } from "./scene.ts";
import { mountSelecting } from "./selecting.ts";
import { mountStaying } from "./staying.ts";
import { addressStore } from "./store.ts";
import { mountTimelineHands } from "./timeline-hands.ts";

/** Whether there is a kind, a stance or another id; what only the data knows is taken to be there until it comes. */
function isKnown(key: ListKey, id: string, pictures: Pictures | undefined): boolean {
  if (key === "kind") return (kinds as readonly string[]).includes(id);
  if (key === "stance") return (stanceVerbs as readonly string[]).includes(id);
  if (key === "event" || key === "statement") return true;
  return pictures?.has(key, id) ?? true;
}

/** The buttons of the bar. */
function mountActs(root: HTMLElement, scene: Scene, first: View, retry: () => void): { readonly render: () => void } {
  async function copy(): Promise<void> {
    const address = `${location.origin}${scene.home}${printView(scene.view())}`;
    // Where a page may not write to the clipboard, the address is in the browser's own bar.
    const said = await navigator.clipboard?.writeText(address).then(
      () => "Link copied.",
      () => undefined,
    );
    write(root.querySelector(".explorer-status"), said ?? `The link to this view: ${address}`);
  }
  const acts: Readonly<Record<string, () => void>> = {
    reset: () => scene.change(wholeView),
    first: () => scene.change(first),
    copy: () => void copy(),
    reload: () => location.reload(),
    retry,
  };
  root.addEventListener("click", ({ target }) => {
    const button =
      target instanceof Element ? target.closest<HTMLElement>(":is(.explorer-bar, .explorer-failure) [data-do]") : null;
    acts[button?.dataset["do"] ?? ""]?.();
  });
  const reset = find(root, "[data-do=reset]", HTMLButtonElement);
  const back = find(root, "[data-do=first]", HTMLButtonElement);
  return {
    render() {
      if (reset) reset.disabled = isSameView(scene.view(), wholeView);
      if (back) back.disabled = isSameView(scene.view(), first);
    },
  };
}

function mountHands(root: HTMLElement, scene: Scene): Hands {
  const element = (selector: string): HTMLElement => find(root, selector, HTMLElement) ?? root;
  return {
    marks: mountTimelineHands(element("event-timeline"), scene),
    pins: mountMapHands(element("event-map"), scene),
    isTyping: mountFormHands(find(root, ".filter-form", HTMLFormElement), scene),
  };
}

/** Brings the explorer to life: what the server drew stays as it is until the reader changes the view. */
export function mountExplorer(root: HTMLElement): void {
  let pictures: Pictures | undefined;
  const known = (view: View): View => keepKnown(view, (key, id) => isKnown(key, id, pictures));
  const store = addressStore(known, root.hasAttribute("data-embedded"));
  const failing = mountFailing(root);
  const first = store.view();
  const ready = bringOnce(
    "pictures.js",
    () => import("./pictures.ts"),
    async ({ openPictures }) => {
      pictures = await openPictures(scene, hands);
      store.check();
      return pictures;
    },
  );
  const refresh = oncePerFrame(() => draw());
  const scene: Scene = { ...store, root, home: root.dataset["home"] ?? "/", ready, attempt: failing.attempt, refresh };
  const hands = mountHands(root, scene);
  const selecting = mountSelecting(root, scene);
  const pointing = mountPointing(root, selecting.selected);
  const acts = mountActs(root, scene, first, () => {
    failing.retry();
    update();
  });
  followView(store);
  mountStaying(root);
  reportDamage(root, unreadIn(location.search));

  function draw(): void {
    if (store.isGliding()) pictures?.glide();
    else for (const part of [pictures, pointing, acts]) part?.render();
  }
  async function select(): Promise<void> {
    await selecting.render();
    pointing.render();
  }
  /** Follows the view: data first, then words, then the drawing, then what is selected. */
  async function follow(): Promise<void> {
    const { lookForWords } = await ready();
    await lookForWords(store.view());
    draw();
    await select();
  }
  const update = (): void => failing.attempt(follow);
  store.subscribe(() => {
    if (pictures === undefined || !(pictures.hasWords(store.view()) || store.isGliding())) return update();
    draw();
    if (!store.isGliding()) failing.attempt(select);
  });
  // What shows its view is awake: tests and readers' programs may rely on it.
  const awake = (): void => root.classList.add("awake");
  if (isSameView(first, wholeView)) awake();
  else failing.attempt(() => follow().finally(awake));
}
