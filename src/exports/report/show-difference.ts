import { codePointLength } from "../../text/code-points.ts";
import { compareWords } from "../../text/compare-words.ts";
import { must } from "../../text/must.ts";
import type { SearchBudget } from "../../text/nearest.ts";
import { codeSpan } from "./markdown.ts";

/** Code points that are shown of one value; of a longer one the rest is counted. */
const mostShown = 4000;

/** Code points that are shown of a long agreement on each side of a difference. */
const context = 60;

/** Two values this short share one line, if they run from left to right. */
const shortest = 60;
const leftToRight = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}\p{S} ]*$/u;

/** A text in a code span, its end counted where it is too long. */
export function span(text: string): string {
  const length = codePointLength(text);
  if (length <= mostShown) return codeSpan(text);
  return `${codeSpan([...text].slice(0, mostShown).join(""))} … and ${length - mostShown} more characters`;
}

/** An agreement, without what is far from a difference where that is long. */
function elide(text: string, isFirst: boolean, isLast: boolean): string {
  const points = [...text];
  const head = isFirst ? "" : `${points.slice(0, context).join("")} `;
  const tail = isLast ? "" : ` ${points.slice(-context).join("")}`;
  return points.length <= 3 * context ? text : `${head}[…]${tail}`;
}

/** Two texts, `⟦ ⟧` around the words that differ; long agreements are shortened. */
function markBoth(before: string, after: string, budget: SearchBudget): readonly [string, string] {
  const stretches = compareWords(before, after, budget);
  const side = (key: "before" | "after"): string =>
    stretches
      .map((stretch, index) =>
        stretch.before === stretch.after ? elide(stretch[key], index === 0, index === stretches.length - 1) : `⟦${stretch[key]}⟧`,
      )
      .join("");
  return [side("before"), side("after")];
}

/** A difference as the end of a list item, two spaces in: what was there, what is there now. */
export function showChange(before: string | undefined, after: string | undefined, budget: SearchBudget): string {
  if (before === undefined || after === undefined) return ` ${span(must(before ?? after, "text"))}\n`;
  const isShort = [before, after].every((text) => text.length <= shortest && leftToRight.test(text));
  if (isShort) return ` ${codeSpan(before)} → ${codeSpan(after)}\n`;
  const [old, now] = markBoth(before, after, budget);
  return `\n    - before: ${span(old)}\n    - after: ${span(now)}\n`;
}
