import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Block, Inline } from "../../corpus/prose.ts";
import type { Quote } from "../../corpus/quote.ts";
import { quotation } from "./quotation.ts";

/** A citation in a text of ours: its number on the page and the passage it leads to. */
export interface Citation {
  readonly number: number;
  readonly href: string;
  /** Name for those who do not see the text around it. */
  readonly label: string;
}

function citedInInline(node: Inline): readonly string[] {
  if (node.type === "cite") return [node.id];
  return "children" in node ? node.children.flatMap(citedInInline) : [];
}

/** Names of the quotes that a block cites, in order, repeats included. */
export function citedIn(block: Block): readonly string[] {
  return block.type === "paragraph" ? block.children.flatMap(citedInInline) : block.items.flat().flatMap(citedIn);
}

/** Numbers the quotes that a text cites by their first appearance. */
export function numberCitations(
  corpus: LinkedCorpus,
  blocks: readonly Block[],
  quotes: Readonly<Record<string, Quote>>,
): ReadonlyMap<string, Citation> {
  const citations = new Map<string, Citation>();
  for (const id of blocks.flatMap(citedIn)) {
    const quote = quotes[id];
    if (quote === undefined || citations.has(id)) continue;
    const { href, source } = quotation(corpus, quote);
    const number = citations.size + 1;
    citations.set(id, { number, href, label: `[${number}] ${source}` });
  }
  return citations;
}
