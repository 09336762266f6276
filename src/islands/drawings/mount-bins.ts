import { drawBins } from "../../drawing/draw-bins.ts";
import type { DrawingSetting } from "../../drawing/element.ts";
import { type BinsLayout, binAddress, binOf, binReading, type DrawnBin } from "../../model/timeline/bins-layout.ts";
import { isCommand, isModified } from "../dom/nodes.ts";
import { patch } from "../dom/patch.ts";
import type { Scene } from "../explorer/scene.ts";

export { layoutBins } from "../../model/timeline/bins-layout.ts";

/** What the counts of a timeline ask of it. */
interface BinsOfTimeline {
  /** The counts that are drawn, and the drawing; null where marks are. */
  readonly drawn: () => { readonly svg: SVGSVGElement; readonly layout: BinsLayout; readonly setting: DrawingSetting } | null;
  readonly open: (bin: DrawnBin) => void;
  readonly say: (text: string) => void;
}

/** The bin that a key leads to from another. */
function binBeside(bins: readonly DrawnBin[], bin: DrawnBin, key: string): DrawnBin | undefined {
  const at = bins.indexOf(bin);
  const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: bins.length - 1 }[key];
  return next === undefined ? undefined : bins[next];
}

/** Lets counts be read and opened, by pointer and keys: one link stands for the bin that is read, however many there are. */
export function mountBins(holder: HTMLElement, scene: Scene, timeline: BinsOfTimeline): { readonly render: () => void } {
  let day: number | null = null;

  /** What is read is a link: to the page of its month, or to the list where the bin is longer. */
  function render(): void {
    const drawn = timeline.drawn();
    if (drawn === null) return;
    const bin = binOf(drawn.layout, day);
    const hasPages = scene.root.dataset["listed"] === undefined;
    const read = bin && { ...bin, address: binAddress(bin, hasPages), name: `${binReading(bin)}. Space comes closer.` };
    patch(drawn.svg, drawBins(drawn.layout, drawn.setting, read ?? null));
  }
  function binAt(event: PointerEvent | MouseEvent): DrawnBin | undefined {
    const drawn = timeline.drawn();
    if (drawn === null) return undefined;
    const box = drawn.svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * drawn.layout.width;
    return drawn.layout.bins.find(({ x0, x1 }) => x >= x0 && x <= x1);
  }
  holder.addEventListener("pointermove", (event) => {
    const bin = binAt(event);
    if (timeline.drawn() !== null) timeline.say(bin === undefined ? "" : binReading(bin));
  });
  holder.addEventListener("pointerleave", () => {
    if (timeline.drawn() !== null) timeline.say("");
  });
  holder.addEventListener("click", (event) => {
    // Enter, which browsers report as a click without a press, opens the page that the link leads to.
    if (timeline.drawn() === null || event.detail === 0 || isModified(event)) return;
    const bin = binAt(event);
    event.preventDefault();
    if (bin !== undefined && bin.events + bin.statements > 0) timeline.open(bin);
  });
  holder.addEventListener("keydown", (event) => {
    const drawn = timeline.drawn();
    const bin = drawn && binOf(drawn.layout, day);
    const reads = event.target instanceof Element && event.target.matches(".cursor");
    if (drawn === null || !bin || !reads || isCommand(event)) return;
    const found = binBeside(drawn.layout.bins, bin, event.key);
    if (found !== undefined) {
      day = found.from;
      render();
      // Made anew where it leads elsewhere, so that it is read out.
      drawn.svg.querySelector<SVGElement>(":scope > .cursor")?.focus({ preventScroll: true });
    } else if (event.key === " ") timeline.open(bin);
    else if (event.key === "Escape") holder.focus({ preventScroll: true });
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { render };
}
