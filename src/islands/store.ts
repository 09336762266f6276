import { isSameView, parseView, printView, type View } from "../model/query/view.ts";

/** The view that all parts of the page share. */
export interface Store {
  readonly view: () => View;
  /**
   * Changes the view. A `step` is one act: it gets its own entry in the history, so that Back undoes it. A `glide` is one of many small moves:
   * together they get one entry when they rest, since browsers refuse more than some hundred entries in half a minute. `typing` is a letter of a
   * word: however slowly it is typed, the word is one entry, until something else is done or the field is left (`endWord`).
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

/**
 * A store that keeps its view in the address of the page.
 *
 * @param embedded whether the page stands in a frame: the history is then the host page's, and gets no entries of ours
 */
export function addressStore(known: (view: View) => View, embedded: boolean): Store {
  const listeners: (() => void)[] = [];
  let view = known(parseView(location.search));
  let resting: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let framed = false;
  let typing = false;

  function settle(): void {
    clearTimeout(settling);
    settling = undefined;
    tell();
  }
  function tell(): void {
    if (framed) return;
    framed = true;
    requestAnimationFrame(() => {
      framed = false;
      for (const listener of listeners) listener();
    });
  }

  function record(replaces = false): void {
    clearTimeout(resting);
    resting = undefined;
    if (isSameView(view, parseView(location.search))) return;
    history[embedded || replaces ? "replaceState" : "pushState"](
      null,
      "",
      `${location.pathname}${printView(view)}${location.hash}`,
    );
  }

  addEventListener("popstate", () => {
    clearTimeout(resting);
    resting = undefined;
    typing = false;
    view = known(parseView(location.search));
    settle();
  });
  // What glides is written down before the page is left.
  addEventListener("pagehide", () => resting !== undefined && record());

  return {
    view: () => view,
    change(next, how = "step") {
      const wanted = known(next);
      if (isSameView(view, wanted)) return;
      if (how !== "glide" && resting !== undefined) record();
      view = wanted;
      const goesOn = typing && how === "typing";
      typing = how === "typing";
      if (how !== "glide") {
        record(goesOn);
        settle();
        return;
      }
      clearTimeout(resting);
      clearTimeout(settling);
      resting = setTimeout(() => record(), restMilliseconds);
      settling = setTimeout(settle, settleMilliseconds);
      tell();
    },
    endWord() {
      typing = false;
    },
    isGliding: () => settling !== undefined,
    check() {
      view = known(view);
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}
