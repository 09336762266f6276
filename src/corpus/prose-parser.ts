import type { List, Nodes, Paragraph, PhrasingContent, RootContent } from "mdast";
import { remark } from "remark";
import remarkMdx from "remark-mdx";
import { countMatches } from "../text/count-matches.ts";
import { must } from "../text/must.ts";
import type { Problem } from "../text/problem.ts";
import type { Range } from "../text/range.ts";
import { addressSchema } from "./address.ts";
import { locator, type Position } from "./position.ts";
import type { Block, Inline } from "./prose.ts";
import { errorAt, type ProblemDetails } from "./rules.ts";

/** A `<Cite id="…" />` in a text. */
export interface CiteUse {
  readonly id: string;
  readonly position: Position;
}

/** A paragraph with the quotes it cites. */
export interface CitedParagraph {
  readonly position: Position;
  readonly cites: readonly CiteUse[];
  /** Whether it is in a list. */
  readonly inList: boolean;
}

/** A piece of text with the place where it is. */
export interface ProseText {
  readonly value: string;
  /** The same as it is in the file. */
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
/** White space before the first letter of a line: a list within ten others is no further in. */
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

/** What a node shows, without its marks. */
const wordsOf = (node: Nodes): string =>
  "value" in node ? node.value : "children" in node ? node.children.map((child: Nodes) => wordsOf(child)).join("") : "";

/** The host of a text that is an address, or reads as one; null for words. */
function hostIn(text: string): string | null {
  const host = /^\s*(?:[a-z]+:\/\/)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/?#:]\S*)?\s*$/iu.exec(text)?.[1];
  return host?.toLowerCase() ?? null;
}

/** Reads the tree of one text. What is outside the grammar is reported, and left out. */
class ProseReader {
  readonly problems: Problem[] = [];
  readonly paragraphs: CitedParagraph[] = [];
  readonly texts: ProseText[] = [];
  readonly #file: string;
  readonly #text: string;
  readonly #start: number;
  readonly #positionAt: (offset: number) => Position;
  #depth = 0;

  /** @param start UTF-16 offset in the file where the prose begins */
  constructor(file: string, text: string, start: number) {
    this.#file = file;
    this.#text = text;
    this.#start = start;
    this.#positionAt = locator(text);
  }

  /** Reports what is at a UTF-16 offset in the prose. */
  reportAt(offset: number, reason: string, details: ProblemDetails = {}): void {
    this.problems.push(
      errorAt(this.#file, this.#positionAt(this.#start + offset), "prose-grammar", `Unexpected ${reason}`, details),
    );
  }

  #report(node: Nodes, what: string, expected = grammar): void {
    this.reportAt(this.#rangeOf(node).start, `${what}, expected ${expected}`);
  }

  #placeOf(node: Nodes): Position {
    return this.#positionAt(this.#start + this.#rangeOf(node).start);
  }

  #sourceOf(node: Nodes): string {
    const { start, end } = this.#rangeOf(node);
    return this.#text.slice(this.#start + start, this.#start + end);
  }

  /** UTF-16 offsets in the prose, which the parser gives to every node. */
  #rangeOf({ position }: Nodes): Range {
    return { start: must(position?.start.offset, "offset"), end: must(position?.end.offset, "offset") };
  }

  /** Reads what is inside a node, unless that lies too deep. */
  #readWithin<T>(node: Nodes, read: () => T[]): T[] {
    this.#depth += 1;
    if (this.#depth > maximumDepth) this.#report(node, `nesting deeper than ${maximumDepth}`);
    const within = this.#depth > maximumDepth ? [] : read();
    this.#depth -= 1;
    return within;
  }

  #readCite(node: Extract<PhrasingContent, { type: "mdxJsxTextElement" }>): Inline[] {
    const [attribute, ...others] = node.attributes;
    const literal =
      attribute?.type === "mdxJsxAttribute" && attribute.name === "id" && typeof attribute.value === "string"
        ? attribute.value
        : null;
    if (node.name !== "Cite") this.#report(node, `<${node.name ?? ""}>`);
    else if (literal === null || others.length > 0)
      this.#report(node, "attributes of <Cite>", 'one literal attribute: <Cite id="…" />');
    else if (node.children.length > 0) this.#report(node, "text inside <Cite>", '<Cite id="…" />, closed at once');
    else return [{ type: "cite", id: literal }];
    return [];
  }

  #readLink(node: Extract<PhrasingContent, { type: "link" }>): Inline[] {
    if (node.title) this.#report(node, "title of a link", "[text](https://…)");
    const words = wordsOf(node);
    if (!/[\p{L}\p{N}]/u.test(words)) this.#report(node, "link without words", "[text](https://…)");
    if (this.#citesIn(node).length > 0) this.#report(node, "citation within a link", "it behind the link");
    const shown = hostIn(words);
    const host = hostIn(node.url);
    if (shown !== null && host !== null && shown !== host && !host.endsWith(`.${shown}`))
      this.#report(node, `link to “${host}” whose words show “${shown}”`, "words, or the address that it leads to");
    if (addressSchema.safeParse(node.url).success) return [{ type: "link", url: node.url, children: this.#readChildren(node) }];
    this.#report(node, `link to “${node.url}”`, "an https address");
    return [];
  }

  #readChildren(node: Extract<PhrasingContent, { children: PhrasingContent[] }>): Inline[] {
    return this.#readWithin(node, () => node.children.flatMap((child) => this.#readInline(child)));
  }

  #readInline(node: PhrasingContent): Inline[] {
    switch (node.type) {
      case "text":
        this.texts.push({ value: node.value, source: this.#sourceOf(node), position: this.#placeOf(node) });
        // A line break in the source of a paragraph is a space to the reader.
        return [{ type: "text", value: node.value.replaceAll("\n", " ") }];
      case "emphasis":
      case "strong":
        return [{ type: node.type, children: this.#readChildren(node) }];
      case "link":
        return this.#readLink(node);
      case "mdxJsxTextElement":
        return this.#readCite(node);
      default:
        this.#report(node, names[node.type] ?? node.type);
        return [];
    }
  }

  #citesIn(node: Nodes): CiteUse[] {
    if (node.type === "mdxJsxTextElement" && node.name === "Cite") {
      const id = node.attributes.find((attribute) => attribute.type === "mdxJsxAttribute" && attribute.name === "id")?.value;
      return typeof id === "string" ? [{ id, position: this.#placeOf(node) }] : [];
    }
    return "children" in node ? node.children.flatMap((child) => this.#citesIn(child)) : [];
  }

  #readParagraph(node: Paragraph, inList: boolean): Block[] {
    const before = this.problems.length;
    const children = node.children.flatMap((child) => this.#readInline(child));
    // A paragraph with something outside the grammar is reported for that; what it cites can't be told.
    if (this.problems.length === before)
      this.paragraphs.push({ position: this.#placeOf(node), cites: this.#citesIn(node), inList });
    return [{ type: "paragraph", children }];
  }

  #readList(node: List): Block[] {
    for (const item of node.children) if (item.children.length === 0) this.#report(item, "empty list item");
    const items = this.#readWithin(node, () =>
      node.children.map((item) => item.children.flatMap((child) => this.readBlock(child, true))),
    );
    return [{ type: "list", ordered: node.ordered === true, items }];
  }

  /** Reads a paragraph or a list; anything else is reported. */
  readBlock(node: RootContent, inList = false): Block[] {
    if (node.type === "paragraph") return this.#readParagraph(node, inList);
    if (node.type === "list") return this.#readList(node);
    if (node.type === "mdxJsxFlowElement") {
      const expected = node.name === "Cite" ? "it in the line of the sentence it supports" : grammar;
      this.#report(node, `<${node.name ?? ""}> on lines of its own`, expected);
    } else this.#report(node, names[node.type] ?? node.type);
    return [];
  }
}

/** Reports a text that the MDX parser could not read. */
function reportFailure(reader: ProseReader, body: string, error: unknown): void {
  const curly = citeInCurlyQuotes.exec(body);
  if (curly !== null) {
    const line = `<Cite id="${curly[1]}" />`;
    reader.reportAt(curly.index, `curly quotes in <Cite>, expected straight ones: ${line}`, { expected: [line] });
    return;
  }
  const { offset, reason } = describeFailure(error);
  const what = `“{”, “<”, “import” or “export” that can't be read, expected ${grammar}`;
  reader.reportAt(offset, what, { note: `The MDX parser says: ${reason}` });
}

/**
 * Reads contributed prose by a closed grammar: paragraphs and lists of text, emphasis, links and citations.
 * Nothing is run: the text is parsed into a tree, and whatever is not named here is a problem, rule `prose-grammar`.
 * `start` is the UTF-16 offset in the file where the prose begins; places are those of the whole file.
 */
export function parseProse(file: string, text: string, start = 0): ParsedProse {
  const reader = new ProseReader(file, text, start);
  const { problems, paragraphs, texts } = reader;
  const body = text.slice(start);
  const refused = refuse(body);
  if (refused !== null) {
    reader.reportAt(refused.offset, `${refused.what}, expected ${refused.expected}`);
    return { blocks: [], paragraphs, texts, problems };
  }
  try {
    const blocks = processor.parse(body).children.flatMap((node) => reader.readBlock(node));
    return { blocks, paragraphs, texts, problems };
  } catch (error) {
    reportFailure(reader, body, error);
    return { blocks: [], paragraphs, texts, problems };
  }
}

/** What is too much in a text to be parsed at all: the parser's time grows with the square of it, or worse. Null if nothing is. */
function refuse(body: string): { readonly offset: number; readonly what: string; readonly expected: string } | null {
  const count = countMatches(body, marks);
  if (count > maximumMarks)
    return { offset: 0, what: `${count} marks of Markdown in one text`, expected: `at most ${maximumMarks}` };
  for (const { 0: marksOfLine, index } of body.matchAll(opening))
    if (countMatches(marksOfLine, level) > maximumDepth)
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
