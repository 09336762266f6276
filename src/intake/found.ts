import type { Flag, Question, WrongAnswer } from "./answers.ts";

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
