import { z } from "zod";
import { parseEdtf } from "../text/edtf.ts";

/** An EDTF date (ISO 8601-2) as a quoted string, of real calendar days. */
export const edtfSchema = z
  .string()
  .superRefine((text, context) => {
    const result = parseEdtf(text);
    if (!result.valid) context.addIssue({ code: "custom", message: result.expected, params: { ruleId: "edtf" } });
  })
  .describe("an EDTF date");
