import type { DrawingSetting } from "../../src/drawing/element.ts";

/** How drawings stand in tests. */
export const setting: DrawingSetting = { name: "drawing", home: "/", list: "#list", target: null };
