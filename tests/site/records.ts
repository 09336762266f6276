import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkCorpus } from "../../src/corpus/check.ts";
import type { Corpus } from "../../src/corpus/corpus.ts";
import { type Passage, provePassages } from "../../src/corpus/passage.ts";
import { readFolder } from "../../src/folder.ts";
import { toArticle } from "../../src/ingest/article.ts";

/** The records of a corpus and the passages they quote. Where places lie is checked elsewhere. */
export async function recordsOf(folder: string): Promise<{ readonly corpus: Corpus; readonly passages: readonly Passage[] }> {
  const { corpus, problems } = checkCorpus(await readFolder(folder), { toArticle, areas: () => true });
  if (corpus === null) throw new Error(`The corpus has errors: ${JSON.stringify(problems)}`);
  return { corpus, passages: provePassages(corpus).passages };
}

/** The seed of an article, as its bytes. */
export const seedOf = (folder: string, article: string): Buffer => readFileSync(join(folder, "seeds", `${article}.txt`));
