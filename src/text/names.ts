import { nameLetter } from "./fold.ts";
import { wordsIn } from "./words-in.ts";

/** A place or a speaker with all that it is called. */
export interface Named {
  readonly name: string;
  /** Other spellings, in any script. */
  readonly aliases: readonly string[];
}

/** All that somebody or something is called, as one text. */
export const calledText = ({ name, aliases }: Named): string => [name, ...aliases].join(" | ");

/** One spelling of a name, as folded words, and the sign that stands for the name in searched texts. */
interface Spelling {
  readonly words: readonly string[];
  readonly sign: string;
}

/** Every spelling of every name. */
export interface Names {
  /** Spellings by their first word, longer ones first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Spelling[]>;
  /** How a name is spelled, by its sign: as its record has it, the name itself first. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
}

const folded = (text: string): readonly string[] => wordsIn(text).map(({ word }) => word);

/** No sign begins as another one does, so that a search for beginnings finds this very sign. */
const signOf = (words: readonly string[]): string => `${nameLetter}${words.join(nameLetter)}${nameLetter}${nameLetter}`;

/** “Freedom Square, Kharkiv” is called “Freedom Square” as well: what follows the comma says which one. */
const withoutPlace = (text: string): string => text.replace(/,.*$/su, "");

/**
 * The names of places and speakers. Records of one name (the country and the state) are one name. A spelling that two records claim belongs
 * to the one whose name it is, or else to the first: “Kyiv”, which stands for a government at times, is the city.
 */
export function readNames(records: readonly Named[]): Names {
  const owners = new Map<string, Spelling & { readonly first: string }>();
  const spellings = new Map<string, string[]>();
  const signed = records.map((record) => ({ record, sign: signOf(folded(record.name)) }));
  const claim = (of: (record: Named) => readonly string[]): void => {
    for (const { record, sign } of signed)
      for (const text of of(record)) {
        const words = folded(text);
        const [first] = words;
        if (first === undefined) continue;
        const owner = owners.get(words.join(" "));
        if (owner === undefined) owners.set(words.join(" "), { first, words, sign });
        if (owner !== undefined && owner.sign !== sign) continue;
        const all = spellings.get(sign) ?? [];
        if (!all.includes(text)) spellings.set(sign, [...all, text]);
      }
  };
  claim(({ name }) => [name]);
  claim(({ aliases }) => aliases);
  claim(({ name, aliases }) => [name, ...aliases].map(withoutPlace));
  const byFirstWord = Map.groupBy(owners.values(), ({ first }) => first);
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirstWord, spellings };
}

/** The spellings that are at a word of a text, longer ones first. */
export const spelledAt = ({ byFirstWord }: Names, words: readonly { readonly word: string }[], at: number): readonly Spelling[] =>
  (byFirstWord.get(words[at]?.word ?? "") ?? []).filter((spelling) =>
    spelling.words.every((word, index) => words[at + index]?.word === word),
  );
