import { z } from "zod";
import { edtfSchema } from "./edtf.ts";
import { identifierSchema } from "./identifier.ts";
import { quoteSchema } from "./quote.ts";
import { sentenceSchema } from "./sentence.ts";

/** How a figure bounds the number it speaks of. */
export const boundSchema = z.enum(["exactly", "at-least", "more-than", "nearly", "about", "up-to", "unquantified"]);
export type Bound = z.infer<typeof boundSchema>;

/** A figure as one source gives it. Two figures share a scale only if unit, outcome, population and area are equal. */
export const figureSchema = z
  .strictObject({
    /** Name within the event. */
    id: identifierSchema,
    /** The number; null when the source only says “hundreds”. */
    value: z.number().int().nonnegative().nullable(),
    /** How the number is bounded, in the source's own terms. */
    bound: boundSchema,
    /** The source's words for an unquantified figure (“hundreds”); only then. */
    words: sentenceSchema.optional(),
    /** The whole of which the value is a part (6 in “one of six”); absent when no whole is named. */
    of: z.number().int().positive().optional(),
    /** What is counted: `people`, `reactors`, `countries`. */
    unit: sentenceSchema,
    /** What befell it: `killed`, `injured`, `offline`. */
    outcome: sentenceSchema,
    /** Who is counted: `civilians`, `Russian troops`, `unspecified`. */
    population: sentenceSchema,
    /** Where and over which time it was counted. */
    area: sentenceSchema,
    /** Speaker who counted; null when the source does not say. */
    countedBy: identifierSchema.nullable(),
    /** Speakers through whom the figure came, from the mouth to the article. */
    via: z.array(identifierSchema),
    /** Day up to which the figure holds. */
    asOf: edtfSchema,
    quote: quoteSchema,
  })
  .superRefine((figure, context) => {
    const unquantified = figure.bound === "unquantified";
    if (unquantified !== (figure.value === null))
      context.addIssue({ code: "custom", path: ["value"], message: "null if, and only if, the bound is “unquantified”" });
    if (unquantified !== (figure.words !== undefined))
      context.addIssue({ code: "custom", path: ["bound"], message: "“words” if, and only if, the bound is “unquantified”" });
  });
export type Figure = z.infer<typeof figureSchema>;
