import type { CitableLine } from "../text/citable.ts";
import type { Article } from "./article.ts";
import { isCitable } from "./role.ts";

/** The lines of an article as the quote matcher takes them. */
export const citableLines = (article: Pick<Article, "lines">): CitableLine[] =>
  article.lines.map(({ number, start, text, role }) => ({ number, start, text, citable: isCitable(role) }));
