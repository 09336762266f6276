import type { Problem } from "../text/problem.ts";
import type { Article } from "./article.ts";
import type { Event } from "./event.ts";
import type { Lesson } from "./lesson.ts";
import type { Place } from "./place.ts";
import type { RecordSort } from "./record-sorts.ts";
import type { ParsedRecord } from "./records.ts";
import type { Sidecar } from "./sidecar.ts";
import type { Areas } from "./sources.ts";
import type { Speaker } from "./speaker.ts";
import type { Statement } from "./statement.ts";

/** A capture with its sidecar, both readable, and as much of its article as is known. */
export interface DraftArticle<Known = Article> {
  readonly id: string;
  readonly file: string;
  readonly article: Known;
  readonly sidecar: ParsedRecord<Sidecar>;
}

/** A capture whose sidecar may have errors: its lines are known, and so what can be quoted. */
export type QuotableArticle = DraftArticle<Pick<Article, "lines" | "sha256">>;

/** Ids by sort of record, taken from the names of files: a record that can't be read is still there to be linked to. */
export type KnownIds = Readonly<Record<RecordSort, ReadonlySet<string>>>;

/** The corpus while it is being checked: what could be read of it. Lists are in order of id. */
export interface Draft {
  readonly articles: readonly DraftArticle[];
  /** Captures whose sidecar has errors. */
  readonly unsound: readonly QuotableArticle[];
  readonly events: readonly ParsedRecord<Event>[];
  readonly statements: readonly ParsedRecord<Statement>[];
  readonly places: readonly ParsedRecord<Place>[];
  readonly speakers: readonly ParsedRecord<Speaker>[];
  readonly lessons: readonly ParsedRecord<Lesson>[];
  readonly ids: KnownIds;
  readonly areas: Areas;
  /** The day that it is; null if that is not known. */
  readonly today: string | null;
}

export type CorpusRule = (draft: Draft) => readonly Problem[];

export type ReadRecord<T> = ParsedRecord<T> & { readonly record: T };

export const readOnes = <T>(records: readonly ParsedRecord<T>[]): ReadRecord<T>[] =>
  records.filter((parsed): parsed is ReadRecord<T> => parsed.record !== null);
