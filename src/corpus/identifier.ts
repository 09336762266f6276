import { z } from "zod";

/** The form of a record's id, which is also its file name. */
export const identifierPattern = /^[a-z][a-z0-9-]*$/;

/** Id of a record: its file name without the ending. */
export const identifierSchema = z
  .string()
  .max(100)
  .regex(identifierPattern, "an id: a lower-case letter, then lower-case letters, digits or hyphens")
  .describe("an id");

/** Names that Windows keeps for devices, whatever their ending: such a file can't be checked out there. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** Whether a text can be the id of a record, and so the name of a file on every machine. */
export const isId = (text: string): boolean => identifierSchema.safeParse(text).success && !deviceName.test(text);
