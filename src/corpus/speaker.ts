import { z } from "zod";
import { changesSchema } from "./change.ts";
import { identifierSchema } from "./identifier.ts";
import { sentenceSchema } from "./sentence.ts";

/** Record `content/speakers/<speaker>.yaml`. */
export const speakerSchema = z.strictObject({
  name: sentenceSchema,
  /** What else sources and readers call them. */
  aliases: z.array(sentenceSchema).default([]),
  type: z.enum(["person", "office", "state", "organization", "publisher", "medium", "unnamed"]),
  /** Id of the speaker for whom they speak; null when for themselves. */
  speaksFor: identifierSchema.nullable().default(null),
  changes: changesSchema,
});
export type Speaker = z.infer<typeof speakerSchema> & { readonly id: string };
