import { z } from "zod";

/** A piece of a sentence in a contributed text. */
export type Inline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "emphasis" | "strong"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly url: string; readonly children: readonly Inline[] }
  /** `<Cite id="struck" />`: points to a quote of the record by its name. */
  | { readonly type: "cite"; readonly id: string };

/** A block of a contributed text: a paragraph, or a list of blocks. */
export type Block =
  | { readonly type: "paragraph"; readonly children: readonly Inline[] }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] };

/** Schema of {@link Inline}, for records that come back from a store. */
export const inlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("text"), value: z.string() }),
    z.strictObject({ type: z.enum(["emphasis", "strong"]), children: z.array(inlineSchema) }),
    z.strictObject({ type: z.literal("link"), url: z.string(), children: z.array(inlineSchema) }),
    z.strictObject({ type: z.literal("cite"), id: z.string() }),
  ]),
);

/** Schema of {@link Block}, for records that come back from a store. */
export const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("paragraph"), children: z.array(inlineSchema) }),
    z.strictObject({ type: z.literal("list"), ordered: z.boolean(), items: z.array(z.array(blockSchema)) }),
  ]),
);
