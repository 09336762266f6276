/** What the caller says about a capture, each as the text of a flag; absent where nothing was said. */
export interface Answers {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly "published-because"?: string | undefined;
  readonly "published-see"?: string | undefined;
  /** “none” for a capture without a headline. */
  readonly title?: string | undefined;
  /** One name each; “none” for a capture without a byline. */
  readonly byline?: readonly string[] | undefined;
  readonly language?: string | undefined;
  /** “none” where no update is stated. */
  readonly updated?: string | undefined;
  readonly received?: string | undefined;
  readonly archived?: string | undefined;
  readonly display?: string | undefined;
  readonly "rights-holder"?: string | undefined;
  readonly "rights-because"?: string | undefined;
  /** `LINES=ROLE`, such as `27-28=caption`. */
  readonly part?: readonly string[] | undefined;
}

export type Flag = keyof Answers;

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
