import type { RootContent } from "mdast";
import { describe, expect, test } from "vitest";
import { fromParagraph, toParagraph } from "../../src/ingest/mdx.ts";

type Fields = Readonly<Record<string, unknown>>;

const line = { type: "mdxJsxAttribute", name: "line", value: "3" };
const role = { type: "mdxJsxAttribute", name: "role", value: "body" };
const text = { type: "text", value: "two" };
const paragraph = { type: "paragraph", children: [text] };
const whole = { type: "mdxJsxFlowElement", name: "Paragraph", attributes: [line, role], children: [paragraph] };

const read = (change: Fields) => fromParagraph({ ...whole, ...change } as unknown as RootContent);

describe("a paragraph of a made article", () => {
  test("is one element with two literal attributes around one text", () => {
    expect(toParagraph({ number: 3, role: "body", text: "two" })).toEqual(whole);
  });

  test.each([
    ["3", 3],
    ["10", 10],
    ["907", 907],
  ])("is read with line %s", (value, number) => {
    expect(read({ attributes: [{ ...line, value }, role] })).toEqual({ number, role: "body", text: "two" });
  });

  test.each<readonly [string, Fields]>([
    ["another kind of node", { type: "mdxJsxTextElement" }],
    ["another element", { name: "Other" }],
    ["a fragment", { name: null }],
    ["no attributes", { attributes: [] }],
    ["no role", { attributes: [line] }],
    ["a third attribute", { attributes: [line, role, { ...role, name: "onClick" }] }],
    ["the attributes the other way round", { attributes: [role, line] }],
    ["an expression for the line", { attributes: [{ ...line, type: "mdxJsxExpressionAttribute" }, role] }],
    ["an expression for the role", { attributes: [line, { ...role, type: "mdxJsxExpressionAttribute" }] }],
    ["another name for the line", { attributes: [{ ...line, name: "number" }, role] }],
    ["another name for the role", { attributes: [line, { ...role, name: "kind" }] }],
    ["a line without a value", { attributes: [{ ...line, value: null }, role] }],
    ["a line that is no text", { attributes: [{ ...line, value: 3 }, role] }],
    [
      "a line that is an expression",
      { attributes: [{ ...line, value: { type: "mdxJsxAttributeValueExpression", value: "3" } }, role] },
    ],
    ["a role without a value", { attributes: [line, { ...role, value: null }] }],
    ["an unknown role", { attributes: [line, { ...role, value: "script" }] }],
    [
      "a role that is an expression",
      { attributes: [line, { ...role, value: { type: "mdxJsxAttributeValueExpression", value: "body" } }] },
    ],
    ["nothing inside", { children: [] }],
    ["another block inside", { children: [{ ...paragraph, type: "heading" }] }],
    ["two blocks inside", { children: [paragraph, paragraph] }],
    ["no text", { children: [{ ...paragraph, children: [] }] }],
    ["code instead of text", { children: [{ ...paragraph, children: [{ ...text, type: "inlineCode" }] }] }],
    ["two texts", { children: [{ ...paragraph, children: [text, text] }] }],
  ])("is refused with %s", (_, change) => {
    expect(read(change)).toBeNull();
  });

  test.each(["", "0", "03", "-3", "+3", "3.0", "3e1", " 3", "3 ", "3\n", "a3", "3a", "٣"])("is refused with line %j", (value) => {
    expect(read({ attributes: [{ ...line, value }, role] })).toBeNull();
  });
});
