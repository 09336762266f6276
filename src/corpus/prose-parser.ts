import type { List, Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import { remark } from "remark";
import remarkMdx from "remark-mdx";
import type { Problem } from "../text/problem.ts";
import { addressSchema } from "./address.ts";
import { locator, type Position } from "./position.ts";
import type { Block, Inline } from "./prose.ts";
import { errorAt } from "./rules.ts";

/** A `<Cite id="…" />` in a text. */
export interface CiteUse {
  readonly id: string;
  readonly position: Position;
}

/** A paragraph with the quotes it cites. */
export interface CitedParagraph {
  readonly position: Position;
  readonly cites: readonly CiteUse[];
  /** Whether it stands in a list. */
  readonly inList: boolean;
}

/** A piece of text with the place where it stands. */
export interface ProseText {
  readonly value: string;
  /** The same as it stands in the file. */
  readonly source: string;
  readonly position: Position;
}

/** A contributed text: its blocks, and what the checks want to know of them. */
export interface ParsedProse {
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly CitedParagraph[];
  /** Each text node, decoded, for the check of characters. */
  readonly texts: readonly ProseText[];
  readonly problems: readonly Problem[];
}

/** Deeper than any text of ours; more is an attack on the stack, here and wherever the text is shown. */
const maximumDepth = 10;

/** Marks of Markdown in one text, far above any of ours: the parser takes time that grows with the square of them. */
const maximumMarks = 120;
const marks = /[*_[`{\\&<]|(?<!\/)>/gu;

/** Marks of lists and quotations that open one line: each is a level, and the parser looks at every level again in every line. */
const opening = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t]|$))+/gmu;
const level = /[-*+>]|\d+[.)]/gu;
/** White space before the first letter of a line: a list within ten others stands no further in. */
const maximumIndent = 60;
const indented = new RegExp(`^[ \\t]{${maximumIndent + 1},}`, "mu");
/** Lines of one text. */
const maximumLines = 1000;

/** A citation as an editor of texts spells it. */
const citeInCurlyQuotes = /<Cite\s+id\s*=\s*[“”„‟«»‘’]([a-z0-9-]*)[“”„‟«»‘’]/u;

const processor = remark().use(remarkMdx).freeze();

const grammar = 'paragraphs and lists of plain text, emphasis, https links and <Cite id="…" />';

/** What a node is to somebody who writes Markdown. */
const names: Readonly<Record<string, string>> = {
  heading: "heading",
  code: "code block",
  inlineCode: "code",
  blockquote: "block quotation",
  thematicBreak: "line across",
  html: "HTML",
  image: "image",
  imageReference: "image",
  linkReference: "link by reference",
  definition: "link definition",
  break: "line break by hand",
  mdxjsEsm: "import or export",
  mdxFlowExpression: "expression in braces",
  mdxTextExpression: "expression in braces",
};

/**
 * Reads contributed prose by a closed grammar: paragraphs and lists of text, emphasis, links and citations.
 * Nothing is run: the text is parsed into a tree, and whatever is not named here is a problem, rule `prose-grammar`.
 * `start` is the UTF-16 offset in the file where the prose begins; places are those of the whole file.
 */
export function parseProse(file: string, text: string, start = 0): ParsedProse {
  const positionAt = locator(text);
  const problems: Problem[] = [];
  const paragraphs: CitedParagraph[] = [];
  const texts: ProseText[] = [];

  const placeOf = (node: Nodes): Position => positionAt(start + (node.position?.start.offset ?? 0));
  const sourceOf = ({ position }: Nodes): string =>
    position === undefined ? "" : text.slice(start + (position.start.offset ?? 0), start + (position.end.offset ?? 0));
  const report = (position: Position, what: string, expected = grammar): void => {
    problems.push(errorAt(file, position, "prose-grammar", `Unexpected ${what}, expected ${expected}`));
  };

  let depth = 0;
  /** Reads what is inside a node, unless that lies too deep. */
  function readWithin<T>(node: Nodes, read: () => T[]): T[] {
    depth += 1;
    if (depth > maximumDepth) report(placeOf(node), `nesting deeper than ${maximumDepth}`);
    const within = depth > maximumDepth ? [] : read();
    depth -= 1;
    return within;
  }

  function readCite(node: Extract<PhrasingContent, { type: "mdxJsxTextElement" }>): Inline[] {
    const [attribute, ...others] = node.attributes;
    const literal =
      attribute?.type === "mdxJsxAttribute" && attribute.name === "id" && typeof attribute.value === "string"
        ? attribute.value
        : null;
    if (node.name !== "Cite") report(placeOf(node), `<${node.name ?? ""}>`);
    else if (literal === null || others.length > 0)
      report(placeOf(node), "attributes of <Cite>", 'one literal attribute: <Cite id="…" />');
    else if (node.children.length > 0) report(placeOf(node), "text inside <Cite>", '<Cite id="…" />, closed at once');
    else return [{ type: "cite", id: literal }];
    return [];
  }

  function readLink(node: Extract<PhrasingContent, { type: "link" }>): Inline[] {
    if (node.title) report(placeOf(node), "title of a link", "[text](https://…)");
    if (addressSchema.safeParse(node.url).success)
      return [{ type: "link", url: node.url, children: readWithin(node, () => node.children.flatMap(readInline)) }];
    report(placeOf(node), `link to “${node.url}”`, "an https address");
    return [];
  }

  function readInline(node: PhrasingContent): Inline[] {
    switch (node.type) {
      case "text":
        texts.push({ value: node.value, source: sourceOf(node), position: placeOf(node) });
        // A line break in the source of a paragraph is a space to the reader.
        return [{ type: "text", value: node.value.replaceAll("\n", " ") }];
      case "emphasis":
      case "strong":
        return [{ type: node.type, children: readWithin(node, () => node.children.flatMap(readInline)) }];
      case "link":
        return readLink(node);
      case "mdxJsxTextElement":
        return readCite(node);
      default:
        report(placeOf(node), names[node.type] ?? node.type);
        return [];
    }
  }

  function citesIn(node: Nodes): CiteUse[] {
    if (node.type === "mdxJsxTextElement" && node.name === "Cite") {
      const id = node.attributes.find((attribute) => attribute.type === "mdxJsxAttribute" && attribute.name === "id")?.value;
      return typeof id === "string" ? [{ id, position: placeOf(node) }] : [];
    }
    return "children" in node ? node.children.flatMap(citesIn) : [];
  }

  function readParagraph(node: Paragraph, inList: boolean): Block[] {
    const before = problems.length;
    const children = node.children.flatMap(readInline);
    // A paragraph with something outside the grammar is reported for that; what it cites can't be told.
    if (problems.length === before) paragraphs.push({ position: placeOf(node), cites: citesIn(node), inList });
    return [{ type: "paragraph", children }];
  }

  function readList(node: List): Block[] {
    for (const item of node.children) if (item.children.length === 0) report(placeOf(item), "empty list item");
    const items = readWithin(node, () => node.children.map((item) => item.children.flatMap((child) => readBlock(child, true))));
    return [{ type: "list", ordered: node.ordered === true, items }];
  }

  function readBlock(node: RootContent, inList: boolean): Block[] {
    if (node.type === "paragraph") return readParagraph(node, inList);
    if (node.type === "list") return readList(node);
    if (node.type === "mdxJsxFlowElement")
      report(
        placeOf(node),
        `<${node.name ?? ""}> on lines of its own`,
        node.name === "Cite" ? "it in the line of the sentence it supports" : grammar,
      );
    else report(placeOf(node), names[node.type] ?? node.type);
    return [];
  }

  const body = text.slice(start);
  const refused = refuse(body);
  if (refused !== null) {
    report(positionAt(start + refused.offset), refused.what, refused.expected);
    return { blocks: [], paragraphs: [], texts: [], problems };
  }
  try {
    const blocks = processor.parse(body).children.flatMap((node) => readBlock(node, false));
    return { blocks, paragraphs, texts, problems };
  } catch (error) {
    const curly = citeInCurlyQuotes.exec(text.slice(start));
    if (curly !== null) {
      const line = `<Cite id="${curly[1]}" />`;
      const problem = errorAt(
        file,
        positionAt(start + curly.index),
        "prose-grammar",
        `Unexpected curly quotes in <Cite>, expected straight ones: ${line}`,
        { expected: [line] },
      );
      return { blocks: [], paragraphs: [], texts: [], problems: [problem] };
    }
    const { offset, reason } = describeFailure(error);
    const sentence = `Unexpected “{”, “<”, “import” or “export” that can't be read, expected ${grammar}`;
    const problem = errorAt(file, positionAt(start + offset), "prose-grammar", sentence, {
      note: `The MDX parser says: ${reason}`,
    });
    return { blocks: [], paragraphs: [], texts: [], problems: [problem] };
  }
}

/** What is too much in a text to be parsed at all: the parser's time grows with the square of it, or worse. Null if nothing is. */
function refuse(body: string): { readonly offset: number; readonly what: string; readonly expected: string } | null {
  const count = body.match(marks)?.length ?? 0;
  if (count > maximumMarks)
    return { offset: 0, what: `${count} marks of Markdown in one text`, expected: `at most ${maximumMarks}` };
  for (const { 0: marksOfLine, index } of body.matchAll(opening))
    if ((marksOfLine.match(level)?.length ?? 0) > maximumDepth)
      return { offset: index, what: `nesting deeper than ${maximumDepth}`, expected: grammar };
  const indent = body.search(indented);
  if (indent >= 0) return { offset: indent, what: `indentation by more than ${maximumIndent}`, expected: grammar };
  const lines = body.split(/\r\n?|\n/u).length;
  return lines > maximumLines ? { offset: 0, what: `${lines} lines in one text`, expected: `at most ${maximumLines}` } : null;
}

/** Offset and words of what the MDX parser throws: a VFileMessage, or the stack's end on absurd nesting. */
function describeFailure(error: unknown): { readonly offset: number; readonly reason: string } {
  const thrown = typeof error === "object" && error !== null ? error : {};
  const reason = "reason" in thrown && typeof thrown.reason === "string" ? thrown.reason : "nested too deeply";
  const place = "place" in thrown && typeof thrown.place === "object" && thrown.place !== null ? thrown.place : {};
  const point = "start" in place && typeof place.start === "object" && place.start !== null ? place.start : place;
  return { offset: "offset" in point && typeof point.offset === "number" ? point.offset : 0, reason };
}
