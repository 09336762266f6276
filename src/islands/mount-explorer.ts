import { isSameView, printView, unreadIn, type View, wholeView } from "../model/query/view.ts";
import { toDayNumber } from "../model/time/day.ts";
import { type ExplorerData, explorerData } from "./explorer-data.ts";
import { type Failing, mountFailing } from "./failing.ts";
import { mountForm } from "./filter-form.ts";
import { followView } from "./follow-view.ts";
import { mountList } from "./list.ts";
import { wakeMap } from "./map.ts";
import { find, write } from "./nodes.ts";
import { mountPointing } from "./pointing.ts";
import { mountReporting, reportDamage } from "./reporting.ts";
import type { Gliding, Scene } from "./scene.ts";
import { mountSelecting, type Selecting } from "./selecting.ts";
import { mountStaying } from "./staying.ts";
import { addressStore, type Store } from "./store.ts";
import { wakeTimeline } from "./timeline.ts";

/** At most once in a frame. */
function oncePerFrame(act: () => void): () => void {
  let framed = false;
  return () => {
    if (framed) return;
    framed = true;
    requestAnimationFrame(() => {
      framed = false;
      act();
    });
  };
}

/** What the parts of the explorer share; `refresh` is what draws them. */
function sceneOf(root: HTMLElement, store: Store, data: ExplorerData, failing: Failing, refresh: () => void): Scene {
  return {
    root,
    home: root.dataset["home"] ?? "/",
    view: store.view,
    change: store.change,
    endWord: store.endWord,
    catalogue: data.catalogue,
    async ready() {
      const catalogue = await data.ready();
      store.check();
      return catalogue;
    },
    attempt: failing.attempt,
    show: data.show,
    whole: () => {
      const [first, last] = data.catalogue()?.index.span ?? ["2022-01-01", "2022-12-31"];
      return { from: toDayNumber(first), to: toDayNumber(last) };
    },
    refresh,
  };
}

/** The parts that move by hand, and those that follow once the hand rests. */
interface Parts {
  readonly gliding: readonly Gliding[];
  readonly following: readonly { readonly render: () => void }[];
  readonly selecting: Selecting;
}

function mountParts(root: HTMLElement, scene: Scene, data: ExplorerData): Parts {
  const element = (selector: string): HTMLElement => find(root, selector, HTMLElement) ?? root;
  const gliding = [wakeTimeline(element("event-timeline"), scene), wakeMap(element("event-map"), scene)];
  const selecting = mountSelecting(root, scene);
  const pointing = mountPointing(root, selecting.selected);
  const list = mountList(element(".explorer-list"), scene);
  mountStaying(root);
  return { gliding, selecting, following: [mountForm(root, scene, data.words), list, mountReporting(root, scene), pointing] };
}

/** The buttons of the bar. */
function mountActs(root: HTMLElement, scene: Scene, first: View, retry: () => void): { readonly render: () => void } {
  async function copy(): Promise<void> {
    const address = `${location.origin}${scene.home}${printView(scene.view())}`;
    // Where a page may not write to the clipboard, the address stands in the browser's own bar.
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

/** Brings the explorer to life: what the server drew stays as it is until the reader changes the view. */
export function mountExplorer(root: HTMLElement): void {
  const data = explorerData(root);
  const store = addressStore(data.known, root.hasAttribute("data-embedded"));
  const failing = mountFailing(root);
  const first = store.view();
  const refresh = oncePerFrame(() => draw());
  const scene = sceneOf(root, store, data, failing, refresh);
  followView(store);
  reportDamage(root, unreadIn(location.search));
  const { gliding, following, selecting } = mountParts(root, scene, data);
  const acts = mountActs(root, scene, first, () => {
    failing.retry();
    update();
  });

  function draw(): void {
    if (data.catalogue() === undefined) return;
    if (store.isGliding()) for (const part of gliding) part.glide();
    else for (const part of [...gliding, ...following, acts]) part.render();
  }
  /** Follows the view: data first, then words, then the drawing, then what is selected. */
  async function follow(): Promise<void> {
    await scene.ready();
    await data.lookForWords(store.view());
    draw();
    await selecting.render();
    for (const part of following) part.render();
  }
  const update = (): void => failing.attempt(follow);
  store.subscribe(() => {
    if (data.catalogue() !== undefined && (data.hasWords(store.view()) || store.isGliding())) {
      draw();
      if (!store.isGliding())
        failing.attempt(async () => {
          await selecting.render();
          following.at(-1)?.render();
        });
    } else update();
  });
  // Awake is what shows its view: tests and readers' programs may rely on it.
  const awake = (): void => root.classList.add("awake");
  if (isSameView(first, wholeView)) awake();
  else failing.attempt(() => follow().finally(awake));
}
