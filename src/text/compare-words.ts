import { diffArrays } from "diff";
import type { SearchBudget } from "./nearest.ts";

/** A stretch of two texts: what each has there. Where they agree, the two are equal; "" stands for nothing. */
export interface Stretch {
  readonly before: string;
  readonly after: string;
}

/** Work that one comparison may take, in words times edits; beyond it two texts are one difference from end to end. */
const mostWork = 4_000_000;

/**
 * Which entries two lists share, in order, by the shortest script of edits (`diff`, after Myers 1986): runs that are shared and runs
 * that are not, in turn. Lists that are too long and too different to be compared in bounded time share nothing.
 *
 * @param budget steps that are left for this comparison and others: the square of the edits is taken from it
 */
export function compareLists(
  before: readonly string[],
  after: readonly string[],
  budget: SearchBudget,
): readonly { readonly before: readonly string[]; readonly after: readonly string[]; readonly shared: boolean }[] {
  const maxEditLength = Math.floor(Math.min(mostWork / (before.length + after.length + 1), Math.sqrt(Math.max(0, budget.left))));
  const changes = diffArrays([...before], [...after], { maxEditLength });
  const edits = changes?.reduce((sum, { value, added, removed }) => sum + (added || removed ? value.length : 0), 0);
  budget.left -= (edits ?? maxEditLength) ** 2;
  if (changes === undefined) return [{ before, after, shared: false }];
  const runs: { before: string[]; after: string[]; shared: boolean }[] = [];
  for (const { value, added, removed } of changes) {
    const shared = !added && !removed;
    const last = runs.at(-1);
    const run = last !== undefined && last.shared === shared ? last : { before: [], after: [], shared };
    if (run !== last) runs.push(run);
    if (!added) run.before = run.before.concat(value);
    if (!removed) run.after = run.after.concat(value);
  }
  return runs;
}

/** Words, runs of white space, and every other character by itself. */
const words = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** Two texts as stretches of whole words that agree and stretches that differ, in turn. */
export const compareWords = (before: string, after: string, budget: SearchBudget): readonly Stretch[] =>
  compareLists(before.match(words) ?? [], after.match(words) ?? [], budget).map((run) => ({
    before: run.before.join(""),
    after: run.after.join(""),
  }));
