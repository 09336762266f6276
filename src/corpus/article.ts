import { z } from "zod";
import type { CitableLine } from "../text/citable.ts";
import { isCitable, roleSchema } from "./role.ts";
import { sidecarSchema } from "./sidecar.ts";

/** A line of a capture that is not empty: one paragraph of the article. */
export const articleLineSchema = z.strictObject({
  /** 1-based line in the seed. */
  number: z.number().int().positive(),
  role: roleSchema,
  /** Code-point offset of the line's first character in the seed. */
  start: z.number().int().nonnegative(),
  /** The line, code point for code point, without its line break. */
  text: z.string().min(1),
});
export type ArticleLine = z.infer<typeof articleLineSchema>;

/** Frontmatter of `content/articles/<article>.mdx`: the sidecar, its `parts` resolved into the roles of the lines. */
export const articleSchema = sidecarSchema.omit({ parts: true }).extend({
  /** Number of lines of the seed, empty ones included. */
  lineCount: z.number().int().nonnegative(),
  /** Number of bytes of the seed. */
  byteCount: z.number().int().nonnegative(),
});

/** An article: the frontmatter, its id, and its lines. */
export type Article = z.infer<typeof articleSchema> & { readonly id: string; readonly lines: readonly ArticleLine[] };

/** The lines of an article as the quote matcher takes them. */
export const citableLines = (article: Pick<Article, "lines">): CitableLine[] =>
  article.lines.map(({ number, start, text, role }) => ({ number, start, text, citable: isCitable(role) }));
