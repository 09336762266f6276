import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { element } from "../../src/drawing/element.ts";

const root = resolve(import.meta.dirname, "../..");

/** A drawing of the site as a file by itself; `styles` are those of its style sheets that go into it. */
export function pictureOf(drawn: Element, styles: readonly string[] = []): string {
  const css = styles.map((name) => readFileSync(join(root, "src/components/styles", `${name}.css`), "utf8")).join("\n");
  const style = styles.length === 0 ? [] : [element("style", {}, css)];
  const properties = { xmlns: "http://www.w3.org/2000/svg", ...drawn.properties };
  return `${toHtml({ ...drawn, properties, children: [...style, ...drawn.children] }, { space: "svg", closeEmptyElements: true })
    .replaceAll("><", ">\n<")
    .replaceAll(/\n<(\/?(?:title|tspan|text)|stop)/g, "<$1")}\n`;
}
