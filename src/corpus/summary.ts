import type { Block, Inline } from "./prose.ts";

function textOf(node: Inline): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** The first paragraph of a text as plain text, without its citations; empty when there is none. */
export function summaryOf(blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.type === "paragraph");
  return first === undefined ? "" : first.children.map(textOf).join("").replace(/\s+/g, " ").trim();
}
