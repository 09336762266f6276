import { z } from "zod";
import { basisFields, checkBasis, stateBasis } from "./basis.ts";
import { edtfSchema } from "./edtf-schema.ts";
import { identifierSchema } from "./identifier.ts";
import { quoteSchema } from "./quote.ts";

/** A date with what it rests on, and the words that name it where there are some. */
export const dateSchema = z
  .strictObject({
    edtf: edtfSchema,
    ...basisFields,
    /** The source's words for the day (“On Tuesday”); absent when no words name it. */
    quote: quoteSchema.optional(),
    /** Id of an event that came first, as the source has it: the first possible day rests on that event, and lists follow it. */
    notBefore: identifierSchema.optional(),
  })
  .superRefine(checkBasis)
  .transform(stateBasis);
export type DatedFact = z.infer<typeof dateSchema>;
