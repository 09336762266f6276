import type { Article } from "../../corpus/article.ts";
import type { Event } from "../../corpus/event.ts";
import type { Lesson } from "../../corpus/lesson.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { quotedArticles } from "../../corpus/quotes-of.ts";
import type { Statement } from "../../corpus/statement.ts";

/** The articles that a record quotes, each once, in the order in which it first does. */
export const citedArticles = (corpus: LinkedCorpus, record: Event | Statement | Lesson): readonly Article[] =>
  quotedArticles(record).map(corpus.article);
