import type { Element } from "hast";
import type { DateBar } from "../model/time/date-bar.ts";
import { element } from "./element.ts";

const drawFade = (id: string, first: string, last: string): Element =>
  element("linearGradient", { id }, element("stop", { offset: 0, class: first }), element("stop", { offset: 1, class: last }));

/** The two fades that bars of one drawing share; `name` tells them from those of other drawings. */
export const drawFades = (name: string): Element =>
  element("defs", {}, drawFade(`${name}-in`, "clear", "full"), drawFade(`${name}-out`, "full", "clear"));

/** A bar by its pieces: it fades in over `fadeStart` pixels and out over `fadeEnd`; in between it is full. */
export interface FadedBar extends Pick<DateBar, "x0" | "x1" | "fadeStart" | "fadeEnd"> {
  readonly y: number;
  readonly height: number;
}

/** The pieces of a bar: at most a fade, what is solid, and a fade. */
export function drawPieces({ x0, x1, fadeStart, fadeEnd, y, height }: FadedBar, name: string): Element[] {
  const piece = (x: number, width: number, more: Readonly<Record<string, string>>): Element[] =>
    width > 0 ? [element("rect", { x, y, width, height, ...more })] : [];
  return [
    ...piece(x0, fadeStart, { fill: `url(#${name}-in)` }),
    ...piece(x0 + fadeStart, x1 - x0 - fadeStart - fadeEnd, { class: "solid" }),
    ...piece(x1 - fadeEnd, fadeEnd, { fill: `url(#${name}-out)` }),
  ];
}

/** The bar of a date: over which days something lasted, or among which it lies. */
export const drawDateBar = (bar: FadedBar & Pick<DateBar, "lasted">, name: string): Element =>
  element("g", { class: `bar ${bar.lasted ? "lasted" : "within"}` }, drawPieces(bar, name));
