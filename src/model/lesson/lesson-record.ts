/** Words of a source as a lesson shows them. */
export interface LessonWords {
  /** Cut after each end of a paragraph that they go over; null where their holder has them withheld. */
  readonly pieces: readonly string[] | null;
  /** BCP 47. */
  readonly language: string;
  /** Publisher and day: “Newsweek, 4 March 2022”. */
  readonly article: string;
  /** The same, with the lines. */
  readonly source: string;
  /** Link to the passage on its article's page. */
  readonly href: string;
}

/** An event as tasks and tables of a lesson read it. */
export interface LessonEvent {
  readonly sort: "event";
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** EDTF date. */
  readonly date: string;
  /** The same in words. */
  readonly when: string;
  /** The first paragraph of its text. */
  readonly summary: string;
  /** What the summary rests on. */
  readonly words: readonly LessonWords[];
  /** What no source says. */
  readonly unknowns: readonly string[];
}

/** What a statement does with an event. */
export interface LessonStance {
  /** “Denies”. */
  readonly verb: string;
  readonly event: string;
  readonly href: string;
  /** Whether it speaks of a class of events that may include this one. */
  readonly general: boolean;
}

/** A statement as tasks and tables of a lesson read it. */
export interface LessonStatement {
  readonly sort: "statement";
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly speaker: string;
  readonly role: string | null;
  /** When it was said, in words. */
  readonly when: string;
  /** From the mouth to the article. */
  readonly chain: readonly string[];
  readonly stances: readonly LessonStance[];
  readonly words: LessonWords;
}

/** A passage that a reader took into a lesson. */
export interface LessonPassage {
  readonly sort: "passage";
  /** Id of its article, and its hash. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly words: LessonWords;
}

/** A record of a lesson, whether the build takes it from the corpus or the browser from the record's page. */
export type LessonItem = LessonEvent | LessonStatement | LessonPassage;

/** A question of an editor about words. */
export interface LessonReading {
  readonly ask: string;
  readonly words: readonly LessonWords[];
  readonly key: string;
}
