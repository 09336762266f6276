import { z } from "zod";
import { articleLineSchema, articleSchema } from "../../corpus/article.ts";
import { eventSchema } from "../../corpus/event.ts";
import { identifierSchema } from "../../corpus/identifier.ts";
import { lessonSchema } from "../../corpus/lesson.ts";
import { placeSchema } from "../../corpus/place.ts";
import { blockSchema } from "../../corpus/prose.ts";
import { quoteSchema } from "../../corpus/quote.ts";
import { speakerSchema } from "../../corpus/speaker.ts";
import { stanceSchema, statementSchema } from "../../corpus/statement.ts";
import { inertJson, type Publication } from "./publication.ts";

const passage = z.string().regex(/^[0-9a-f]{12}$/, "12 lower-case hex digits");
/** Code-point offset in the capture. */
const offset = z.number().int().nonnegative();
const page = z.string();
const withheld = z.literal(true);

/** A quote as it is published: with the place of its passage, or without its words where their holder withholds them. */
const publishedQuoteSchema = z.union([
  quoteSchema.extend({ start: offset, end: offset, passage, page }),
  z.strictObject({ article: identifierSchema, withheld, passage, page }),
]);

const common = { id: identifierSchema, page };
const told = { ...common, body: z.array(blockSchema), summary: z.string(), articles: z.array(identifierSchema) };

/** The published form of each sort of record, where quotes stand for their published form. */
const schemas = {
  event: eventSchema.extend({
    ...told,
    answers: z.array(stanceSchema.pick({ stance: true, link: true }).extend({ statement: identifierSchema })),
  }),
  statement: statementSchema.extend(told),
  article: articleSchema.extend({
    ...common,
    capture: z.string().optional(),
    lines: z.array(articleLineSchema).optional(),
    passages: z.array(
      z.union([z.strictObject({ passage, start: offset, end: offset, text: z.string() }), z.strictObject({ passage, withheld })]),
    ),
  }),
  place: placeSchema.safeExtend(common),
  speaker: speakerSchema.extend(common),
  lesson: lessonSchema.extend(told),
} as const;

export type SchemaName = keyof typeof schemas;

export const schemaNames = Object.keys(schemas) as readonly SchemaName[];

const publishedQuote = z.toJSONSchema(publishedQuoteSchema);
const { $schema: _, ...quoteJson } = publishedQuote;

/**
 * The JSON Schema (draft 2020-12) of a sort of record as published, made from the schemas that the check uses. What those say beyond a schema, such
 * as that a reason is beside an inferred date, docs/rules.md says.
 */
export function recordSchema(name: SchemaName, { address }: Publication): string {
  const schema = z.toJSONSchema(schemas[name], {
    io: "input",
    override({ zodSchema, jsonSchema }) {
      // What stands for a field left out of a file: published records leave none out.
      delete jsonSchema["absent"];
      // The quote of a sidecar is not proven, and has no passage.
      if (zodSchema !== (quoteSchema as unknown) || name === "article") return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      Object.assign(jsonSchema, quoteJson);
    },
  });
  return inertJson({ $id: address(`/data/schema/${name}.json`), title: `${name} of On the Record`, ...schema });
}
