import { z } from "zod";
import { edtfSchema } from "./date.ts";
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

/** `changes` of any record, oldest first: each keeps its number, by which the page and the feed address it. */
export const changesSchema = z.array(changeSchema).default([]);
