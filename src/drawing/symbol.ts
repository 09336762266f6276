import type { Element } from "hast";
import { element } from "./element.ts";

/** A shape by itself, beside words that say what it means. */
export const drawSymbol = (path: string, name: string, size = 14): Element =>
  element(
    "svg",
    { class: name, viewBox: "-7 -7 14 14", width: size, height: size, "aria-hidden": "true" },
    element("path", { class: "symbol", d: path, "fill-rule": "evenodd" }),
  );
