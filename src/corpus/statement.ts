import { z } from "zod";
import { changesSchema } from "./change.ts";
import { dateSchema } from "./date.ts";
import { identifierSchema } from "./identifier.ts";
import { noteSchema } from "./note.ts";
import type { Block } from "./prose.ts";
import { quoteSchema } from "./quote.ts";
import { sentenceSchema } from "./sentence.ts";
import { stanceVerbs } from "./stance-verbs.ts";

/** What a speaker does with an event; the same verbs for every side. */
export const stanceVerbSchema = z.enum(stanceVerbs);
export type StanceVerb = z.infer<typeof stanceVerbSchema>;

/** Whether the statement speaks of this very event (`named`) or of a class that may include it (`general`). */
export const stanceLinkSchema = z.enum(["named", "general"]);

/** The tie from a statement to an event. */
export const stanceSchema = z.strictObject({
  /** Id of the event. */
  event: identifierSchema,
  stance: stanceVerbSchema,
  link: stanceLinkSchema,
  /** Why we tie them, where the words alone do not say it. */
  because: sentenceSchema.optional(),
});
export type Stance = z.infer<typeof stanceSchema>;

/** Frontmatter of `content/statements/<statement>.mdx`. */
export const statementSchema = z.strictObject({
  title: sentenceSchema,
  /** Id of the speaker. */
  speaker: identifierSchema,
  /** In which capacity they speak, in neutral words; null when the source names none. Absent: null. */
  role: sentenceSchema.nullable().default(null),
  /** When it was said. */
  said: dateSchema,
  /** Empty when it answers no event: then no arc is drawn. */
  stances: z.array(stanceSchema).default([]),
  /** The chain from the mouth to the article: ids of speakers, the publisher of the article left out. */
  via: z.array(identifierSchema).default([]),
  /** Other statements that may be this one, told twice: so that nobody counts them as two. Told on either side. Absent: none. */
  maybeSameAs: z
    .array(z.strictObject({ statement: identifierSchema, because: sentenceSchema }))
    .min(1)
    .optional(),
  /** The words themselves. */
  quote: quoteSchema,
  /** Further quotes by the name under which the text cites them. */
  quotes: z.record(identifierSchema, quoteSchema).default({}),
  notes: z.array(noteSchema).default([]),
  changes: changesSchema,
});

/** A statement: the frontmatter, its id, and its text, which may be empty. */
export type Statement = z.infer<typeof statementSchema> & { readonly id: string; readonly body: readonly Block[] };
