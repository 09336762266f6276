import { mergeRanges } from "../text/range.ts";
import type { Article, ArticleLine } from "./article.ts";
import type { Corpus } from "./corpus.ts";
import type { Passage, ProvenPassages } from "./passage.ts";
import type { Quote } from "./quote.ts";
import { mapQuotes } from "./quotes-of.ts";
import { type Display, stricterDisplay } from "./sidecar.ts";

/** One code point for one, of as many UTF-16 code units: every offset and every count stays what it was. */
const mask = (text: string): string => text.replace(/./gsu, (character) => (character.length === 1 ? "█" : "\u{10fffd}"));

/** Whether a text was masked whole: nothing of it may be looked for or shown. */
export const isMasked = (text: string): boolean => /^[█\u{10fffd}]+$/u.test(text);

type Marked = Pick<Passage, "segments">;

function maskLine(line: ArticleLine, passages: readonly Marked[]): ArticleLine {
  const kept = passages.flatMap(({ segments }) => segments.filter((segment) => segment.line === line.number));
  let text = "";
  for (const { start, end } of mergeRanges(kept)) text += mask(line.text.slice(text.length, start)) + line.text.slice(start, end);
  return { ...line, text: text + mask(line.text.slice(text.length)) };
}

/**
 * An article without the words that its holder, or the site as a whole, withholds: they are masked, so that lines, offsets and
 * amounts stay; what its sidecar quotes is left out. `excerpts` keeps what the passages mark, `link` keeps nothing.
 *
 * @param passages passages of this article
 * @param most the most that the site shows of any article
 */
export function withholdArticle(article: Article, passages: readonly Marked[], most: Display): Article {
  const display = stricterDisplay(article.rights.display, most);
  if (display === "full") return article;
  const shown = display === "excerpts" ? passages : [];
  // The words that name the day of publication are of the article too, and no passage.
  const { quote: _, ...published } = article.published;
  return {
    ...article,
    published,
    rights: { ...article.rights, display },
    lines: article.lines.map((line) => maskLine(line, shown)),
  };
}

export interface ProvenCorpus {
  readonly corpus: Corpus;
  readonly proven: ProvenPassages;
}

/**
 * What pages may know of a proven corpus. Withheld words are masked in the articles, in the passages and in the quotes of every
 * record; the context that settles which place a quote means is left out. What no article withholds stays the very same object.
 *
 * @param most the most that the site shows of any article
 */
export function withhold({ corpus, proven }: ProvenCorpus, most: Display): ProvenCorpus {
  const displays = new Map(corpus.articles.map(({ id, rights }) => [id, stricterDisplay(rights.display, most)]));
  if ([...displays.values()].every((display) => display === "full")) return { corpus, proven };
  const isFull = (article: string): boolean => displays.get(article) === "full";
  const hides = (article: string): boolean => displays.get(article) === "link";

  const shownQuote = ({ article, exact }: Quote): Quote => ({ article, exact: hides(article) ? mask(exact) : exact });
  const shownPassage = (passage: Passage): Passage => ({
    ...passage,
    text: hides(passage.article) ? mask(passage.text) : passage.text,
    quotes: passage.quotes.map(shownQuote),
  });
  const passages = new Map(
    proven.passages.map((passage) => [passage, isFull(passage.article) ? passage : shownPassage(passage)]),
  );
  // Masks of the same length are alike, so that a quote that is withheld is known by what it is, not by what it says.
  const byQuote = new Map<Quote, Passage>();
  const passageOf = (quote: Quote): Passage => byQuote.get(quote) ?? proven.passageOf(quote);
  const replace = (quote: Quote): Quote => {
    if (isFull(quote.article)) return quote;
    const passage = proven.passageOf(quote);
    const shown = shownQuote(quote);
    byQuote.set(shown, passages.get(passage) ?? passage);
    return shown;
  };
  const marked = Map.groupBy(proven.passages, ({ article }) => article);
  return {
    corpus: {
      ...corpus,
      articles: corpus.articles.map((article) => withholdArticle(article, marked.get(article.id) ?? [], most)),
      events: corpus.events.map((event) => mapQuotes(event, replace)),
      statements: corpus.statements.map((statement) => mapQuotes(statement, replace)),
      lessons: corpus.lessons.map((lesson) => mapQuotes(lesson, replace)),
    },
    proven: { passages: [...passages.values()], passageOf },
  };
}
