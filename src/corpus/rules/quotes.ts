import { type CitableText, citableText, foldWhiteSpace } from "../../text/citable.ts";
import { codePointLength } from "../../text/code-points.ts";
import { showDifference } from "../../text/difference.ts";
import { at, must } from "../../text/must.ts";
import { nearestText, type SearchBudget } from "../../text/nearest.ts";
import { oncePer } from "../../text/once-per.ts";
import { passageHash } from "../../text/passage-hash.ts";
import type { Problem } from "../../text/problem.ts";
import type { Range } from "../../text/range.ts";
import { firstSegment, linesBetween, toSpan } from "../../text/span.ts";
import { describeRange, findQuotes, type Segment, type Span, type TextQuoteSelector } from "../../text/text-quote-selector.ts";
import { partedBy } from "../../text/word-edges.ts";
import { type ArticleLine, citableLines } from "../article.ts";
import type { Draft, QuotableArticle } from "../draft.ts";
import type { Event } from "../event.ts";
import type { Lesson } from "../lesson.ts";
import type { FoundQuote, PassageUse } from "../passage.ts";
import type { Position } from "../position.ts";
import { listedPerFile } from "../problem-list.ts";
import { quotesIn, quotesOf, type UsedQuote } from "../quotes-of.ts";
import type { ParsedRecord } from "../records.ts";
import { errorAt, errorIn, type ProblemDetails, type RuleId } from "../rules.ts";
import { sizeLimits } from "../size-limits.ts";
import type { Statement } from "../statement.ts";

/** A quote that was found exactly once, and where its record has it. */
export interface PlacedQuote extends FoundQuote {
  readonly file: string;
  readonly locate: () => Position;
}

/** Places of a quote that are looked for: of more, no context is sought. */
const soughtPlaces = 100;

/** Places that an error lists; more are counted. */
const listedPlaces = 12;

/** Errors of one run that list places, or the nearest text: to find those takes time, and nobody reads a thousand. */
const mostNotes = 200;

/** Steps of some nanoseconds that one run may spend on the nearest texts. */
const searchSteps = 1_000_000_000;

/** A selector as lines to paste. */
const paste = (selector: TextQuoteSelector): string =>
  (["exact", "prefix", "suffix"] as const)
    .flatMap((key) => (selector[key] === undefined ? [] : [`${key}: ${JSON.stringify(selector[key])}`]))
    .join("\n");

/** An article, prepared for matching. */
interface Source {
  readonly draft: QuotableArticle;
  readonly text: CitableText;
  readonly lines: ReadonlyMap<number, ArticleLine>;
}

function sourceOf(draft: QuotableArticle): Source {
  const lines = new Map(draft.article.lines.map((line) => [line.number, line]));
  return { draft, text: citableText(citableLines(draft.article)), lines };
}

/** All lines of an article as if each could be cited. */
const wholeOf = oncePer(({ text }: Source) => citableText(text.lines.map((line) => ({ ...line, citable: true }))));

interface Use {
  readonly parsed: ParsedRecord<unknown>;
  readonly used: Pick<UsedQuote, "quote" | "path">;
  /** null while the record has errors. */
  readonly use: PassageUse | null;
}

/** Every quote of a record. One that has errors of form still has quotes: all is told in one run. */
function usesOf(
  kind: PassageUse["record"],
  parsed: ParsedRecord<Event> | ParsedRecord<Statement> | ParsedRecord<Lesson>,
): readonly Use[] {
  const { record, data } = parsed;
  if (record === null) return quotesIn(data).map((used) => ({ parsed, used, use: null }));
  const { id, title } = record;
  return quotesOf(record).map((used) => ({ parsed, used, use: { record: kind, id, title, use: used.use, name: used.name } }));
}

interface Located {
  readonly use: Use;
  readonly source: Source;
  /** Where it is with its prefix and suffix, in citable lines. */
  readonly places: readonly Range[];
  /** Where its words are, if it has a prefix or suffix that is not beside them. */
  readonly words: readonly Range[];
  /** Where its words are among all lines, if they are in no citable one; ranges of the whole article. */
  readonly hidden: readonly Range[];
}

/** Finds all quotes of one article, each with as many places as are told. The time grows with the text and the quotes together. */
function locateAll(source: Source, uses: readonly Use[]): readonly Located[] {
  const find = (text: CitableText, some: readonly Use[], toSelector: (use: Use) => TextQuoteSelector) => {
    const found = findQuotes(text, some.map(toSelector), soughtPlaces + 1);
    const places = new Map(some.map((use, index) => [use, at(found, index, "list of places")]));
    return (use: Use): readonly Range[] => places.get(use) ?? [];
  };
  const exactOf = ({ used }: Use): TextQuoteSelector => ({ exact: used.quote.exact });
  const places = find(source.text, uses, ({ used }) => used.quote);
  const missing = uses.filter((use) => places(use).length === 0);
  const hasContext = ({ used: { quote } }: Use): boolean => quote.prefix !== undefined || quote.suffix !== undefined;
  const words = find(source.text, missing.filter(hasContext), exactOf);
  const lost = missing.filter((use) => words(use).length === 0);
  const hidden = lost.length === 0 ? () => [] : find(wholeOf(source), lost, exactOf);
  return uses.map((use) => ({ use, source, places: places(use), words: words(use), hidden: hidden(use) }));
}

const lineOf = ({ lines }: Source, number: number): ArticleLine => must(lines.get(number), `line ${number}`);

/** Line and column in the seed, as the reader of a message finds it. */
function placeOf(source: Source, { line, start }: Segment): string {
  return `${source.draft.file}:${line}:${codePointLength(lineOf(source, line).text.slice(0, start)) + 1}`;
}

/** The first of some places, and how many more there are. */
function listPlaces<T>(places: readonly T[], print: (place: T) => string): string {
  const shown = places.slice(0, listedPlaces).map(print);
  const more = places.length > soughtPlaces ? `more than ${soughtPlaces - listedPlaces}` : places.length - listedPlaces;
  return [...shown, ...(places.length > listedPlaces ? [`and in ${more} places more`] : [])].join("\n");
}

/** Each place of some words, with the context that singles it out if not too many are alike. */
const describePlaces = (source: Source, places: readonly Range[]): string =>
  listPlaces(places, (range) => {
    const place = placeOf(source, firstSegment(source.text, range.start)[0]);
    return places.length > soughtPlaces ? place : `${place}\n${paste(describeRange(source.text, range, places))}`;
  });

/** Where words are that are in no citable line, with the roles of the lines. */
function describeHidden({ source, hidden }: Located): string {
  const whole = wholeOf(source);
  return listPlaces(hidden, ({ start, end }) => {
    const span = linesBetween(whole, start, end) > sizeLimits.quoteLines ? null : toSpan(whole, start, end);
    const segments = span?.segments ?? firstSegment(whole, start);
    const roles = segments.map(({ line }) => lineOf(source, line).role);
    return `${placeOf(source, at(segments, 0, "segment"))} (${[...new Set(roles)].join(", ")})`;
  });
}

/** Every quote of every record, up to the limits of their numbers; rule `size-limit` for those beyond. */
function countedUses(draft: Pick<Draft, "events" | "statements" | "lessons">): {
  readonly uses: readonly Use[];
  readonly problems: readonly Problem[];
} {
  const uses: Use[] = [];
  const problems: Problem[] = [];
  const records = [
    ...draft.events.map((parsed) => ["event", parsed] as const),
    ...draft.statements.map((parsed) => ["statement", parsed] as const),
    ...draft.lessons.map((parsed) => ["lesson", parsed] as const),
  ];
  for (const [kind, parsed] of records) {
    const quotes = usesOf(kind, parsed);
    const room = sizeLimits.quotes - uses.length;
    const beyond = quotes[Math.min(sizeLimits.quotesOfRecord, room)];
    uses.push(...quotes.slice(0, Math.min(sizeLimits.quotesOfRecord, room)));
    if (beyond === undefined) continue;
    const what =
      quotes.length > sizeLimits.quotesOfRecord
        ? `${quotes.length} quotes in one record, expected at most ${sizeLimits.quotesOfRecord}`
        : `quote beyond the first ${sizeLimits.quotes} of the corpus, expected at most these`;
    problems.push(errorIn(parsed, beyond.used.path, "size-limit", `Unexpected ${what}`));
    if (uses.length >= sizeLimits.quotes) break;
  }
  return { uses, problems };
}

/** Says what is wrong with quotes that were not found exactly once, in so many words as one run may spend. */
class QuoteExplainer {
  readonly #budget: SearchBudget = { left: searchSteps };
  readonly #noted = new Map<string, number>();
  #notes = 0;

  /** Whether one more error of this file may have a note: a file lists only so many. */
  #mayNote({ parsed }: Use): boolean {
    const ofFile = (this.#noted.get(parsed.file) ?? 0) + 1;
    this.#noted.set(parsed.file, ofFile);
    if (ofFile > 4 * listedPerFile || this.#notes >= mostNotes) return false;
    this.#notes += 1;
    return true;
  }

  #nearestNote(source: Source, exact: string): ProblemDetails {
    if (this.#budget.left <= 0) return { note: "The nearest text was not looked for: too much was asked already." };
    const nearest = nearestText(source.text, exact, this.#budget);
    if (nearest === null) return { note: "Nothing in the article comes near." };
    const place = placeOf(source, at(nearest.span.segments, 0, "segment"));
    const opening =
      nearest.difference === "letters"
        ? `The nearest text is ${place}; ⟦ ⟧ is around what differs:`
        : `Only ${nearest.difference === "typography" ? "quotation marks, dashes or spaces differ" : "the Unicode normal form differs"}; ${place} has it so, to paste:\n${paste({ exact: nearest.text })}`;
    return { expected: [nearest.text], note: `${opening}\n${showDifference(nearest.text, foldWhiteSpace(exact))}` };
  }

  /** What is wrong with a quote that is not there exactly once. */
  explain(located: Located): Problem {
    const { use, places, words, hidden, source } = located;
    const { quote, path } = use.used;
    const problem = (ruleId: RuleId, reason: string, toDetails: () => ProblemDetails): Problem => {
      const details = this.#mayNote(use) ? toDetails() : {};
      return errorIn(use.parsed, [...path, "exact"], ruleId, reason, { actual: quote.exact, ...details });
    };
    if (places.length > 1) {
      const count = places.length > soughtPlaces ? `more than ${soughtPlaces}` : places.length;
      const reason = `Unexpected quote that occurs ${count} times in “${quote.article}”, expected words, prefix or suffix that single one out`;
      return problem("quote-ambiguous", reason, () => ({ note: describePlaces(source, places) }));
    }
    if (words.length > 0) {
      const reason = "Unexpected prefix or suffix that is not beside these words, expected the text there";
      return problem("quote-not-found", reason, () => ({ note: describePlaces(source, words) }));
    }
    if (hidden.length > 0) {
      const reason = `Unexpected quote of lines of “${quote.article}” that can't be cited, expected words of its citable lines`;
      return problem("quote-uncitable", reason, () => ({ note: describeHidden(located) }));
    }
    const reason = `Unexpected quote that is not in “${quote.article}”, expected its words as they are there`;
    return problem("quote-not-found", reason, () => this.#nearestNote(source, quote.exact));
  }
}

/** What is wrong with the edges of a quote that was found exactly once. */
function checkCut({ parsed, used }: Use, source: Source, { segments }: Span): readonly Problem[] {
  const edges = [
    { segment: at(segments, 0, "segment"), side: "start" } as const,
    { segment: at(segments, segments.length - 1, "segment"), side: "end" } as const,
  ];
  const parted = edges.map(({ segment, side }) => {
    const { text } = lineOf(source, segment.line);
    return partedBy(text.slice(0, segment[side]), text.slice(segment[side]));
  });
  if (parted.every((what) => what === null)) return [];
  const reason = parted.includes("character")
    ? "Unexpected edge within a character, expected it whole"
    : "Unexpected edge within a word or a number, expected whole words";
  return [errorIn(parsed, [...used.path, "exact"], "quote-cut", reason, { actual: used.quote.exact })];
}

/**
 * Rule `passage-twin`: no two passages have one address. Their names have 48 bits, so that by chance it does not happen among millions,
 * but a text can be made for it.
 */
function twinProblems(found: readonly PlacedQuote[]): readonly Problem[] {
  const first = new Map<string, { readonly quote: PlacedQuote; readonly place: string }>();
  return found.flatMap((quote): readonly Problem[] => {
    const { hash, span } = quote;
    const place = `${quote.quote.article}:${span.start}-${span.end}`;
    const other = first.get(hash);
    if (other === undefined) first.set(hash, { quote, place });
    if (other === undefined || other.place === place) return [];
    const reason = `Unexpected passage whose address “#q-${hash}” is that of another one in ${other.quote.file}, expected a quote that is longer or shorter by a word`;
    return [errorAt(quote.file, quote.locate(), "passage-twin", reason)];
  });
}

/**
 * Rules `quote-not-found`, `quote-uncitable`, `quote-ambiguous`, `quote-cut` and `passage-twin`, and `size-limit` of a quote: every quote is there word
 * for word, exactly once, in the citable lines of its article. Also returns where each is. Quotes of unknown articles are left to the
 * rule `link`.
 */
export function checkQuotes(draft: Pick<Draft, "articles" | "unsound" | "events" | "statements" | "lessons">): {
  readonly problems: readonly Problem[];
  readonly found: readonly PlacedQuote[];
} {
  const { uses, problems: countProblems } = countedUses(draft);
  const byArticle = Map.groupBy(uses, ({ used }) => used.quote.article);
  const located = new Map<Use, Located>();
  for (const article of [...draft.articles, ...draft.unsound])
    for (const one of locateAll(sourceOf(article), byArticle.get(article.id) ?? [])) located.set(one.use, one);
  const explainer = new QuoteExplainer();
  const found: PlacedQuote[] = [];
  const problems = uses.flatMap((use): readonly Problem[] => {
    const place = located.get(use);
    if (place === undefined) return [];
    const { source, places } = place;
    const [range] = places;
    if (range === undefined || places.length > 1) return [explainer.explain(place)];
    const { parsed, used } = use;
    const lines = linesBetween(source.text, range.start, range.end);
    if (lines > sizeLimits.quoteLines) {
      const reason = `Unexpected quote over ${lines} lines, expected at most ${sizeLimits.quoteLines}`;
      return [errorIn(parsed, [...used.path, "exact"], "size-limit", reason)];
    }
    const { quote, path } = used;
    const span = toSpan(source.text, range.start, range.end);
    const hash = passageHash(quote.article, span);
    found.push({ quote, span, hash, use: use.use, file: parsed.file, locate: () => parsed.locate([...path, "exact"]) });
    return checkCut(use, source, span);
  });
  return { problems: [...countProblems, ...problems, ...twinProblems(found)], found };
}
