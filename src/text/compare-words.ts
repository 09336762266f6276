import { diffArrays } from "diff";

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
 */
export function compareLists(
  before: readonly string[],
  after: readonly string[],
): readonly { readonly before: readonly string[]; readonly after: readonly string[]; readonly shared: boolean }[] {
  const maxEditLength = Math.floor(mostWork / (before.length + after.length + 1));
  const changes = diffArrays([...before], [...after], { maxEditLength });
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
export const compareWords = (before: string, after: string): readonly Stretch[] =>
  compareLists(before.match(words) ?? [], after.match(words) ?? []).map((run) => ({
    before: run.before.join(""),
    after: run.after.join(""),
  }));
