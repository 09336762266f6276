import { z } from "zod";
import { addressSchema } from "./address.ts";
import { identifierSchema } from "./identifier.ts";
import { sentenceSchema } from "./sentence.ts";

/** An editor's note, drawn apart from quoted matter, with the address of what supports it. */
export const noteSchema = z.strictObject({
  text: sentenceSchema,
  see: addressSchema,
  /** Ids of figures of the same event that the note contradicts: each is shown with a pointer to it. Absent: none. */
  contradicts: z.array(identifierSchema).min(1).optional(),
});
export type Note = z.infer<typeof noteSchema>;
