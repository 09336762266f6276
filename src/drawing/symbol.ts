import type { Element } from "hast";
import { element } from "./element.ts";

/** How a symbol is set beside words: its size in pixels, and how far its picture reaches from its middle. */
interface SymbolRoom {
  readonly size?: number;
  readonly reach?: number;
}

/** A symbol by itself, beside words that say what it means; `name` is its class. */
export const drawSymbol = (path: string, name: string, { size = 14, reach = 7 }: SymbolRoom = {}): Element =>
  element(
    "svg",
    { class: name, viewBox: `${-reach} ${-reach} ${2 * reach} ${2 * reach}`, width: size, height: size, "aria-hidden": "true" },
    element("path", { class: "symbol", d: path, "fill-rule": "evenodd" }),
  );
