import { z } from "zod";
import { parseEdtf } from "../text/edtf.ts";
import { basisFields, checkBasis, stateBasis } from "./basis.ts";
import { identifierSchema } from "./identifier.ts";
import { quoteSchema } from "./quote.ts";

/** An EDTF date (ISO 8601-2) as a quoted string, of real calendar days. */
export const edtfSchema = z
  .string()
  .superRefine((text, context) => {
    const result = parseEdtf(text);
    if (!result.valid) context.addIssue({ code: "custom", message: result.expected, params: { ruleId: "edtf" } });
  })
  .describe("an EDTF date");

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
