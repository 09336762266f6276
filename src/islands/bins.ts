import { toIsoDay } from "../model/time/day.ts";
import type { BinsLayout, DrawnBin } from "../model/timeline/bins-layout.ts";
import { describeDate } from "../text/describe-date.ts";
import { drawBins } from "./draw-bins.ts";
import { draw, tenth } from "./nodes.ts";
import type { Scene } from "./scene.ts";

/** What a bin says: its days, and how many records it counts. */
export function binReading({ from, to, events, statements }: DrawnBin): string {
  const [first, last] = [toIsoDay(from), toIsoDay(to)];
  const month = first.slice(0, 7);
  const isMonth = first.endsWith("-01") && last.startsWith(month) && to - from > 26;
  const days = describeDate({ edtf: from === to ? first : isMonth ? month : `${first}/${last}` });
  const counted = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`;
  return `${days.slice(0, 1).toUpperCase()}${days.slice(1)}: ${counted(events, "event")}, ${counted(statements, "statement")}`;
}

interface BinsOfTimeline {
  readonly open: (bin: DrawnBin) => void;
  readonly picture: () => BinsLayout | undefined;
  readonly say: (text: string) => void;
}

/** Lets counts be read and opened, by pointer and keys: one link stands for the bin that is read, however many there are. */
export function wakeBins(
  element: HTMLElement,
  scene: Scene,
  timeline: BinsOfTimeline,
): { readonly render: (svg: SVGSVGElement, layout: BinsLayout) => void } {
  let day: number | undefined;
  let woken: SVGSVGElement | undefined;

  /** The link to a bin: to its month's page, or the list where it is longer. Made anew for each bin, so that it is read out. */
  function link(svg: SVGSVGElement, layout: BinsLayout, bin: DrawnBin, focus: boolean): void {
    const month = toIsoDay(Math.max(bin.from, Math.min(bin.to, bin.from))).slice(0, 7);
    const oneMonth = toIsoDay(bin.to).startsWith(month) && scene.root.dataset["listed"] === undefined;
    const href = oneMonth ? `${scene.home}events/${month.replace("-", "/")}/` : "#list";
    const cursor = draw("a", {
      class: "cursor",
      href,
      target: oneMonth ? null : "_self",
      "aria-label": `${binReading(bin)}. Space comes closer.`,
      tabindex: 0,
    });
    cursor.append(
      draw("rect", { x: tenth(bin.x0), y: 0, width: tenth(Math.max(bin.x1 - bin.x0, 4)), height: tenth(layout.height) }),
    );
    svg.querySelector(":scope > .cursor")?.remove();
    svg.append(cursor);
    if (focus) cursor.focus({ preventScroll: true });
  }
  const binOf = (layout: BinsLayout): DrawnBin | undefined =>
    layout.bins.find(({ from, to }) => day !== undefined && from <= day && day <= to) ??
    layout.bins.find(({ events, statements }) => events + statements > 0) ??
    layout.bins[0];

  function binAt(event: PointerEvent | MouseEvent): DrawnBin | undefined {
    const layout = timeline.picture();
    const box = woken?.getBoundingClientRect();
    if (layout === undefined || box === undefined) return undefined;
    const x = ((event.clientX - box.left) / box.width) * layout.width;
    return layout.bins.find(({ x0, x1 }) => x >= x0 && x <= x1);
  }
  function wake(svg: SVGSVGElement): void {
    woken = svg;
    svg.addEventListener("pointermove", (event) => {
      const bin = binAt(event);
      timeline.say(bin === undefined ? "" : binReading(bin));
    });
    svg.addEventListener("pointerleave", () => timeline.say(""));
    svg.addEventListener("click", (event) => {
      // Enter, which browsers report as a click without a press, opens the page that the link leads to.
      if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const bin = binAt(event);
      event.preventDefault();
      if (bin !== undefined && bin.events + bin.statements > 0) timeline.open(bin);
    });
    svg.addEventListener("keydown", (event) => {
      const layout = timeline.picture();
      const bin = layout && binOf(layout);
      if (layout === undefined || bin === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      const at = layout.bins.indexOf(bin);
      const next = {
        ArrowRight: at + 1,
        ArrowDown: at + 1,
        ArrowLeft: at - 1,
        ArrowUp: at - 1,
        Home: 0,
        End: layout.bins.length - 1,
      }[event.key];
      const found = next === undefined ? undefined : layout.bins[next];
      if (found !== undefined) {
        day = Math.max(found.from, 0 + found.from);
        link(svg, layout, found, true);
      } else if (event.key === " ") timeline.open(bin);
      else if (event.key === "Escape") element.querySelector<HTMLElement>(".drawing")?.focus({ preventScroll: true });
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  return {
    render(svg, layout) {
      if (woken === undefined) wake(svg);
      drawBins(svg, layout);
      const bin = binOf(layout);
      if (bin !== undefined) link(svg, layout, bin, svg.contains(document.activeElement));
    },
  };
}
