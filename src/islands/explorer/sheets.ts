import type { DrawingSetting } from "../../drawing/element.ts";
import type { Preview } from "../../model/record/preview.ts";
import { get } from "../dom/nodes.ts";
import type { Scene } from "./scene.ts";

/** One of the server's drawings of a picture, each made for another width of the page. */
export interface Sheet<Drawn> {
  readonly svg: SVGSVGElement;
  readonly setting: DrawingSetting;
  /** Width in the drawing's own pixels. */
  readonly width: number;
  /** What it shows; undefined while it is as the server drew it. */
  drawn: Drawn | undefined;
}

/** A sheet that is seen, and pixels of the screen for each of its own. */
interface Seen<One> {
  readonly sheet: One;
  readonly perPixel: number;
}

/** How a picture is drawn on its sheets. */
interface Drawer<Drawn, One> {
  /** What the view shows on a sheet; null while that is on its way. */
  readonly make: (sheet: One) => Drawn | null;
  readonly isSame: (a: Drawn, b: Drawn) => boolean;
  readonly draw: (sheet: One, next: Drawn, isSeen: boolean) => void;
  /** Shows what was drawn last where it belongs by now. */
  readonly follow: (seen: Seen<One>, drawn: Drawn) => void;
}

/** How much of the time a drawing may take while the reader's hand moves: one part in so many. */
const share = 8;
const leastMilliseconds = 250;

/**
 * Shows a drawing where it belongs now, though it was made a moment ago: moved and stretched as one picture, which costs no layout and no paint.
 * Null puts it back, for a drawing that is fresh. What is moved is the sheet that the drawings lie on, since an SVG that is moved itself
 * measures its texts again; `holder` cuts off what reaches beyond it.
 */
export function glide(holder: HTMLElement, across: Preview | null, down: Preview = { scale: 1, shift: 0 }): void {
  holder.classList.toggle("gliding", across !== null);
  const numbers = across === null ? [] : [across.scale, 0, 0, down.scale, across.shift, down.shift];
  const matrix = numbers.map((value) => value.toFixed(4)).join(",");
  get(holder, ".sheet").style.transform = matrix && `matrix(${matrix})`;
}

/** Buttons that would change nothing say so: the one that comes closer, and all others. */
export function renderButtons(element: HTMLElement, isClosest: boolean, isWhole: boolean): void {
  for (const button of element.querySelectorAll<HTMLElement>(".toolbar button"))
    button.setAttribute("aria-disabled", String(button.dataset["do"] === "in" ? isClosest : isWhole));
}

/** Calls back when an element gets another width, as what comes into sight does, whose width was none. */
function whenResized(node: Element, act: () => void): void {
  let before: number | undefined;
  new ResizeObserver((entries) => {
    const width = entries.at(-1)?.contentRect.width;
    const changed = before !== undefined && width !== before;
    before = width;
    if (changed) act();
  }).observe(node);
}

/**
 * Keeps the sheets of a picture, of which a page shows one at a time, as the view is.
 *
 * @param holder which gets another width when another sheet is seen
 * @param more what else belongs to a sheet of this picture
 */
export function mountSheets<Drawn, More extends object>(
  holder: HTMLElement,
  selector: string,
  scene: Scene,
  more: (svg: SVGSVGElement) => More,
  drawer: Drawer<Drawn, Sheet<Drawn> & More>,
) {
  type One = Sheet<Drawn> & More;
  const target = scene.root.hasAttribute("data-embedded") ? "_blank" : null;
  const all = [...holder.querySelectorAll<SVGSVGElement>(selector)].map((svg): One => {
    const setting: DrawingSetting = { name: svg.getAttribute("data-name") ?? "", home: scene.home, list: "#list", target };
    return { svg, setting, width: svg.viewBox.baseVal.width, drawn: undefined, ...more(svg) };
  });
  let known: Seen<One> | undefined;
  /** When a drawing may be made again while something glides. */
  let due = 0;
  whenResized(holder, () => {
    known = undefined;
    scene.refresh();
  });
  /** The one that is seen; asked of the page once, until it is laid out anew. */
  function seen(): Seen<One> | undefined {
    for (const sheet of known === undefined ? all : []) {
      const { width } = sheet.svg.getBoundingClientRect();
      if (width > 0) known = { sheet, perPixel: width / sheet.width };
    }
    return known;
  }
  /** Draws a sheet where what the view shows is not on it. */
  function renew(sheet: One): void {
    const next = drawer.make(sheet);
    if (next === null || (sheet.drawn !== undefined && drawer.isSame(sheet.drawn, next))) return;
    const start = performance.now();
    sheet.drawn = next;
    drawer.draw(sheet, next, sheet === seen()?.sheet);
    const end = performance.now();
    due = end + Math.max(leastMilliseconds, share * (end - start));
  }
  return {
    all,
    seen,
    renew,
    /** Draws what the view shows. */
    render(): void {
      // What is not seen now may be seen later, or on paper: it is never left with a selection that is over.
      for (const sheet of all) if (sheet.drawn !== undefined || sheet === seen()?.sheet) renew(sheet);
      glide(holder, null);
    },
    /** Keeps up with a view that is still changing: cheap, and near enough until it rests. */
    glide(): void {
      const here = seen();
      if (here?.sheet.drawn !== undefined && performance.now() < due) drawer.follow(here, here.sheet.drawn);
      else {
        if (here !== undefined) renew(here.sheet);
        glide(holder, null);
      }
    },
  };
}
