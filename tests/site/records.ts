import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Corpus } from "../../src/corpus/corpus.ts";
import type { Passage } from "../../src/corpus/passage.ts";
import { checkFolder } from "../../src/io/check-folder.ts";
import { printProblem } from "../../src/text/problem.ts";

/** The records of a corpus and the passages they quote. */
export async function recordsOf(folder: string): Promise<{ readonly corpus: Corpus; readonly passages: readonly Passage[] }> {
  const { corpus, passages, problems } = await checkFolder(folder);
  if (corpus === null) throw new Error(`The corpus has errors.\n${problems.map(printProblem).join("\n")}`);
  return { corpus, passages };
}

/** Addresses of pages that a corpus says are no more; the site still answers for each. */
export function retiredOf(folder: string): readonly string[] {
  const file = join(folder, "redirects.yaml");
  const redirects: readonly { readonly from: string }[] | null = existsSync(file) ? parse(readFileSync(file, "utf8")) : null;
  return (redirects ?? []).flatMap(({ from }) => {
    const passage = /#q-([0-9a-f]{12})$/.exec(from)?.[1];
    if (passage !== undefined) return [`/embed/passages/${passage}/`];
    if (!from.endsWith("/")) return [];
    return from.startsWith("/events/") ? [from, `/embed${from}`] : [from];
  });
}

/** The seed of an article, as its bytes. */
export const seedOf = (folder: string, article: string): Buffer => readFileSync(join(folder, "seeds", `${article}.txt`));
