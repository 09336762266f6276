import type { DrawingSetting } from "../drawing/element.ts";
import { whenResized } from "./nodes.ts";
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

/** The sheets of a picture, of which a page shows one at a time. */
export interface Sheets<One> {
  readonly all: readonly One[];
  /** The one that is seen, and pixels of the screen for each of its own; asked of the page once, until it is laid out anew. */
  readonly seen: () => { readonly sheet: One; readonly perPixel: number } | undefined;
}

/**
 * @param holder which gets another width when another sheet is seen
 * @param more what else belongs to a sheet of this picture
 */
export function sheetsOf<Drawn, More extends object>(
  holder: HTMLElement,
  selector: string,
  scene: Scene,
  more: (svg: SVGSVGElement) => More,
): Sheets<Sheet<Drawn> & More> {
  type One = Sheet<Drawn> & More;
  const target = scene.root.hasAttribute("data-embedded") ? "_blank" : null;
  const all = [...holder.querySelectorAll<SVGSVGElement>(selector)].map((svg): One => {
    const setting: DrawingSetting = { name: svg.getAttribute("data-name") ?? "", home: scene.home, list: "#list", target };
    return { svg, setting, width: svg.viewBox.baseVal.width, drawn: undefined, ...more(svg) };
  });
  let seen: ReturnType<Sheets<One>["seen"]>;
  whenResized(holder, () => {
    seen = undefined;
    scene.refresh();
  });
  return {
    all,
    seen() {
      for (const sheet of seen === undefined ? all : []) {
        const { width } = sheet.svg.getBoundingClientRect();
        if (width > 0) seen = { sheet, perPixel: width / sheet.width };
      }
      return seen;
    },
  };
}
