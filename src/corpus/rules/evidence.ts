import { monthNames, weekdayBefore, weekdayNames } from "../../text/calendar.ts";
import { parseEdtf } from "../../text/edtf.ts";
import { foldText } from "../../text/fold.ts";
import { capitalised } from "../../text/phrases.ts";
import type { Problem } from "../../text/problem.ts";
import type { DatedFact } from "../date.ts";
import { type CorpusRule, type Draft, type ReadRecord, readOnes } from "../draft.ts";
import type { Event } from "../event.ts";
import type { Bound, Figure } from "../figure.ts";
import { numbersIn } from "../numbers-in-text.ts";
import type { Place } from "../place.ts";
import type { Path } from "../position.ts";
import { quotedArticles } from "../quotes-of.ts";
import { warningIn } from "../rules.ts";
import type { Statement } from "../statement.ts";
import { dateOf } from "./dates.ts";
import { questionMark } from "./questions.ts";

type Read = ReadRecord<Event> | ReadRecord<Statement>;

/** Which articles are in English: only there do we know the words for days and numbers. */
const englishOf = ({ articles }: Draft): ReadonlySet<string> =>
  new Set(articles.filter(({ article }) => /^en(?:-|$)/u.test(article.language)).map(({ id }) => id));

const months = monthNames.map((name) => name.toLowerCase());
const monthPattern = `(?:${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?${name === "September" ? "|Sept" : ""}`).join("|")})\\b\\.?`;
const weekdayForm = new RegExp(`\\b(?:${weekdayNames.join("|")})\\b`, "giu");
const dayForms = [
  new RegExp(`\\b(${monthPattern}) (\\d{1,2})\\b(?!,?\\d)`, "giu"),
  new RegExp(`\\b(\\d{1,2}) (${monthPattern})`, "giu"),
];
const timeForm = new RegExp(
  [
    weekdayForm.source,
    `\\b${monthPattern}`,
    "\\b(?:1|2)\\d{3}\\b|\\d{1,2}[/.]\\d{1,2}",
    "\\b(?:to(?:day|night|morrow)|yesterday|ago|since|previously|before|after|afterwards|earlier|later|last|latest|recent(?:ly)?|now|" +
      "already|then|when|while|during|until|following|hours?|days?|weeks?|months?|years?|overnight|nights?|mornings?|afternoon|" +
      "evening|midnight|noon|dawn|start(?:ed|s)?|beg[aiu]n|end(?:ed|s)?)\\b",
  ].join("|"),
  "iu",
);

/** Month and day as the words of a quote name them: `03-04`. */
const namedDays = (words: string): readonly string[] =>
  dayForms.flatMap((form, which) =>
    [...words.matchAll(form)].map(([, a = "", b = ""]) => {
      const [month, day] = which === 0 ? [a, b] : [b, a];
      const number = months.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase())) + 1;
      return `${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
    }),
  );

/** What is wrong with the words that a date cites, as a continuation of “Unexpected words for …”; null if nothing is. */
function dateFault({ edtf, basis }: DatedFact, words: string): string | null {
  const result = parseEdtf(edtf);
  if (!result.valid) return null;
  if (!timeForm.test(words)) return "without a word for a time, expected the words that the date rests on";
  const { earliest, latest, approximate, uncertain } = result.date;
  const days = namedDays(words);
  const within = (day: string): boolean => {
    const years = [...new Set([earliest, latest].flatMap((end) => (end === null ? [] : [end.slice(0, 4)])))];
    return years.some((year) => (earliest ?? "") <= `${year}-${day}` && `${year}-${day}` <= (latest ?? "9999"));
  };
  if (days.length === 1 && !days.every(within)) return "that name another day, expected the day that the source names";
  if (basis === "stated" && earliest === latest && days.length === 0)
    return "without the day and the month, expected these, or the basis “inferred” with what it rests on";
  const [named, ...others] = [...words.matchAll(weekdayForm)].map(([name]) => capitalised(name.toLowerCase()));
  if (named === undefined || others.length > 0 || approximate || uncertain || earliest === null || latest === null) return null;
  const isPossible = weekdayBefore(latest, weekdayNames.indexOf(named)) >= earliest;
  return isPossible ? null : `that name a ${named}, expected a date that has one`;
}

const readRecords = ({ events, statements }: Draft): readonly Read[] => [...readOnes(events), ...readOnes(statements)];

/** Rule `date-words`: the quote of a date holds words for that date. */
const checkDateWords: CorpusRule = (draft) => {
  const english = englishOf(draft);
  return readRecords(draft).flatMap((parsed): Problem[] => {
    const [key, date] = dateOf(parsed);
    if (date.quote === undefined || !english.has(date.quote.article)) return [];
    const fault = dateFault(date, date.quote.exact);
    if (fault === null) return [];
    return [warningIn(parsed, [key, "quote", "exact"], "date-words", `Unexpected words for “${date.edtf}” ${fault}`)];
  });
};

const boundForms: Readonly<Record<Bound, RegExp | null>> = {
  exactly: null,
  "at-least": /\b(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|minimum|or more)\b/iu,
  "more-than": /\b(?:more than|over|above|exceed\w*|upwards? of|surpass\w*)\b/iu,
  nearly: /\b(?:nearly|almost|close to|just under)\b/iu,
  about: /\b(?:about|around|approximately|approx|some|roughly|circa|estimated|an estimate)\b|~/iu,
  "up-to": /\b(?:up to|as many as|at most|no more than|maximum)\b/iu,
  unquantified: null,
};

/** What the words that a figure cites do not hold, as a continuation of “Unexpected words without …”; null if they hold it all. */
function figureFault({ value, of, bound, words: amount }: Figure, words: string, isEnglish: boolean): string | null {
  if (value === null)
    return ` ${foldText(words)} `.includes(` ${foldText(amount ?? "")} `)
      ? null
      : `“${amount}”, expected the words of the source`;
  const numbers = numbersIn(words);
  if (!isEnglish && numbers.size === 0) return null;
  const missing = [value, ...(of === undefined ? [] : [of])].find((number) => !numbers.has(number));
  if (missing !== undefined) return `the number ${missing}, expected it in digits or in words`;
  const form = isEnglish ? boundForms[bound] : null;
  return form === null || form.test(words) ? null : `a word for “${bound}”, expected the bound as the source gives it`;
}

/** Rule `figure-words`: the quote of a figure holds its number and how it is bounded. */
const checkFigureWords: CorpusRule = (draft) => {
  const english = englishOf(draft);
  return readOnes(draft.events).flatMap((parsed) =>
    parsed.record.figures.flatMap((figure, index): Problem[] => {
      const fault = figureFault(figure, figure.quote.exact, english.has(figure.quote.article));
      if (fault === null) return [];
      const reason = `Unexpected words of “${figure.id}” without ${fault}`;
      return [warningIn(parsed, ["figures", index, "quote", "exact"], "figure-words", reason)];
    }),
  );
};

/** The names of a place as words of a source may hold them: of “Freedom Square, Kharkiv” either part. */
const namesOf = ({ name, ukrainian, aliases }: Place): readonly string[] =>
  [name, ...(ukrainian === null ? [] : [ukrainian]), ...aliases].flatMap((text) => [text, ...text.split(", ")]).map(foldText);

/** Rule `place-words`: the quote of a place that the source states holds a name of the place. */
const checkPlaceWords: CorpusRule = ({ events, places }) => {
  const names = new Map(readOnes(places).map(({ record }) => [record.id, namesOf(record)]));
  return readOnes(events).flatMap((parsed) =>
    parsed.record.places.flatMap(({ place, basis, quote }, index): Problem[] => {
      const known = names.get(place);
      if (known === undefined || quote === undefined || basis !== "stated") return [];
      const words = ` ${foldText(quote.exact)} `;
      if (known.some((name) => name !== "" && words.includes(` ${name} `))) return [];
      const reason = `Unexpected words for “${place}” without a name of it, expected one of its names or aliases, or the basis “inferred”`;
      return [warningIn(parsed, ["places", index, "quote", "exact"], "place-words", reason)];
    }),
  );
};

/** The reasons of a record: for its date, and for its ties to events or to places. */
function reasonsOf(parsed: Read): readonly (readonly [path: Path, reason: string | undefined])[] {
  const { record } = parsed;
  const [key, { because }] = dateOf(parsed);
  const [list, ties] = "said" in record ? (["stances", record.stances] as const) : (["places", record.places] as const);
  return [[[key, "because"], because], ...ties.map((tie, index) => [[list, index, "because"], tie.because] as const)];
}

/** Rule `because-words`: what a reason puts between quotation marks is in an article that the record quotes. */
const checkReasons: CorpusRule = (draft) => {
  const articlesById = new Map(draft.articles.map(({ id, article }) => [id, article]));
  const folded = new Map<string, readonly string[]>();
  /** The lines of an article as they are searched: made once, when a reason first quotes it. */
  function linesOf(id: string): readonly string[] {
    const lines = folded.get(id) ?? (articlesById.get(id)?.lines ?? []).map(({ text }) => ` ${foldText(text)} `);
    folded.set(id, lines);
    return lines;
  }
  return readRecords(draft).flatMap((parsed) =>
    reasonsOf(parsed).flatMap(([path, reason]): Problem[] => {
      if (reason === undefined || reason.startsWith(questionMark)) return [];
      const claimed = [...reason.matchAll(/“([^”]+)”/gu)].flatMap(([, words = ""]) => words.split("…")).map(foldText);
      if (claimed.length === 0) return [];
      const articles = quotedArticles(parsed.record);
      if (!articles.every((id) => articlesById.has(id))) return [];
      const lines = articles.flatMap(linesOf);
      const missing = claimed.find((words) => !lines.some((line) => line.includes(` ${words} `)));
      if (missing === undefined || missing === "") return [];
      const what = `Unexpected words “${missing}” between quotation marks`;
      return [warningIn(parsed, path, "because-words", `${what}, expected words of the articles that the record quotes`)];
    }),
  );
};

export const evidenceRules: readonly CorpusRule[] = [checkDateWords, checkFigureWords, checkPlaceWords, checkReasons];
