import { z } from "zod";
import { changesSchema } from "./change.ts";
import { identifierSchema } from "./identifier.ts";
import type { Block } from "./prose.ts";
import { quoteSchema } from "./quote.ts";
import { sentenceSchema } from "./sentence.ts";
import { sizeLimits } from "./size-limits.ts";

/** A record of a lesson: an event or a statement, by its id. */
export const lessonRecordSchema = z
  .strictObject({ event: identifierSchema.optional(), statement: identifierSchema.optional() })
  .superRefine(({ event, statement }, context) => {
    if ((event === undefined) === (statement === undefined))
      context.addIssue({ code: "custom", message: "either “event” or “statement”" });
  });
export type LessonRecord = z.infer<typeof lessonRecordSchema>;

/** A question about words that the reader has before them. */
export const lessonQuestionSchema = z.strictObject({
  ask: sentenceSchema,
  /** Names of the quotes that it is about: they are shown with the question, and the key rests on them. */
  reads: z.array(identifierSchema).min(1),
  /** What the words say, and nothing beyond them; on paper on a page of its own. */
  key: sentenceSchema,
});

/** Frontmatter of `content/lessons/<lesson>.mdx`. */
export const lessonSchema = z.strictObject({
  title: sentenceSchema,
  /** Age in years of the readers for whom it is written. */
  age: z.number().int().min(6).max(99),
  /** What the lesson is made of, in the order in which it is read. */
  records: z.array(lessonRecordSchema).min(1).max(sizeLimits.lessonRecords),
  /** Quotes by the name under which the text cites them and the questions read them. */
  quotes: z.record(identifierSchema, quoteSchema).refine((quotes) => Object.keys(quotes).length > 0, "at least one quote"),
  questions: z.array(lessonQuestionSchema).default([]),
  changes: changesSchema,
});

/** A lesson: the frontmatter, its id, and its text as blocks. */
export type Lesson = z.infer<typeof lessonSchema> & { readonly id: string; readonly body: readonly Block[] };
