import { z } from "zod";
import { edtfSchema } from "./date.ts";
import { identifierSchema, isId } from "./identifier.ts";
import { quoteSchema } from "./quote.ts";
import { sentenceSchema } from "./sentence.ts";

/** How a figure bounds the number it speaks of. */
export const boundSchema = z.enum(["exactly", "at-least", "more-than", "nearly", "about", "up-to", "unquantified"]);
export type Bound = z.infer<typeof boundSchema>;

/** The id that an outcome gives: “treated for burns” is `treated-for-burns`. It need not be a valid one. */
const idOfOutcome = (outcome: string): string =>
  outcome
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");

/** More than anybody counted of people or things, and than any sum of money that was named: a slip of the keys. */
const largestFigure = 1e15;

/** A figure as one source gives it. Two figures share a scale only if unit, outcome, population and area are equal. */
export const figureSchema = z
  .strictObject({
    /** Name within the event. */
    id: identifierSchema.optional().meta({ absent: "the words of `outcome` with hyphens" }),
    /** The number; null when the source only says “hundreds”. */
    value: z.number().int().nonnegative().max(largestFigure).nullable(),
    /** How the number is bounded, in the source's own terms. */
    bound: boundSchema,
    /** The source's words for an unquantified figure (“hundreds”); only then. */
    words: sentenceSchema.optional(),
    /** The whole of which the value is a part (6 in “one of six”); absent when no whole is named. */
    of: z.number().int().positive().max(largestFigure).optional(),
    /** What is counted: `people`, `reactors`, `countries`. */
    unit: sentenceSchema,
    /** What befell it: `killed`, `injured`, `offline`. */
    outcome: sentenceSchema,
    /** Who is counted: `civilians`, `Russian troops`, `unspecified`. */
    population: sentenceSchema.default("unspecified"),
    /** Where and over which time it was counted. */
    area: sentenceSchema.default("this event"),
    /** Speaker who counted; null when the source does not say. */
    countedBy: identifierSchema.nullable(),
    /** Speakers through whom the figure came, from the mouth to the article. */
    via: z.array(identifierSchema).default([]),
    /** Day up to which the figure holds. What is absent is written out before the schema sees it: only the article knows the day. */
    asOf: edtfSchema.meta({ absent: "the day of the quoted article: `updated`, else `published`" }),
    quote: quoteSchema,
  })
  .superRefine((figure, context) => {
    if (figure.id === undefined && !isId(idOfOutcome(figure.outcome)))
      context.addIssue({ code: "custom", path: ["outcome"], message: "an “id” beside it, since these words give none" });
    const unquantified = figure.bound === "unquantified";
    if (unquantified !== (figure.value === null))
      context.addIssue({ code: "custom", path: ["value"], message: "null if, and only if, the bound is “unquantified”" });
    if (unquantified !== (figure.words !== undefined))
      context.addIssue({ code: "custom", path: ["bound"], message: "“words” if, and only if, the bound is “unquantified”" });
  })
  // First in either case: what is derived is printed as what is written.
  .transform(({ id, ...figure }) => ({ id: id ?? idOfOutcome(figure.outcome), ...figure }));
export type Figure = z.infer<typeof figureSchema>;
