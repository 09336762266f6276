import type { StanceVerb } from "../../corpus/statement.ts";
import type { ReadLanguage } from "../dates/calendar-words.ts";
import type { FoundDate } from "../dates/day-reading.ts";
import { stanceWords } from "./kind-words.ts";
import type { ReadSentence } from "./read-sentences.ts";

/** A sentence in which somebody known seems to say something. */
export interface StatementProposal {
  readonly speaker: string;
  readonly name: string;
  /** Other speakers whom the same name may mean. */
  readonly others: readonly string[];
  readonly sentence: ReadSentence;
  readonly stance: StanceVerb;
  /** The speaker through whom the sentence has it: “the Kremlin says that Putin denied it”; null where it is the speaker's own. */
  readonly via: string | null;
  /** The words for when it was said; null where there are none. */
  readonly said: FoundDate | null;
}

/** Most UTF-16 units between a speaker's name and the verb: further away it is most likely somebody else's. */
const farthest = 40;

/** Words that come just before the one who speaks, instead of a verb after the name. */
const speaksBefore =
  /(?:["'”’,] ?(?:said|says)|[Aa]ccording to(?: the)?|,? (?:said|says) (?:the )?(?:\p{L}+ ){0,3}?)\s*(?:the )?$|(?<!\p{L})(?:сказа|заяви|повідоми|сообщи|зазначи|отмети|дода|добави)(?:в|ла|ли|ло|л) (?:\p{L}+ ){0,3}?$|(?<!\p{L})[Зз]а словами (?:\p{L}+ ){0,2}?$|(?<!\p{L})[Пп]о словам (?:\p{L}+ ){0,2}?$/u;

/** Whoever speaks for a name says what it says: “the Kremlin's spokesman denied”. */
const spokesman = /^['’]s (?:\p{L}+ )?(?:spokes(?:man|woman|person)|press (?:office|secretary|service))\b/u;

/** What makes of a name the place where something is: “officials in Ukraine said”. */
const isWhere = (before: string): boolean =>
  /(?:^|[^\p{L}])(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Ii]nto|(?<![Aa]ccording )[Tt]o|[Aa]cross|[Oo]utside|[Tt]hroughout)(?: the)? $/u.test(
    before,
  );

/** Whether what is between a name and a verb tells that the verb is another's: “Kyiv, said the mayor”, “Kyiv's mayor said”. */
const isParted = (gap: string): boolean =>
  // “Putin, the president, said” has two commas, “has been closed, the company said” one.
  (gap.includes(",") && !/^,.*,\s*$/su.test(gap)) ||
  /[.;:!?]|\b(?:he|she|it|they)\b|(?<!\p{L})(?:він|вона|вони|он|она|они)(?!\p{L})/u.test(gap) ||
  /^["'”’]?,["'”’]? $/u.test(gap) ||
  (/^['’]s\b/u.test(gap) && !spokesman.test(gap));

/** The verb that follows a name, and how far; what comes before the verb is who speaks, what comes after it is not. */
function verbAfter(
  { text, language }: ReadSentence,
  end: number,
): { readonly stance: StanceVerb; readonly distance: number } | null {
  const after = text.slice(end, end + farthest);
  const found = stanceWords[language ?? "en"]
    .map(([stance, pattern]) => ({ stance, distance: after.search(pattern) }))
    .filter(({ distance }) => distance >= 0 && !isParted(after.slice(0, distance)));
  return found.sort((a, b) => a.distance - b.distance)[0] ?? null;
}

/** What somebody else is reported to have done by saying: worth more than that it was reported. */
const reported: ReadonlySet<StanceVerb> = new Set(["denies", "rejects", "accuses"]);

/** “…”, said NAME; according to NAME: only where no sentence about the name goes on. */
function speaksAfter(text: string, start: number, end: number): boolean {
  return speaksBefore.test(text.slice(Math.max(0, start - 40), start)) && /^(?:["'”’]?[,.;:!?]|$)/u.test(text.slice(end));
}

/**
 * Proposes statements: sentences in which a known speaker's name is beside a verb of saying; one for each sentence, the
 * name nearest before its verb, or whoever is reported to deny, reject or accuse by that one. The publisher's own name proposes nothing.
 */
export function proposeStatements(
  sentences: readonly ReadSentence[],
  publishers: ReadonlySet<string>,
): readonly StatementProposal[] {
  return sentences.flatMap((sentence) => {
    const candidates = sentence.names.flatMap(({ index, name, records }) => {
      const [speaker, ...others] = records
        .filter(({ sort, id }) => sort === "speaker" && !publishers.has(id))
        .map(({ id }) => id);
      if (speaker === undefined || isWhere(sentence.text.slice(Math.max(0, index - 20), index))) return [];
      const isSource = /^According to (?:the )?$/u.test(sentence.text.slice(0, index));
      const verb = isSource ? null : verbAfter(sentence, index + name.length);
      if (verb !== null) return [{ speaker, name, others, ...verb }];
      const isAfter = speaksAfter(sentence.text, index, index + name.length);
      // What stands so tells whose words the sentence holds, whoever else it names.
      return isAfter ? [{ speaker, name, others, stance: "states" as const, distance: -1 }] : [];
    });
    const [nearest] = candidates.sort((a, b) => a.distance - b.distance);
    if (nearest === undefined) return [];
    const deeper = candidates.find(({ speaker, stance }) => speaker !== nearest.speaker && reported.has(stance));
    const inner = nearest.stance === "states" ? deeper : undefined;
    const { speaker, name, others, stance } = inner ?? nearest;
    const via = inner === undefined ? null : nearest.speaker;
    // Two dates in one sentence may date what was said or what it is about: that is a question.
    return [
      { speaker, name, others, stance, via, sentence, said: sentence.dates.length === 1 ? (sentence.dates[0] ?? null) : null },
    ];
  });
}

/** A sentence in which somebody who has no record denies, rejects or accuses. */
export interface UnknownSpeaker {
  readonly sentence: ReadSentence;
  readonly stance: StanceVerb;
  /** The words for who it is: “a spokesman”. */
  readonly name: string;
}

const offices: Readonly<Record<ReadLanguage, RegExp>> = {
  en: /(?<!\p{L})(?:spokes(?:man|woman|person)|press secretary|officials?|ministry|minister|mayor|governor|ambassador|commander)(?!\p{L})/giu,
  uk: /(?<!\p{L})(?:речни(?:к|ця)|прессекретар\p{L}*|представни(?:к|ця)|міністерство|міністр\p{L}*|мер|губернатор\p{L}*)(?!\p{L})/giu,
  ru: /(?<!\p{L})(?:представитель(?:ница)?|пресс-секретарь|министерство|министр|мэр|губернатор)(?!\p{L})/giu,
};

/** Finds denials, rejections and accusations by an office or a spokesman of whom no record is known: a record of the speaker comes first. */
export function findUnknownSpeakers(
  sentences: readonly ReadSentence[],
  statements: readonly StatementProposal[],
): readonly UnknownSpeaker[] {
  const saying = new Set(statements.map(({ sentence }) => sentence));
  return sentences.flatMap((sentence): UnknownSpeaker[] => {
    const { text, language } = sentence;
    if (language === null || saying.has(sentence)) return [];
    for (const { 0: name, index } of text.matchAll(offices[language])) {
      const verb = verbAfter(sentence, index + name.length);
      if (verb !== null && reported.has(verb.stance)) return [{ sentence, stance: verb.stance, name }];
    }
    return [];
  });
}
