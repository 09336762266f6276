import type { DrawingSetting } from "../../drawing/element.ts";
import { href } from "./href.ts";

/** How a drawing with this name is set in a page of this site. */
export const drawingSetting = (name: string, more: Partial<Omit<DrawingSetting, "name">> = {}): DrawingSetting => ({
  name,
  home: href("/"),
  list: "#list",
  target: null,
  ...more,
});
