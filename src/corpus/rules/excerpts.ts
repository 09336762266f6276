import { countMatches } from "../../text/count-matches.ts";
import { must } from "../../text/must.ts";
import type { Problem } from "../../text/problem.ts";
import { mergeRanges } from "../../text/range.ts";
import type { Span } from "../../text/text-quote-selector.ts";
import type { ArticleLine } from "../article.ts";
import type { DraftArticle } from "../draft.ts";
import { isCitable } from "../role.ts";
import { warningAt, warningIn } from "../rules.ts";
import { stricterDisplay } from "../sidecar.ts";
import type { PublicationLimits } from "../sources.ts";
import type { PlacedQuote } from "./quotes.ts";

/** Words as readers count them: what is between white space. */
const countWords = (text: string): number => countMatches(text, /\S+/gu);

/** Words of the lines that spans mark, overlaps counted once. */
function quotedWords(lines: ReadonlyMap<number, ArticleLine>, spans: readonly Span[]): number {
  const byLine = Map.groupBy(
    spans.flatMap(({ segments }) => segments),
    ({ line }) => line,
  );
  return [...byLine]
    .flatMap(([number, segments]) => {
      const { text } = must(lines.get(number), `line ${number}`);
      return mergeRanges(segments).map(({ start, end }) => text.slice(start, end));
    })
    .reduce((sum, part) => sum + countWords(part), 0);
}

/**
 * Rule `excerpt-length`: what is quoted of an article that is shown as excerpts stays an excerpt. A warning: how much may be quoted is a
 * question of law and of the case. A short article may be quoted by one passage of full length, whatever share of it that is.
 */
export function checkExcerpts(
  articles: readonly DraftArticle[],
  found: readonly PlacedQuote[],
  { display, excerpts }: PublicationLimits,
): readonly Problem[] {
  const byArticle = Map.groupBy(found, ({ quote }) => quote.article);
  return articles.flatMap(({ id, article, sidecar }) => {
    if (stricterDisplay(article.rights.display, display) !== "excerpts") return [];
    const own = byArticle.get(id) ?? [];
    const lines = new Map(article.lines.map((line) => [line.number, line]));
    const long = own.flatMap(({ span, file, locate }) => {
      const words = quotedWords(lines, [span]);
      if (words <= excerpts.passageWords) return [];
      const reason = `Unexpected passage of ${words} words of “${id}”, which is shown as excerpts, expected at most ${excerpts.passageWords}`;
      return [warningAt(file, locate(), "excerpt-length", reason)];
    });
    const total = article.lines.filter(({ role }) => isCitable(role)).reduce((sum, { text }) => sum + countWords(text), 0);
    const share = Math.floor((total * excerpts.articlePercent) / 100);
    const most = Math.max(excerpts.passageWords, Math.min(excerpts.articleWords, share));
    const words = quotedWords(
      lines,
      own.map(({ span }) => span),
    );
    if (words <= most) return long;
    const reason = `Unexpected ${words} of ${total} words quoted of an article that is shown as excerpts, expected at most ${most}`;
    return [...long, warningIn(sidecar, ["rights", "display"], "excerpt-length", reason)];
  });
}
