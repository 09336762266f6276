import type { Element } from "hast";
import { type CoverageLayout, coverageBar } from "../model/article/coverage-layout.ts";
import { element, svg } from "./element.ts";

function drawBar({ x, y, number, state, filled, name, address }: CoverageLayout["bars"][number]): Element {
  const { width, height } = coverageBar;
  const box = { x: x + 4, width: width - 8 };
  return element(
    address === null ? "g" : "a",
    { href: address, role: address === null ? "img" : null, "aria-label": name },
    element("rect", { class: "target", x, y, width, height: height + 14 }),
    element("rect", { class: `ground ${state}`, ...box, y, height }),
    state === "quoted" ? element("rect", { class: "share", ...box, y: y + height - filled, height: filled }) : null,
    state === "uncitable" ? element("path", { class: "cross", d: `M${x + 8} ${y + 16}l8 8m0 -8l-8 8` }) : null,
    element("text", { x: x + width / 2, y: y + height + 11, "text-anchor": "middle", "font-size": 10 }, String(number)),
  );
}

/** Which lines of an article are quoted, and how much of each. */
export const drawCoverage = ({ bars, ...size }: CoverageLayout): Element =>
  svg({}, size, { role: "group", "aria-label": "Lines of the article, and how much of each is quoted" }, bars.map(drawBar));
