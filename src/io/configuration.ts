import type { Display } from "../corpus/sidecar.ts";
import type { ExcerptLimits } from "../corpus/sources.ts";

/**
 * The most that this site shows of any article: `full`, the whole text; `excerpts`, only the passages that records quote; `link`,
 * nothing but the address. An article whose own `display` is stricter keeps it. Changing this one word changes the whole site:
 * quotations are verified all the same, and every published address goes on answering.
 */
export const display: Display = "full";

/**
 * How much of an article may be quoted while it is shown as excerpts; the check warns of more (rule `excerpt-length`). The numbers are a
 * starting point, not advice: what is allowed depends on the law and on the holder.
 */
export const excerptLimits: ExcerptLimits = { passageWords: 90, articleWords: 300, articlePercent: 15 };

/**
 * Who answers for this copy of the site, and how they are reached. What is null is not set: the pages then say plainly what a reader can do
 * instead.
 */
export interface Contact {
  /** The person or organisation who publishes it, as readers are to see the name. */
  readonly publisher: string | null;
  /** Address of the public repository on GitHub, with no slash at its end; its forms for issues are opened filled in. */
  readonly repository: string | null;
  /** E-mail address for those who would rather not write in public. */
  readonly email: string | null;
}

export const contact: Contact = { publisher: null, repository: null, email: null };
