import { must } from "../text/must.ts";
import { compareProblems, type Problem } from "../text/problem.ts";

/** Problems of one rule that are listed of one file, and of all files together; more are counted. */
export const listedPerFile = 20;
export const listedPerRule = 500;

interface Kind {
  /** The first of those that were added, and some more. */
  kept: Problem[];
  /** How many were added, by file. */
  readonly counts: Map<string, number>;
  total: number;
}

/** Counts one more of a file, and says how many there are now. */
function countOne(counts: Map<string, number>, file: string): number {
  const count = (counts.get(file) ?? 0) + 1;
  counts.set(file, count);
  return count;
}

/** The first problems of one kind, in order: no more of a file, and no more in all, than are listed. */
function firstOf(problems: readonly Problem[]): Problem[] {
  const ofFile = new Map<string, number>();
  return problems
    .toSorted(compareProblems)
    .filter(({ file }) => countOne(ofFile, file) <= listedPerFile)
    .slice(0, listedPerRule);
}

/** Problems of which the last says how many more there are. */
const withMore = (problems: readonly Problem[], more: number, where: string): readonly Problem[] =>
  problems.map((problem, index) => {
    if (more === 0 || index < problems.length - 1) return problem;
    const note = `And ${more} more of this kind in ${where}.`;
    return { ...problem, note: problem.note === undefined ? note : `${problem.note}\n${note}` };
  });

/**
 * Problems as they are found, however many: of each rule the first are kept, in order of file, line and column, and the others
 * are counted. Errors and warnings of one rule are two kinds, so that no error is ever hidden behind warnings.
 */
export class ProblemList {
  readonly #kinds = new Map<string, Kind>();
  /** Whether an error was added. */
  fatal = false;

  add(problems: Iterable<Problem>): void {
    for (const problem of problems) {
      const { ruleId, fatal, file } = problem;
      this.fatal ||= fatal;
      const key = `${fatal} ${ruleId}`;
      const kind = this.#kinds.get(key) ?? { kept: [], counts: new Map<string, number>(), total: 0 };
      this.#kinds.set(key, kind);
      kind.total += 1;
      countOne(kind.counts, file);
      kind.kept.push(problem);
      if (kind.kept.length > 4 * listedPerRule) kind.kept = firstOf(kind.kept);
    }
  }

  /** What is listed, in order of file, line and column; the last of a file, and the last of a rule, say how many more there are. */
  list(): readonly Problem[] {
    return [...this.#kinds.values()]
      .flatMap(({ kept, counts, total }) => {
        const byFile = [...Map.groupBy(firstOf(kept), ({ file }) => file)].map(([file, listed]) => ({
          listed,
          count: must(counts.get(file), "count of the file"),
        }));
        const elsewhere = total - byFile.reduce((sum, { count }) => sum + count, 0);
        const listed = byFile.flatMap((file) => withMore(file.listed, file.count - file.listed.length, "this file"));
        return withMore(listed, elsewhere, "other files");
      })
      .sort(compareProblems);
  }
}
