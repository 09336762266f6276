import { defineCollection } from "astro:content";
import { z } from "zod";
import { articleLineSchema, articleSchema } from "./corpus/article.ts";
import { eventSchema } from "./corpus/event.ts";
import { lessonSchema } from "./corpus/lesson.ts";
import { passageSchema } from "./corpus/passage.ts";
import { placeSchema } from "./corpus/place.ts";
import { blockSchema } from "./corpus/prose.ts";
import { redirectSchema } from "./corpus/redirect.ts";
import { speakerSchema } from "./corpus/speaker.ts";
import { statementSchema } from "./corpus/statement.ts";
import { corpusLoaders } from "./io/corpus-loader.ts";
import { articlesPath, corpusRoot } from "./io/paths.ts";

const root = corpusRoot();
const loader = corpusLoaders(root, articlesPath(root));
const body = { body: z.array(blockSchema) };

export const collections = {
  articles: defineCollection({
    loader: loader("articles"),
    schema: articleSchema.extend({ lines: z.array(articleLineSchema) }),
  }),
  events: defineCollection({ loader: loader("events"), schema: eventSchema.extend(body) }),
  statements: defineCollection({ loader: loader("statements"), schema: statementSchema.extend(body) }),
  places: defineCollection({ loader: loader("places"), schema: placeSchema }),
  speakers: defineCollection({ loader: loader("speakers"), schema: speakerSchema }),
  lessons: defineCollection({ loader: loader("lessons"), schema: lessonSchema.extend(body) }),
  /** Where the check found the quotes of the records. */
  passages: defineCollection({ loader: loader("passages"), schema: passageSchema }),
  /** Addresses that are no more, and what became of them, and since when the others stand: one entry, since Astro warns of an empty collection. */
  redirects: defineCollection({
    loader: loader("redirects"),
    schema: z.object({ retired: z.array(redirectSchema), since: z.record(z.string(), z.string().nullable()) }),
  }),
  /** What the last reading found wrong; shown above each page by the development server, empty in a build. */
  problems: defineCollection({ loader: loader("problems"), schema: z.object({ text: z.string() }) }),
};
