import type { DrawingSetting } from "../../src/drawing/element.ts";

/** The setting that drawings have in tests. */
export const setting: DrawingSetting = { name: "drawing", home: "/", list: "#list", target: null };
