import { z } from "zod";
import { addressSchema } from "./address.ts";
import { basisFields, checkBasis, stateBasis } from "./basis.ts";
import { changesSchema } from "./change.ts";
import { dateSchema, edtfSchema } from "./date.ts";
import { roleSchema } from "./role.ts";
import { sentenceSchema } from "./sentence.ts";

/** How much of an article is published, from the most to the least: the whole, only its cited passages, or nothing but the address. */
export const displaySchema = z.enum(["full", "excerpts", "link"]);
export type Display = z.infer<typeof displaySchema>;

/** The one of two that shows less. */
export function stricterDisplay(a: Display, b: Display): Display {
  const order = displaySchema.options;
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

/** Record `seeds/<article>.yaml`: what we know about the capture beside it. */
export const sidecarSchema = z.strictObject({
  /** The headline; null where the capture has none. */
  title: sentenceSchema.nullable(),
  publisher: z
    .strictObject({ name: sentenceSchema, ...basisFields })
    .superRefine(checkBasis)
    .transform(stateBasis),
  /** The news agency that wrote the text, or `part` of it. Absent: none is known. */
  agency: z
    .strictObject({ name: sentenceSchema, share: z.enum(["whole", "part"]), ...basisFields })
    .superRefine(checkBasis)
    .transform(stateBasis)
    .optional(),
  /** Names of the authors; empty where none is given. */
  byline: z.array(sentenceSchema).default([]),
  /** BCP 47 tag of the capture's language. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, "a BCP 47 language tag")
    .describe("a BCP 47 language tag"),
  /** The publisher's address of the article. */
  url: addressSchema,
  /** Address of an archive copy; null when none is known. */
  archived: addressSchema.nullable().default(null),
  published: dateSchema,
  /** Day of the publisher's last update; null when none is stated. */
  updated: edtfSchema.nullable().default(null),
  /** Day on which we got the capture. */
  received: edtfSchema,
  /** SHA-256 of the bytes of the capture, 64 lower-case hex digits. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "64 lower-case hex digits")
    .describe("64 lower-case hex digits")
    .meta({ absent: "that of the capture; `npm run permalinks` writes it before the article is published" }),
  /** `holder`: whose the rights are; null where that is not established. */
  rights: z.strictObject({ holder: sentenceSchema.nullable(), display: displaySchema, because: sentenceSchema }),
  /** Roles of lines that can't be recognised: `lines` is `n` or `n-m`, 1-based and inclusive. */
  parts: z
    .array(
      z.strictObject({
        lines: z
          .string()
          .regex(/^[1-9]\d{0,5}(?:-[1-9]\d{0,5})?$/, "a line “n” or lines “n-m”")
          .describe("a line “n” or lines “n-m”"),
        role: roleSchema,
      }),
    )
    .default([]),
  /** Corrections of what is said here about the capture; the capture itself is never changed. */
  changes: changesSchema,
});
export type Sidecar = z.infer<typeof sidecarSchema>;
