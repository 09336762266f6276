const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;

/** The flags with which a caller says something about a capture, in the form of `parseArgs`. */
export const answerOptions = {
  id: text,
  url: text,
  publisher: text,
  published: text,
  "published-because": text,
  "published-see": text,
  /** “none” for a capture without a headline. */
  title: text,
  /** One name each; “none” for a capture without a byline. */
  byline: texts,
  language: text,
  /** “none” where no update is stated. */
  updated: text,
  received: text,
  archived: text,
  display: text,
  "rights-holder": text,
  "rights-because": text,
  /** `LINES=ROLE`, such as `27-28=caption`. */
  part: texts,
} as const;

export type Flag = keyof typeof answerOptions;

/** What the caller says, by flag; absent where nothing was said. */
export type Answers = {
  readonly [Each in Flag]?: ((typeof answerOptions)[Each] extends typeof texts ? readonly string[] : string) | undefined;
};

/** A fact that nothing tells, and what it may be. */
export interface Question {
  readonly flag: Flag;
  /** What is asked: “the day of publication, as EDTF”. */
  readonly what: string;
  /** What was seen that may tell it, or that nothing does. */
  readonly saw: string;
  readonly why: string;
}

export interface WrongAnswer {
  readonly flag: Flag;
  /** One sentence: `Unexpected …, expected …`. */
  readonly reason: string;
}

/** A fact of a capture as far as it was found out; readers return it and share nothing. */
export interface Found<Value> {
  readonly value: Value;
  /** Facts that nothing tells, to be asked for. */
  readonly missing: readonly Question[];
  readonly wrong: readonly WrongAnswer[];
  /** What was decided and may be otherwise, a sentence each. */
  readonly unsure: readonly string[];
}

/** A fact that is known, and what may be otherwise about it. */
export const known = <Value>(value: Value, ...unsure: readonly string[]): Found<Value> => ({
  value,
  missing: [],
  wrong: [],
  unsure,
});

export const asked = (flag: Flag, what: string, saw: string, why: string): Found<null> => ({
  ...known(null),
  missing: [{ flag, what, saw, why }],
});

export const refused = (flag: Flag, answer: string, expected: string): Found<null> => ({
  ...known(null),
  wrong: [{ flag, reason: `Unexpected --${flag} “${answer}”, expected ${expected}` }],
});

/** All that is to be asked, said or mended about several facts, in their order. */
export const gather = (all: readonly Found<unknown>[]): Omit<Found<unknown>, "value"> => ({
  missing: all.flatMap(({ missing }) => missing),
  wrong: all.flatMap(({ wrong }) => wrong),
  unsure: all.flatMap(({ unsure }) => unsure),
});
