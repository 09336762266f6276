import { z } from "zod";
import { addressSchema } from "./address.ts";
import { sentenceSchema } from "./sentence.ts";

/** An editor's note, drawn apart from quoted matter, with the address of what supports it. */
export const noteSchema = z.strictObject({ text: sentenceSchema, see: addressSchema });
export type Note = z.infer<typeof noteSchema>;
