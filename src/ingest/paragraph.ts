import type { RootContent } from "mdast";
import type { ArticleLine } from "../corpus/article.ts";
import { roleSchema } from "../corpus/role.ts";

export type PlacelessLine = Omit<ArticleLine, "start">;

const attribute = (name: string, value: string) => ({ type: "mdxJsxAttribute" as const, name, value });

/** The block of a line: `<Paragraph line="3" role="body">` around one paragraph, which holds one text node. */
export function toParagraph({ number, role, text }: PlacelessLine): RootContent {
  return {
    type: "mdxJsxFlowElement",
    name: "Paragraph",
    attributes: [attribute("line", String(number)), attribute("role", role)],
    children: [{ type: "paragraph", children: [{ type: "text", value: text }] }],
  };
}

/** The inverse of {@link toParagraph}; null for a block of any other form. */
export function fromParagraph(block: RootContent): PlacelessLine | null {
  if (block.type !== "mdxJsxFlowElement" || block.name !== "Paragraph") return null;
  const [line, role, ...otherAttributes] = block.attributes;
  if (line?.type !== "mdxJsxAttribute" || line.name !== "line" || typeof line.value !== "string") return null;
  if (role?.type !== "mdxJsxAttribute" || role.name !== "role" || !/^[1-9]\d*$/.test(line.value)) return null;
  const knownRole = roleSchema.safeParse(role.value);
  const [paragraph, ...otherBlocks] = block.children;
  if (!knownRole.success || paragraph?.type !== "paragraph") return null;
  const [text, ...otherTexts] = paragraph.children;
  if (text?.type !== "text" || otherAttributes.length + otherBlocks.length + otherTexts.length > 0) return null;
  return { number: Number(line.value), role: knownRole.data, text: text.value };
}
