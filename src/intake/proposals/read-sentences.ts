import { type Article, citableLines } from "../../corpus/article.ts";
import type { Kind } from "../../corpus/event.ts";
import { isCitable } from "../../corpus/role.ts";
import { citableText } from "../../text/citable.ts";
import { toCodePointOffset } from "../../text/code-points.ts";
import { describeQuotes, type TextQuoteSelector } from "../../text/text-quote-selector.ts";
import { type ReadLanguage, readLanguage } from "../dates/calendar-words.ts";
import type { FoundDate } from "../dates/day-reading.ts";
import { findDates } from "../dates/find-dates.ts";
import { daysOfEntries } from "../dates/line-days.ts";
import { type FoundName, findNames, type NameIndex } from "./find-names.ts";
import { kindWords } from "./kind-words.ts";
import { sentencesOf } from "./sentences.ts";

/** A sentence that can be quoted, with what it speaks of. */
export interface ReadSentence {
  readonly line: number;
  readonly text: string;
  /** Finds the sentence, and nothing else, in the article. */
  readonly quote: TextQuoteSelector;
  readonly names: readonly FoundName[];
  readonly dates: readonly FoundDate[];
  readonly kinds: readonly Kind[];
  /** The language in which it is read; null where only its names are. */
  readonly language: ReadLanguage | null;
  /** The same for words of the sentence, at a UTF-16 offset in it; null if no context can tell them from others. */
  quoteOf(index: number, words: string): TextQuoteSelector | null;
}

/** Roles whose sentences speak of what happened; a headline is said again below, and a heading is no sentence. */
const spoken = new Set(["body", "speech", "caption", "standfirst"]);

/** Most sentences of an article that are read: all of any usual one. */
export const sentenceLimit = 1000;

/** Longest quote a record may have, in UTF-16 units, with room to spare. */
const longestQuote = 1500;

/**
 * Reads the sentences of an article that can be quoted, the first {@link sentenceLimit} of them. English, Ukrainian and Russian are read for
 * dates and kinds; in any other language a person is asked.
 */
export function readSentences(article: Article, names: NameIndex): readonly ReadSentence[] {
  const text = citableText(citableLines(article));
  const language = readLanguage(article.language);
  const entryDays = language === null ? new Map<number, string>() : daysOfEntries(article, language);
  // An entry has a day of its own; everything else was written when the article was published, or when it was updated.
  const datesIn = (sentence: string, line: number): readonly FoundDate[] => {
    if (language === null) return [];
    const day = entryDays.get(line);
    return day === undefined
      ? findDates(sentence, article.published.edtf, article.updated, language)
      : findDates(sentence, day, null, language);
  };

  const spanOf = (line: Article["lines"][number], start: number, length: number) => ({
    start: line.start + toCodePointOffset(line.text, start),
    end: line.start + toCodePointOffset(line.text, start + length),
  });

  const sentences = article.lines
    .filter(({ role }) => isCitable(role) && spoken.has(role))
    .flatMap((line) => sentencesOf(line.text).map((sentence) => ({ line, ...sentence })))
    .filter(({ text: words }) => words.length <= longestQuote)
    .slice(0, sentenceLimit);
  const quotes = describeQuotes(
    text,
    sentences.map(({ line, start, text: words }) => spanOf(line, start, words.length)),
  );
  return sentences.flatMap(({ line, start, text: sentence }, index): ReadSentence[] => {
    const quote = quotes[index];
    if (!quote) return [];
    return [
      {
        line: line.number,
        text: sentence,
        quote,
        names: findNames(sentence, names),
        dates: datesIn(sentence, line.number),
        kinds: language === null ? [] : kindWords[language].filter(([, pattern]) => pattern.test(sentence)).map(([kind]) => kind),
        language,
        quoteOf: (at, words) => describeQuotes(text, [spanOf(line, start + at, words.length)])[0] ?? null,
      },
    ];
  });
}
