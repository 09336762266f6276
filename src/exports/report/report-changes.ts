import type { CheckResult } from "../../corpus/check-corpus.ts";
import type { CorpusSources } from "../../corpus/sources.ts";
import type { SearchBudget } from "../../text/nearest.ts";
import { changedFiles, type Difference, type FileChange } from "./file-changes.ts";
import { rankOf } from "./importance.ts";
import { codeSpan, fitSections, type Item, type Section } from "./markdown.ts";
import { coverageHead, reportCoverage } from "./report-coverage.ts";
import { reportFiles } from "./report-files.ts";
import { reportPermalinks } from "./report-permalinks.ts";
import { reportProblems } from "./report-problems.ts";
import { reportDisagreements, reportHiddenLines, reportJoined } from "./report-records.ts";

/** A state of the corpus: its files, and what the check says of them. */
export interface ReportedState {
  readonly sources: CorpusSources;
  readonly result: Pick<CheckResult, "records" | "passages" | "problems" | "addresses" | "ledger">;
}

/** The most bytes of a report: the summary of a job's step holds 1 MiB, and is dropped whole when it is larger. */
export const mostBytes = 1_000_000;

/** Steps of comparing that a report may take, some seconds of them; what would take more is shown as it was and as it is, with no common words. */
const mostSteps = 40_000_000;

/** Bytes that each section may have, however much the sections above it have to say. */
const leastBytes = 40_000;

const isForm = ({ importance }: Difference): boolean => importance === "form";
const isGrave = ({ importance }: Difference): boolean => rankOf(importance) < rankOf("rest");
const isNew = ({ state }: FileChange): boolean => state === "added";

const count = (number: number, verbs: readonly [one: string, many: string]): string =>
  `${number === 0 ? "none" : number} ${verbs[number === 1 ? 0 : 1]}`;

function summarise(files: readonly FileChange[]): string {
  if (files.length === 0) return "\nNothing differs.\n";
  const of = (state: FileChange["state"]): number => files.filter((file) => file.state === state).length;
  return `\nOf the corpus’s files ${count(of("changed"), ["differs", "differ"])}, ${count(of("added"), ["is new", "are new"])}, ${count(of("gone"), ["is gone", "are gone"])}.\n`;
}

/** Sections that need the records of a state without errors. */
function compareStates(before: ReportedState["result"], after: ReportedState["result"]) {
  const none: readonly Item[] = [];
  const { records } = after;
  if (records === null) return { hidden: none, joined: none, disagreements: none, coverage: none };
  return {
    joined: reportJoined(before, after),
    hidden: reportHiddenLines(before.records, records),
    disagreements: reportDisagreements(before.records, records),
    coverage: reportCoverage(before, after),
  };
}

/**
 * What a reviewer wants to see of a change, as Markdown; every text of a record is in a code span. Compared are the files, value by
 * value, whether or not they pass the check: what a change says of itself does not decide what is shown of it. Most important first, in
 * at most {@link mostBytes}; what does not fit is counted.
 *
 * @param base name of the state before
 */
export function reportChanges(before: ReportedState, after: ReportedState, base: string): string {
  const budget: SearchBudget = { left: mostSteps };
  const files = changedFiles(before.sources, after.sources, budget);
  const fatal = (state: ReportedState, is: boolean) => state.result.problems.filter((problem) => problem.fatal === is);
  const { hidden, joined, disagreements, coverage } = compareStates(before.result, after.result);
  const sections: readonly Section[] = [
    { heading: "Errors", items: reportProblems(fatal(after, true), fatal(before, true)) },
    {
      heading: "Not to be missed",
      opening: "Who speaks, whose text, which source, which stance, which words.\n\n",
      items: reportFiles(files, budget, (difference, file) => isGrave(difference) && !isNew(file)),
    },
    { heading: "Lines that readers no longer see", items: hidden },
    { heading: "Quotations over the end of a paragraph (¶)", items: joined },
    { heading: "Warnings", items: reportProblems(fatal(after, false), fatal(before, false)) },
    { heading: "New", items: reportFiles(files, budget, (difference, file) => isNew(file) && !isForm(difference)) },
    {
      heading: "What else changed",
      items: reportFiles(files, budget, (difference, file) => !isNew(file) && !isGrave(difference) && !isForm(difference)),
    },
    { heading: "Figures that now disagree", items: disagreements },
    { heading: "Addresses", items: reportPermalinks(before.result, after.result) },
    { heading: "Written otherwise, with the same meaning", items: reportFiles(files, budget, isForm) },
    { heading: "Errors of the state before", items: reportProblems(fatal(before, true), fatal(after, true)) },
    { heading: "Coverage", opening: coverageHead, items: coverage },
  ];
  const opening = `# What changes since ${codeSpan(base)}\n${summarise(files)}`;
  return opening + fitSections(sections, mostBytes - 2 * opening.length, leastBytes);
}
