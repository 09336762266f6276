import { z } from "zod";

/** A short text of ours on one line: a title, a reason, a name. Never empty, no white space at its ends, no line break. */
export const sentenceSchema = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^\S(?:[^\n\r]*\S)?$/u, "a text on one line without white space at its ends")
  .describe("a text on one line");
