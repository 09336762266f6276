import type { Element } from "hast";
import { arcPath } from "../model/timeline/timeline-arcs.ts";
import { drawDateBar, drawFades, type FadedBar } from "./bar.ts";
import { publicationPath } from "./draw-timeline.ts";
import { element, group, svg } from "./element.ts";

const width = 44;
const [left, right] = [2, width - 2];

/** A piece of the timeline by itself, as the key shows it. */
const sample = (height: number, ...children: readonly Element[]): Element =>
  svg({ class: "sample" }, { width, height }, { "aria-hidden": "true" }, ...children);

const sampleBar = (name: string, lasted: boolean, more: Partial<FadedBar>): Element => {
  const bar = { x0: left, x1: right, y: 5, height: 5, fadeStart: 0, fadeEnd: 0, ...more };
  return sample(14, drawFades(name), drawDateBar({ ...bar, lasted }, name));
};

/** Samples of what the timeline is made of, by what they stand for. */
export const timelineSamples = {
  knownDay: () => sample(14, element("path", { class: "day", d: `M${left} 13H${right}M22 2V13` })),
  lasted: () => sampleBar("key-lasted", true, {}),
  noLaterThan: () => sampleBar("key-open", false, { fadeStart: 28 }),
  about: () => sampleBar("key-about", false, { fadeStart: 20, fadeEnd: 20 }),
  publication: () => sample(14, group("publications", element("path", { d: publicationPath(22, 7) }))),
  arc: (link: "named" | "general") =>
    sample(18, element("path", { class: `arc ${link}`, d: arcPath({ from: right, to: left }, 2, 13.5) })),
} as const;
