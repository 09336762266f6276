import { z } from "zod";

/** A short text of ours on one line: a title, a reason, a name. It has a letter or a digit, no white space at its ends, no line break. */
export const sentenceSchema = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^\S(?:[^\n\r]*\S)?$/u, "a text on one line without white space at its ends")
  // Of white space at the ends, and of an empty text, enough has been told.
  .regex(/[\p{L}\p{N}]|^\s|\s$|^$/u, "a text with a letter or a digit in it")
  .describe("a text on one line");
