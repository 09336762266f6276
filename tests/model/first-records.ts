import { resolve } from "node:path";
import type { Corpus } from "../../src/corpus/corpus.ts";
import { quotesOf } from "../../src/corpus/quotes-of.ts";
import { checkFolder } from "../../src/io/check-folder.ts";

/** The four articles that the site began with. */
const seeds = ["earthpress-2022-12-02", "euronews-2022-02-24", "newsweek-2022-03-04", "ras-2022-09-19"];

/** The records that rest on these alone: an article added later changes nothing here. */
export async function firstRecords(): Promise<Corpus> {
  const { corpus } = await checkFolder(resolve(import.meta.dirname, "../.."));
  if (corpus === null) throw new Error("The project's own corpus has errors: run `npm run check`.");
  const own = (record: Parameters<typeof quotesOf>[0]) => quotesOf(record).every(({ quote }) => seeds.includes(quote.article));
  const events = corpus.events.filter(own);
  const ids = new Set(events.map(({ id }) => id));
  const statements = corpus.statements
    .filter(own)
    .map((statement) => ({ ...statement, stances: statement.stances.filter(({ event }) => ids.has(event)) }));
  return { ...corpus, events, statements, articles: corpus.articles.filter(({ id }) => seeds.includes(id)) };
}
