import type { DatedFact } from "../../corpus/date.ts";
import type { Kind, Precision } from "../../corpus/event.ts";
import { boundSchema } from "../../corpus/figure.ts";
import { harms } from "../../corpus/kinds.ts";
import { numbersIn } from "../../corpus/numbers-in-text.ts";
import { printYaml } from "../../corpus/print-yaml.ts";
import { openQuestion } from "../../corpus/rules/questions.ts";
import type { TextQuoteSelector } from "../../text/text-quote-selector.ts";
import { daysOf, type FoundDate } from "../dates/day-reading.ts";
import type { EventProposal } from "./propose-events.ts";
import type { StatementProposal } from "./propose-statements.ts";
import type { ReadSentence } from "./read-sentences.ts";

export interface DraftSource {
  readonly article: string;
  /** The last day on which it was written, as EDTF: of its update, or of its publication. */
  readonly latest: string;
}

/** A place that a sentence names, as precisely as its record can be drawn. */
export interface DraftPlace {
  readonly place: string;
  readonly precision: Precision;
}

const quoteIn = (article: string, { exact, prefix, suffix }: TextQuoteSelector) => ({
  article,
  exact,
  ...(prefix === undefined ? {} : { prefix }),
  ...(suffix === undefined ? {} : { suffix }),
});

/** The date of a draft: as the sentence names it, or no later than the article, which is a question. */
function dateOf(sentence: ReadSentence, date: FoundDate | null, { article, latest }: DraftSource): Omit<DatedFact, "basis"> {
  const candidates = sentence.dates.map(({ words, edtf }) => `“${words}” (${edtf})`);
  const last = daysOf(latest).latest;
  const first = date === null ? null : daysOf(date.edtf).earliest;
  const isLater = first !== null && last !== null && first > last;
  if (date === null || isLater)
    return {
      edtf: last === null ? latest : `[..${last}]`,
      because: openQuestion(
        date === null && candidates.length > 1
          ? `the sentence names ${candidates.join(" and ")}: which of them is meant here?`
          : "which words name the day? If none does: “no words name the day; not after the article's own day”.",
      ),
    };
  const selector = sentence.quoteOf(date.index, date.words);
  const quote = selector === null ? {} : { quote: quoteIn(article, selector) };
  return date.because === undefined ? { edtf: date.edtf, ...quote } : { edtf: date.edtf, because: date.because, ...quote };
}

/** Largest number that is taken for a count; a year is none. */
const isCount = (number: number): boolean => number > 0 && number < 1_000_000_000 && !(number >= 1900 && number < 2100);

const bounds = boundSchema.exclude(["unquantified"]).options.join(", ");

const mostFigures = 4;

/** The counts that a sentence names, its days left out. In English they may be in words, of which “a” is no count. */
function countsIn({ text, dates, language }: ReadSentence): readonly number[] {
  const counted = dates.reduce((rest, { words }) => rest.replace(words, " "), text);
  const digits = counted.match(/(?<![\d.,:])\d{1,9}(?![\d.,:]?\d)/gu) ?? [];
  const numbers = language === "en" ? [...numbersIn(counted)] : digits.map(Number);
  return numbers.filter((number) => isCount(number) && (number > 1 || /\bone\b|(?<!\d)1(?!\d)/iu.test(counted)));
}

/** A text between quotation marks in which nothing hides: what would not show stands as its escape, in YAML as in JSON. */
const printUnseen = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
  );

/** The figures that sentences may give, as comments to choose from; "" where they name no number beside their days. */
function printFigures(sentences: readonly ReadSentence[], speakerOf: DraftEvent["speakerOf"], article: string): string {
  const lines = sentences.flatMap((sentence) => {
    const quote = printUnseen(JSON.stringify(quoteIn(article, sentence.quote))).replace(
      /"(article|exact|prefix|suffix)":/gu,
      " $1: ",
    );
    return countsIn(sentence).map(
      (value) =>
        `#   - { value: ${value}, bound: TODO, unit: "TODO: what?", outcome: "TODO: what befell it?", countedBy: ${speakerOf(sentence)},\n#       quote: ${quote.replace(/\}$/u, " }")} }\n`,
    );
  });
  return lines.length === 0
    ? ""
    : `# Figures it may give; take away the “#” before those that it gives, and say how they are bounded (${bounds}), what is counted, and by whom:\n# figures:\n${lines.slice(0, mostFigures).join("")}`;
}

export interface DraftEvent {
  readonly sentence: ReadSentence;
  readonly kind: Kind;
  readonly places: readonly DraftPlace[];
  /** The sentences after it in its paragraph, which may count what it tells. */
  readonly following: readonly ReadSentence[];
  /** The events that are there already and that the sentence may be about. */
  readonly supports: readonly string[];
  /** The speaker whom a sentence names as the one who says it; null where there is none. */
  readonly speakerOf: (sentence: ReadSentence) => string | null;
}

const lineOf = ({ line }: ReadSentence, { article }: DraftSource): string =>
  `Line ${line} of seeds/${article}.txt. The name of this file is the address of its page for good: choose it now.`;

/** Comments of a draft, each a line; "" where there is nothing to say. */
const printComments = (comments: readonly (string | false)[]): string =>
  comments.map((comment) => (comment === false ? "" : `# ${comment}\n`)).join("");

/** A draft of an event as MDX. What can't be known is an open question in it, with which the check fails. */
export function printEventDraft(draft: DraftEvent, source: DraftSource): string {
  const { sentence, kind, places, following, supports, speakerOf } = draft;
  const speaker = speakerOf(sentence);
  // On the word of one party alone it is that party's accusation: rule `attestation`.
  const isAccusation = speaker !== null && harms.includes(kind);
  const facts = printYaml({
    title: openQuestion(
      `what happened, and where? No figure, and no agent unless a cited quote has it.${speaker === null ? "" : " Begin with “Reported”."}`,
    ),
    kind: isAccusation ? "accusation" : kind,
    ...(speaker === null ? {} : { attestedBy: [speaker] }),
    date: dateOf(sentence, sentence.dates.length === 1 ? (sentence.dates[0] ?? null) : null, source),
    ...(places.length === 0 ? {} : { places }),
    quotes: { source: quoteIn(source.article, sentence.quote) },
    unknowns: [openQuestion("what does no source here say? A sentence each; if nothing, take this line and the one above away.")],
  });
  const others = sentence.kinds.filter((other) => other !== kind);
  const either = sentence.names.flatMap(({ name, records }) => {
    const candidates = records.filter(({ sort }) => sort === "place").map(({ id }) => id);
    return candidates.length > 1 ? [`“${name}” may be: ${candidates.join(", ")}.`] : [];
  });
  const comments = printComments([
    lineOf(sentence, source),
    isAccusation && `If the source says it in its own words too: kind ${kind}, and no “attestedBy”.`,
    others.length > 0 && `The kind may also be: ${others.join(", ")}.`,
    places.length === 0 &&
      "No place is known by a name that this sentence has. If it names one: a record in content/places/, and “places:” here.",
    ...either,
    supports.length > 0 &&
      `It may be one that is there already: ${supports.join(", ")}. If so, add the quote there and delete this draft.`,
  ]);
  const figures = printFigures([sentence, ...following], speakerOf, source.article);
  return `---\n${comments}${facts}${figures}---\n\n${openQuestion("what does the source say, in a neutral sentence?")} <Cite id="source" />\n`;
}

/** A draft of a statement as MDX, with the events that it may answer as comments to choose from. */
export function printStatementDraft(proposal: StatementProposal, events: readonly string[], source: DraftSource): string {
  const { sentence, speaker, stance, via, said } = proposal;
  const facts = printYaml({
    title: openQuestion(`is it “${proposal.name}” who says this, and what? For the events that it answers, see above.`),
    speaker,
    role: openQuestion("in which capacity, in the article's words? null where it names none."),
    said: dateOf(sentence, said, source),
    ...(via === null ? {} : { via: [via] }),
    quote: quoteIn(source.article, sentence.quote),
  });
  const choices = events.map((event) => `  - { event: ${event}, stance: ${stance}, link: general }`);
  const comments = printComments([
    lineOf(sentence, source),
    proposal.others.length > 0 && `“${proposal.name}” may also be: ${proposal.others.join(", ")}.`,
    choices.length > 0 &&
      "Stances it may have; “named” where it speaks of this very event. Take away the “#” before those that it has:",
    choices.length > 0 && "stances:",
    ...choices,
  ]);
  return `---\n${comments}${facts}---\n`;
}

/** A proposal's quote as YAML to paste below `quotes:` of the event. */
export function printQuote({ sentence }: EventProposal, article: string): string {
  const yaml = printYaml({ [`line-${sentence.line}`]: quoteIn(article, sentence.quote) });
  return yaml.replace(/^(?=.)/gmu, "  ");
}
