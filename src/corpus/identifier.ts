import { z } from "zod";

/** The form of a record's id, which is also its file name. */
export const identifierPattern = /^[a-z][a-z0-9-]*$/;

/** Id of a record: its file name without the ending. */
export const identifierSchema = z
  .string()
  .max(100)
  .regex(identifierPattern, "an id: a lower-case letter, then lower-case letters, digits or hyphens");
