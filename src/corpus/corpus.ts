import type { Article } from "./article.ts";
import type { Event } from "./event.ts";
import type { Lesson } from "./lesson.ts";
import type { Place } from "./place.ts";
import type { Speaker } from "./speaker.ts";
import type { Statement } from "./statement.ts";

/** All records, each list in order of id. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly places: readonly Place[];
  readonly speakers: readonly Speaker[];
  readonly lessons: readonly Lesson[];
}
