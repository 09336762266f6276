import { fc, test as property } from "@fast-check/vitest";
import { parseFragment } from "parse5";
import { describe, expect } from "vitest";
import { drawTimeline } from "../../src/drawing/draw-timeline.ts";
import { layoutTimeline } from "../../src/model/timeline/layout-timeline.ts";
import { event } from "../model/records.ts";
import { rowsOf } from "../model/timeline-rows.ts";
import { pictureOf } from "./picture.ts";
import { setting } from "./setting.ts";

const fragments = fc.constantFrom("<script>", "</svg>", "</title><img src=x>", "&amp;", '" onload="', "]]>", "<!--", "'", "ok");

describe("a drawing that is printed", () => {
  property.prop([fc.array(fragments, { minLength: 1, maxLength: 6 })])(
    "holds every title literally, and no element of its making",
    (parts) => {
      const title = parts.join("");
      const rows = rowsOf({ events: [event("one", "2022-02-24", { title })], statements: [], articles: [] });
      const text = pictureOf(drawTimeline(layoutTimeline(rows, { width: 4000 }), setting));
      const names: string[] = [];
      const words: string[] = [];
      const walk = (node: unknown): void => {
        const { nodeName, value, childNodes = [] } = node as { nodeName: string; value?: string; childNodes?: unknown[] };
        if (nodeName === "#text") words.push(value ?? "");
        else names.push(nodeName);
        childNodes.forEach(walk);
      };
      walk(parseFragment(text));
      expect(names).not.toContain("script");
      expect(names).not.toContain("img");
      expect(names.filter((name) => name === "svg")).toHaveLength(1);
      expect(words).toContain(title);
    },
  );
});
