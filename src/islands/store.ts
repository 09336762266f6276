import { isSameView, parseView, printView, type View } from "../model/query/view.ts";
import { oncePerFrame } from "./nodes.ts";

/** The view that all parts of the page share. */
export interface Store {
  readonly view: () => View;
  /**
   * Changes the view. A `step` is one act: it gets its own entry in the history, so that Back undoes it. A `glide` is one of many small moves:
   * together they get one entry when they rest and no button is held, since browsers refuse more than some hundred entries in half a minute. `typing`
   * is a letter of a word: however slowly it is typed, the word is one entry, until something else is done or the field is left (`endWord`).
   */
  readonly change: (next: View, how?: "step" | "glide" | "typing") => void;
  readonly endWord: () => void;
  /** Whether small moves still follow one another: what costs time can wait until they rest, when all are called back once more. */
  readonly isGliding: () => boolean;
  /** Leaves out of the view what turns out to be unknown; the address stays as it is. */
  readonly check: () => void;
  /** Calls back once per frame in which the view has changed. */
  readonly subscribe: (listener: () => void) => void;
}

const restMilliseconds = 300;
const settleMilliseconds = 120;

/** Acts once nothing has started it anew for so long. */
function timer(milliseconds: number, act: () => void) {
  let running: ReturnType<typeof setTimeout> | undefined;
  function stop(): void {
    clearTimeout(running);
    running = undefined;
  }
  return {
    stop,
    isRunning: () => running !== undefined,
    start(): void {
      stop();
      running = setTimeout(() => {
        stop();
        act();
      }, milliseconds);
    },
  };
}

/**
 * A store that keeps its view in the address of the page.
 *
 * @param embedded whether the page is in a frame: the history is then the host page's, and gets no entries of ours
 */
export function addressStore(known: (view: View) => View, embedded: boolean): Store {
  const listeners: (() => void)[] = [];
  const tell = oncePerFrame(() => {
    for (const listener of listeners) listener();
  });
  let view = known(parseView(location.search));
  let typing = false;
  let held = false;
  // Each event says anew whether a button is down: a release is not always told, as when it ends a menu or is outside of a frame.
  for (const name of ["pointerdown", "pointermove", "pointerup", "pointercancel"] as const)
    addEventListener(
      name,
      ({ buttons }) => {
        held = buttons !== 0;
      },
      true,
    );
  // A hand that holds still with the button down has not ended its act.
  const resting = timer(restMilliseconds, () => (held ? resting.start() : record()));
  const settling = timer(settleMilliseconds, tell);

  function settle(): void {
    settling.stop();
    tell();
  }
  function record(replaces = false): void {
    resting.stop();
    if (isSameView(view, parseView(location.search))) return;
    const address = `${location.pathname}${printView(view)}${location.hash}`;
    history[embedded || replaces ? "replaceState" : "pushState"](null, "", address);
  }

  addEventListener("popstate", () => {
    resting.stop();
    typing = false;
    view = known(parseView(location.search));
    settle();
  });
  // What glides is written down before the page is left.
  addEventListener("pagehide", () => resting.isRunning() && record());

  return {
    view: () => view,
    change(next, how = "step") {
      const wanted = known(next);
      if (isSameView(view, wanted)) return;
      if (how !== "glide" && resting.isRunning()) record();
      view = wanted;
      const goesOn = typing && how === "typing";
      typing = how === "typing";
      if (how !== "glide") {
        record(goesOn);
        settle();
        return;
      }
      resting.start();
      settling.start();
      tell();
    },
    endWord() {
      typing = false;
    },
    isGliding: settling.isRunning,
    check() {
      view = known(view);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}
