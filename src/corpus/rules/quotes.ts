import { type CitableText, citableText, foldWhiteSpace } from "../../text/citable.ts";
import { codePointLength } from "../../text/code-points.ts";
import { showDifference } from "../../text/difference.ts";
import { nearestText } from "../../text/nearest.ts";
import type { Problem } from "../../text/problem.ts";
import { describeQuote, matchQuote, type QuoteSelector, type Span } from "../../text/quote.ts";
import { citableLines } from "../citable-lines.ts";
import type { Draft, DraftArticle } from "../draft.ts";
import type { Position } from "../position.ts";
import { quotesIn, quotesOf, type UsedQuote } from "../quotes-of.ts";
import type { ParsedRecord } from "../records.ts";
import { errorAt, type ProblemDetails, warningAt } from "../rules.ts";

/** A quote that stands exactly once, and where. */
export interface FoundQuote {
  readonly article: string;
  readonly span: Span;
  /** The record that quotes, and where in it. */
  readonly file: string;
  readonly locate: () => Position;
}

/** A quote and where it stands in its record. */
type Placed = Pick<UsedQuote, "quote" | "path">;

/** Places that an error lists; more are counted. */
const listedPlaces = 12;

/** Suggestions made in one run: a search for the nearest text takes time, and nobody reads a thousand. */
const mostSuggestions = 200;

const paste = (name: string, text: string): string => `${name}: ${JSON.stringify(text)}`;

const pasteSelector = ({ exact, prefix, suffix }: QuoteSelector): string =>
  [
    paste("exact", exact),
    ...(prefix === undefined ? [] : [paste("prefix", prefix)]),
    ...(suffix === undefined ? [] : [paste("suffix", suffix)]),
  ].join("\n");

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const endsInWord = /[\p{L}\p{N}]$/u;
const startsInWord = /^[\p{L}\p{N}]/u;

/** Code units around an edge that tell whether it parts a character as readers see it: longer than any flag or family. */
const reach = 200;

/** Whether an edge parts a grapheme cluster (Unicode Standard Annex 29), or a joiner from what it joins. */
function partsCharacter(before: string, after: string): boolean {
  if (before.endsWith("\u200d")) return true;
  if (/^[ -~]/u.test(after)) return false;
  const left = before.slice(-reach);
  return ![...graphemes.segment(left + after.slice(0, reach))].some(({ index }) => index === left.length);
}

/** What the edge between two texts parts. */
function partedBy(before: string, after: string): "character" | "word" | null {
  if (before === "" || after === "") return null;
  if (partsCharacter(before, after)) return "character";
  return endsInWord.test(before) && startsInWord.test(after) ? "word" : null;
}

/** The articles of a draft, prepared for matching when first asked for. */
function preparer(articles: readonly DraftArticle[]) {
  const byId = new Map(articles.map((draft) => [draft.id, draft]));
  const texts = new Map<string, CitableText>();
  return (id: string): { readonly draft: DraftArticle; readonly text: CitableText } | null => {
    const draft = byId.get(id);
    if (draft === undefined) return null;
    const text = texts.get(id) ?? citableText(citableLines(draft.article));
    texts.set(id, text);
    return { draft, text };
  };
}

/** Line and column in the seed, as the reader of a message finds it. */
function placeOf({ draft, text }: { readonly draft: DraftArticle; readonly text: CitableText }, span: Span): string {
  const [segment] = span.segments;
  const line = text.lines.find(({ number }) => number === segment?.line)?.text ?? "";
  return `${draft.file}:${segment?.line ?? 1}:${codePointLength(line.slice(0, segment?.start ?? 0)) + 1}`;
}

/**
 * Rules `quote-not-found`, `quote-uncitable`, `quote-ambiguous` and `quote-cut`: every quote stands word for word, exactly once,
 * in the citable lines of its article. Also returns where each does. Quotes of unknown articles are left to the rule `link`.
 */
export function checkQuotes(draft: Draft): { readonly problems: readonly Problem[]; readonly found: readonly FoundQuote[] } {
  const prepare = preparer([...draft.articles, ...draft.unsound]);
  const problems: Problem[] = [];
  const found: FoundQuote[] = [];
  let suggestions = 0;

  function notFound(
    source: NonNullable<ReturnType<typeof prepare>>,
    { quote }: Placed,
  ): { readonly reason: string; readonly details: ProblemDetails } {
    const words = matchQuote(source.text, { exact: quote.exact });
    if (words.length > 0) {
      const note = listPlaces(source, words);
      return { reason: "Unexpected prefix or suffix that is not beside these words, expected the text there", details: { note } };
    }
    const reason = `Unexpected quote that is not in “${quote.article}”, expected its words as they stand there`;
    suggestions += 1;
    if (suggestions > mostSuggestions) return { reason, details: {} };
    const nearest = nearestText(source.text, quote.exact);
    if (nearest === null) return { reason, details: { note: "Nothing in the article comes near." } };
    const at = placeOf(source, nearest.span);
    const opening =
      nearest.difference === "letters"
        ? `The nearest text is ${at}; ⟦ ⟧ stands around what differs:`
        : `Only ${nearest.difference === "typography" ? "quotation marks, dashes or spaces differ" : "the Unicode normal form differs"}; ${at} has it so, to paste:\n${paste("exact", nearest.text)}`;
    const note = `${opening}\n${showDifference(nearest.text, foldWhiteSpace(quote.exact))}`;
    return { reason, details: { expected: [nearest.text], note } };
  }

  function listPlaces(source: NonNullable<ReturnType<typeof prepare>>, spans: readonly Span[]): string {
    const shown = spans
      .slice(0, listedPlaces)
      .map((span) => `${placeOf(source, span)}\n${pasteSelector(describeQuote(source.text, span))}`);
    const more = spans.length > listedPlaces ? [`and in ${spans.length - listedPlaces} places more`] : [];
    return [...shown, ...more].join("\n");
  }

  /** Where words stand in lines that can't be cited. */
  function uncitablePlaces({ draft: article, text }: NonNullable<ReturnType<typeof prepare>>, { quote }: Placed): string[] {
    const all = citableText(text.lines.map((line) => ({ ...line, citable: true })));
    return matchQuote(all, { exact: quote.exact }).map((span) => {
      const roles = span.segments.map(({ line }) => article.article.lines.find(({ number }) => number === line)?.role ?? "body");
      return `${placeOf({ draft: article, text }, span)} (${[...new Set(roles)].join(", ")})`;
    });
  }

  function checkCut(parsed: ParsedRecord<unknown>, text: CitableText, span: Span, { quote, path }: Placed): void {
    const lineOf = (number: number | undefined): string => text.lines.find((line) => line.number === number)?.text ?? "";
    const [first] = span.segments;
    const last = span.segments.at(-1);
    if (first === undefined || last === undefined) return;
    const opening = lineOf(first.line);
    const closing = lineOf(last.line);
    const parted = [
      partedBy(opening.slice(0, first.start), opening.slice(first.start)),
      partedBy(closing.slice(0, last.end), closing.slice(last.end)),
    ];
    if (!parted.includes("character") && !parted.includes("word")) return;
    const position = parsed.locate([...path, "exact"]);
    if (parted.includes("character"))
      problems.push(
        errorAt(parsed.file, position, "quote-cut", "Unexpected edge within a character, expected it whole", {
          actual: quote.exact,
        }),
      );
    else
      problems.push(
        warningAt(parsed.file, position, "quote-cut", "Unexpected edge within a word, expected whole words", {
          actual: quote.exact,
        }),
      );
  }

  function checkQuote(parsed: ParsedRecord<unknown>, used: Placed): void {
    const source = prepare(used.quote.article);
    if (source === null) return;
    const spans = matchQuote(source.text, used.quote);
    const [span] = spans;
    if (span !== undefined && spans.length === 1) {
      found.push({ article: used.quote.article, span, file: parsed.file, locate: () => parsed.locate([...used.path, "exact"]) });
      checkCut(parsed, source.text, span, used);
      return;
    }
    const position = parsed.locate([...used.path, "exact"]);
    if (span !== undefined) {
      const reason = `Unexpected quote that stands ${spans.length} times in “${used.quote.article}”, expected words, prefix or suffix that single one out`;
      problems.push(
        errorAt(parsed.file, position, "quote-ambiguous", reason, { actual: used.quote.exact, note: listPlaces(source, spans) }),
      );
      return;
    }
    const hidden = matchQuote(source.text, { exact: used.quote.exact }).length > 0 ? [] : uncitablePlaces(source, used);
    if (hidden.length > 0) {
      const reason = `Unexpected quote of lines of “${used.quote.article}” that can't be cited, expected words of its citable lines`;
      problems.push(
        errorAt(parsed.file, position, "quote-uncitable", reason, { actual: used.quote.exact, note: hidden.join("\n") }),
      );
      return;
    }
    const { reason, details } = notFound(source, used);
    problems.push(errorAt(parsed.file, position, "quote-not-found", reason, { actual: used.quote.exact, ...details }));
  }

  // A record that has errors of form still has quotes: all is told in one run.
  for (const parsed of [...draft.events, ...draft.statements])
    for (const used of parsed.record === null ? quotesIn(parsed.data) : quotesOf(parsed.record)) checkQuote(parsed, used);
  return { problems, found };
}
