import { z } from "zod";
import { edtfSchema } from "./edtf.ts";
import { sentenceSchema } from "./sentence.ts";

/** A correction that readers see. */
export const changeSchema = z.strictObject({
  /** The day of the correction. */
  date: edtfSchema,
  /** What was changed. */
  what: sentenceSchema,
  /** Why it was changed. */
  why: sentenceSchema,
});
export type Change = z.infer<typeof changeSchema>;
