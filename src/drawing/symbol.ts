import type { Element } from "hast";
import { tenth } from "../model/tenth.ts";
import { element } from "./element.ts";

/** A symbol about a point of a drawing. */
export const symbolAt = (path: string, x: number, y: number): Element =>
  element("path", { class: "symbol", d: path, transform: `translate(${tenth(x)} ${tenth(y)})`, "fill-rule": "evenodd" });

/** A symbol by itself, beside words that say what it means; `name` is its class, `size` in pixels, `reach` how far its picture goes from its middle. */
export const drawSymbol = (path: string, name: string, { size = 14, reach = 7 } = {}): Element =>
  element(
    "svg",
    { class: name, viewBox: `${-reach} ${-reach} ${2 * reach} ${2 * reach}`, width: size, height: size, "aria-hidden": "true" },
    element("path", { class: "symbol", d: path, "fill-rule": "evenodd" }),
  );
