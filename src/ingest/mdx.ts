import type { Root, RootContent } from "mdast";
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { type Article, type ArticleLine, articleSchema } from "../corpus/article.ts";
import { type Position, wholeFile } from "../corpus/position.ts";
import { printYaml } from "../corpus/print-yaml.ts";
import { roleSchema } from "../corpus/role.ts";
import { codePointLength } from "../text/code-points.ts";

/** Markdown with YAML frontmatter and MDX, and nothing that rewrites text: no smart punctuation, no autolinks. */
export const processor = remark().use(remarkFrontmatter, ["yaml"]).use(remarkMdx).freeze();

/** The facts of an article, as its made file states them. */
type ArticleFacts = z.infer<typeof articleSchema>;

/**
 * Prints the facts of an article as YAML, keys in the order of the schema.
 * @throws when the facts do not fit the schema
 */
const printFacts = (facts: ArticleFacts): string => printYaml(articleSchema.parse(facts)).trimEnd();

/**
 * Parses the facts of an article.
 * @throws when it isn't strict YAML of the schema; the message has no place
 */
function parseFacts(yaml: string): ArticleFacts {
  const document = parseDocument(yaml, { strict: true, uniqueKeys: true, stringKeys: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) throw problem;
  return articleSchema.parse(document.toJS({ maxAliasCount: 0 }));
}

type PlacelessLine = Omit<ArticleLine, "start">;

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

function refusal(id: string, { line, column }: Position, reason: string): Error {
  return new Error(`content/articles/${id}.mdx:${line}:${column}: error: ${reason} (made-article)`);
}

function parseTree(id: string, mdx: string): Root {
  try {
    return processor.parse(mdx);
  } catch (error) {
    const { line = 1, column = 1, reason = String(error) } = error as { line?: number; column?: number; reason?: string };
    throw refusal(id, { line, column }, `Unexpected syntax, expected a made article: ${reason}`);
  }
}

function toFacts(id: string, frontmatter: RootContent | undefined): ArticleFacts {
  if (frontmatter?.type !== "yaml") throw refusal(id, wholeFile, "Unexpected start, expected frontmatter");
  try {
    return parseFacts(frontmatter.value);
  } catch (error) {
    throw refusal(id, wholeFile, `Unexpected frontmatter, expected the facts of an article: ${String(error)}`);
  }
}

/** The lines of the blocks under the frontmatter; their numbers rise and stay within the seed. */
function toLines(id: string, blocks: readonly RootContent[], lineCount: number): readonly ArticleLine[] {
  const lines: ArticleLine[] = [];
  let [start, next] = [0, 1];
  for (const block of blocks) {
    const line = fromParagraph(block);
    const point = block.position?.start ?? wholeFile;
    if (!line) throw refusal(id, point, "Unexpected block, expected “<Paragraph line role>” with literal attributes around text");
    const { number, role, text } = line;
    if (number < next || number > lineCount)
      throw refusal(id, point, `Unexpected line ${number}, expected a line from ${next} to ${lineCount}`);
    // A line that is left out is empty, so that it takes up its line feed only.
    start += number - next;
    lines.push({ number, role, start, text });
    start += codePointLength(text) + 1;
    next = number + 1;
  }
  return lines;
}

/**
 * Parses a made article under its closed grammar: frontmatter, then paragraphs with literal attributes and text.
 * @throws an error that begins with `path:line:col` at the first thing that is anything else
 */
export function parseArticle(id: string, mdx: string): Article {
  const [frontmatter, ...blocks] = parseTree(id, mdx).children;
  const facts = toFacts(id, frontmatter);
  return { ...facts, id, lines: toLines(id, blocks, facts.lineCount) };
}

/** The number of the first line that differs, 0 for the facts, null when the articles are equal. */
function firstDifference(before: Article, after: Article): number | null {
  const { id, lines, ...facts } = before;
  const { id: idAfter, lines: linesAfter, ...factsAfter } = after;
  if (id !== idAfter || JSON.stringify(articleSchema.parse(facts)) !== JSON.stringify(factsAfter)) return 0;
  const changed = lines.find((line, index) => {
    const { number, role, start, text } = linesAfter[index] ?? {};
    return line.number !== number || line.role !== role || line.start !== start || line.text !== text;
  });
  return changed?.number ?? (lines.length === linesAfter.length ? null : 0);
}

/** What a line of a file in UTF-8 can't hold, or what Markdown reads as another character or as the end of the line. */
const unprintable = /[\0\n\r\p{Surrogate}]/u;

/**
 * Prints an article as MDX that ends in a line feed. Text enters only as text nodes, so that the stringifier escapes what
 * Markdown or MDX would read as markup; the file is then parsed again, to prove that nothing changed.
 * @returns the file, and the article that was read back from it, equal to the one that was printed
 * @throws when a line holds NUL, LF, CR or a lone surrogate, or when the article does not fit its schema
 */
export function printArticle(article: Article) {
  const { id, lines, ...facts } = article;
  const unprintableLine = lines.find((line) => unprintable.test(line.text));
  if (unprintableLine)
    throw refusal(
      id,
      wholeFile,
      `Unexpected character in line ${unprintableLine.number}, expected no NUL, LF, CR or lone surrogate`,
    );
  const mdx = processor.stringify({
    type: "root",
    children: [{ type: "yaml", value: printFacts(facts) }, ...lines.map(toParagraph)],
  });
  const readBack = parseArticle(id, mdx);
  const difference = firstDifference(article, readBack);
  if (difference !== null) {
    const what = difference === 0 ? "facts" : `line ${difference}`;
    throw refusal(id, wholeFile, `Unexpected change of ${what} when parsed again, expected the same article`);
  }
  return { mdx, readBack };
}
