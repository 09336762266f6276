import { timelineEmbedAddress } from "../../corpus/addresses.ts";
import { kinds } from "../../corpus/kinds.ts";
import { stanceVerbs } from "../../corpus/stance-verbs.ts";
import { isSameView, keepKnown, type ListKey, printView, unreadIn, type View, wholeView } from "../../model/query/view.ts";
import { bringOnce } from "../dom/bring.ts";
import { mountFailing } from "../dom/failing.ts";
import { copyText, get, mountButtons, oncePerFrame, write } from "../dom/nodes.ts";
import { mountMapHands } from "../drawings/map-hands.ts";
import { mountTimelineHands } from "../drawings/timeline-hands.ts";
import { mountFormHands } from "./form-hands.ts";
import type { Hands, Pictures } from "./pictures.ts";
import { mountPointing } from "./pointing.ts";
import type { Scene } from "./scene.ts";
import { mountSelecting } from "./selecting.ts";
import { addressStore, type Store } from "./store.ts";

/** Pixels above what stays. */
const air = 8;

/**
 * Tells the stylesheet how the pictures stay in sight while one reads on: how much of the timeline goes above the window, where it is higher than that
 * (its axis, at its foot, is what stays), and how far down the map reaches, below which the list is read. Measured, since it depends on what is drawn.
 */
function mountStaying(root: HTMLElement): void {
  const timeline = get(root, ".timeline-section");
  const map = get(root, ".map-section");
  const { style } = document.documentElement;
  const measure = (): void => {
    style.setProperty("--lift", `${Math.round(Math.min(air, innerHeight - timeline.offsetHeight))}px`);
    style.setProperty("--stay", `${Math.round(map.offsetHeight + air)}px`);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(timeline);
  observer.observe(map);
  addEventListener("resize", measure);
}

/** Whether there is a kind, a stance or another id; what only the data knows is taken to be there until it comes. */
function isKnown(key: ListKey, id: string, pictures: Pictures | undefined): boolean {
  if (key === "kind") return (kinds as readonly string[]).includes(id);
  if (key === "stance") return (stanceVerbs as readonly string[]).includes(id);
  if (key === "event" || key === "statement") return true;
  return pictures?.catalogue.dictionaries[key].includes(id) ?? true;
}

/** Says which parts of the address could not be read: a link that was damaged on its way must not pass for one that asked for less. */
function reportDamage(root: HTMLElement, unread: readonly string[]): void {
  if (unread.length === 0) return;
  const note = get(root, ".damage-note");
  note.hidden = false;
  write(note, `The link that led here is damaged. Not read, and not asked for: ${unread.join(" ").slice(0, 200)}`);
}

/** Lets what leads to the same view elsewhere follow it: links between the full page and the frame, and the markup of a frame. */
function followView({ view, subscribe }: Store): void {
  const links = [...document.querySelectorAll("a[data-view]")].map((link) => [link, link.getAttribute("href") ?? ""] as const);
  const markup = document.querySelector<HTMLTextAreaElement>("textarea[data-view]");
  function follow(): void {
    const query = printView(view());
    for (const [link, address] of links) link.setAttribute("href", `${address}${query}`);
    if (markup) markup.value = markup.defaultValue.replace(timelineEmbedAddress, `$&${query.replaceAll("&", "&amp;")}`);
  }
  subscribe(follow);
  follow();
}

/** The buttons of the bar, and those beside what failed. */
function mountActs(root: HTMLElement, scene: Scene, first: View, retry: () => void): { readonly render: () => void } {
  async function copy(): Promise<void> {
    const address = `${location.origin}${scene.home}${printView(scene.view())}`;
    // Where a page may not write to the clipboard, the address is in the browser's own bar.
    write(get(root, ".explorer-status"), await copyText(address, "Link copied.", `The link to this view: ${address}`));
  }
  mountButtons(root, ":is(.explorer-bar, .explorer-failure) [data-do]", {
    reset: () => scene.change(wholeView),
    first: () => scene.change(first),
    copy: () => void copy(),
    reload: () => location.reload(),
    retry,
  });
  const buttons = [
    ["reset", wholeView],
    ["first", first],
  ] as const;
  return {
    render() {
      for (const [act, view] of buttons)
        root.querySelector(`[data-do=${act}]`)?.toggleAttribute("disabled", isSameView(scene.view(), view));
    },
  };
}

/** Brings the explorer to life: what the server drew stays as it is until the reader changes the view. */
function mountExplorer(root: HTMLElement): void {
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
  const { attempt } = failing;
  const act: Scene["act"] = (work) => attempt(async () => work(await ready()));
  const scene: Scene = { ...store, root, home: root.dataset["home"] ?? "/", attempt, act, refresh };
  const hands: Hands = {
    marks: mountTimelineHands(get(root, "event-timeline"), scene),
    pins: mountMapHands(get(root, "event-map"), scene),
    isTyping: mountFormHands(get(root, ".filter-form"), scene),
  };
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
  const update = (): void => attempt(follow);
  store.subscribe(() => {
    if (pictures === undefined || !(pictures.hasWords(store.view()) || store.isGliding())) return update();
    draw();
    if (!store.isGliding()) attempt(select);
  });
  // What shows its view is awake: tests and readers' programs may rely on it.
  const awake = (): void => root.classList.add("awake");
  if (isSameView(first, wholeView)) awake();
  else attempt(() => follow().finally(awake));
}

class EventExplorer extends HTMLElement {
  connectedCallback(): void {
    // Its parts are parsed by now: the script is a module, and modules wait for the document. What the server drew is seen first.
    requestAnimationFrame(() => setTimeout(() => mountExplorer(this)));
  }
}

// Its timeline and map show their buttons by this; where they are alone they are drawings.
for (const name of ["event-timeline", "event-map"]) customElements.define(name, class extends HTMLElement {});
customElements.define("event-explorer", EventExplorer);
