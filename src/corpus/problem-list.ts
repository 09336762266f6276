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

/** The first problems of one kind, in order: no more of a file, and no more in all, than are listed. */
function firstOf(problems: readonly Problem[]): Problem[] {
  const ofFile = new Map<string, number>();
  return problems
    .toSorted(compareProblems)
    .filter(({ file }) => {
      const count = (ofFile.get(file) ?? 0) + 1;
      ofFile.set(file, count);
      return count <= listedPerFile;
    })
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
      kind.counts.set(file, (kind.counts.get(file) ?? 0) + 1);
      kind.kept.push(problem);
      if (kind.kept.length > 4 * listedPerRule) kind.kept = firstOf(kind.kept);
    }
  }

  /** What is listed, in order of file, line and column; the last of a file, and the last of a rule, say how many more there are. */
  list(): readonly Problem[] {
    return [...this.#kinds.values()]
      .flatMap(({ kept, counts, total }) => {
        const first = firstOf(kept);
        const listed = new Map<string, number>();
        for (const { file } of first) listed.set(file, (listed.get(file) ?? 0) + 1);
        const seen = new Map<string, number>();
        const noted = first.map((problem) => {
          const { file } = problem;
          seen.set(file, (seen.get(file) ?? 0) + 1);
          const more = (counts.get(file) ?? 0) - (listed.get(file) ?? 0);
          const isLast = seen.get(file) === listed.get(file);
          return isLast && more > 0 ? withNote(problem, `And ${more} more of this kind in this file.`) : problem;
        });
        const elsewhere = total - [...listed.keys()].reduce((sum, file) => sum + (counts.get(file) ?? 0), 0);
        const last = noted.at(-1);
        if (last !== undefined && elsewhere > 0)
          noted.splice(-1, 1, withNote(last, `And ${elsewhere} more of this kind in other files.`));
        return noted;
      })
      .sort(compareProblems);
  }
}
