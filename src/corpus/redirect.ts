import { z } from "zod";
import { edtfSchema } from "./date.ts";
import { isPermalink } from "./permalink.ts";
import { sentenceSchema } from "./sentence.ts";

const permalinkSchema = z
  .string()
  .refine(isPermalink, "an address as permalinks.txt has it, such as “/events/<id>/”")
  .describe("an address as `permalinks.txt` has it");

/** A line of `redirects.yaml`: what became of an address that was published. */
export const redirectSchema = z
  .strictObject({
    /** The address that is no more. */
    from: permalinkSchema,
    /** The address that took its place; absent if it is gone. */
    to: permalinkSchema.optional(),
    /** Day and reason of its end; absent if another took its place. */
    gone: z.strictObject({ date: edtfSchema, reason: sentenceSchema }).optional(),
  })
  .superRefine(({ to, gone }, context) => {
    if ((to === undefined) === (gone === undefined))
      context.addIssue({ code: "custom", path: ["from"], message: "either “to” or “gone” beside it" });
  });
export type Redirect = z.infer<typeof redirectSchema>;

/** The whole of `redirects.yaml`; an empty file has none. */
export const redirectsSchema = z.array(redirectSchema).nullable();
