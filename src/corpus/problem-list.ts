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

const withNote = (problem: Problem, note: string): Problem => ({
  ...problem,
  note: problem.note === undefined ? note : `${problem.note}\n${note}`,
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
        const first = firstOf(kept);
        const listed = Map.groupBy(first, ({ file }) => file);
        const all = new Map([...listed.keys()].map((file) => [file, must(counts.get(file), "count")]));
        const noted = first.map((problem) => {
          const own = must(listed.get(problem.file), "list of the file");
          const more = must(all.get(problem.file), "count") - own.length;
          return problem === own.at(-1) && more > 0 ? withNote(problem, `And ${more} more of this kind in this file.`) : problem;
        });
        const elsewhere = total - [...all.values()].reduce((sum, count) => sum + count, 0);
        const last = noted.at(-1);
        if (last !== undefined && elsewhere > 0)
          noted.splice(-1, 1, withNote(last, `And ${elsewhere} more of this kind in other files.`));
        return noted;
      })
      .sort(compareProblems);
  }
}
