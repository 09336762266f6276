import { isSameView, parseView, printView, type View } from "../../model/query/view.ts";
import { oncePerFrame, timer } from "../dom/nodes.ts";

/** The view that all parts of the page share. */
export type Store = ReturnType<typeof addressStore>;

const restMilliseconds = 300;
const settleMilliseconds = 120;

/** Tells whether a button is down. Each event says it anew: a release is not always told, as when it ends a menu or is outside of a frame. */
function watchButtons(): () => boolean {
  let held = false;
  const look = ({ buttons }: PointerEvent): void => {
    held = buttons !== 0;
  };
  for (const name of ["pointerdown", "pointermove", "pointerup", "pointercancel"] as const) addEventListener(name, look, true);
  return () => held;
}

/** Calls back in the next frame after a change, and once more when small moves have come to rest. */
function callBacks() {
  const listeners: (() => void)[] = [];
  const call = oncePerFrame(() => {
    for (const listener of listeners) listener();
  });
  const settling = timer(settleMilliseconds, call);
  return {
    subscribe: (listener: () => void): void => void listeners.push(listener),
    isGliding: settling.isRunning,
    tell(glides: boolean): void {
      if (glides) settling.start();
      else settling.stop();
      call();
    },
  };
}

/** Writes a view into the address of the page: as an entry of the history, or in place of the last one. */
function writeAddress(view: View, replaces: boolean): void {
  if (isSameView(view, parseView(location.search))) return;
  const address = `${location.pathname}${printView(view)}${location.hash}`;
  history[replaces ? "replaceState" : "pushState"](null, "", address);
}

/**
 * A store that keeps its view in the address of the page.
 *
 * @param embedded whether the page is in a frame: the history is then the host page's, and gets no entries of ours
 */
export function addressStore(known: (view: View) => View, embedded: boolean) {
  const { tell, subscribe, isGliding } = callBacks();
  let view = known(parseView(location.search));
  let typing = false;
  const isHeld = watchButtons();
  // A hand that holds still with the button down has not ended its act.
  const resting = timer(restMilliseconds, () => (isHeld() ? resting.start() : record()));
  function record(replaces = false): void {
    resting.stop();
    writeAddress(view, embedded || replaces);
  }

  addEventListener("popstate", () => {
    resting.stop();
    typing = false;
    view = known(parseView(location.search));
    tell(false);
  });
  // What glides is written down before the page is left.
  addEventListener("pagehide", () => resting.isRunning() && record());

  return {
    view: (): View => view,
    /**
     * Changes the view. A `step` is one act: it gets its own entry in the history, so that Back undoes it. A `glide` is one of many small moves:
     * together they get one entry when they rest and no button is held, since browsers refuse more than some hundred entries in half a minute.
     * `typing` is a letter of a word: however slowly it is typed, the word is one entry, until something else is done or the field is left.
     */
    change(next: View, how: "step" | "glide" | "typing" = "step"): void {
      const wanted = known(next);
      if (isSameView(view, wanted)) return;
      if (how !== "glide" && resting.isRunning()) record();
      view = wanted;
      const goesOn = typing && how === "typing";
      typing = how === "typing";
      if (how === "glide") resting.start();
      else record(goesOn);
      tell(how === "glide");
    },
    /** Ends the word that is being typed: the next letter is another entry of the history. */
    endWord(): void {
      typing = false;
    },
    /** Whether small moves still follow one another: what costs time can wait until they rest, when all are called back once more. */
    isGliding,
    /** Leaves out of the view what turns out to be unknown; the address stays as it is. */
    check(): void {
      view = known(view);
    },
    /** Calls back once per frame in which the view has changed. */
    subscribe,
  };
}
