import type { CorpusSources } from "../../corpus/sources.ts";
import type { SearchBudget } from "../../text/nearest.ts";
import { nameOfFile } from "./corpus-file.ts";
import { changedFiles, type Difference, type FileChange } from "./file-changes.ts";
import { rankOf } from "./importance.ts";
import { codeSpan, fitSections, type Item, type Section } from "./markdown.ts";
import { coverageHead, reportCoverage } from "./report-coverage.ts";
import {
  type ReportedResult,
  reportDisagreements,
  reportHiddenLines,
  reportJoined,
  reportPermalinks,
  reportProblems,
} from "./report-results.ts";
import { showChange } from "./show-difference.ts";

/** A state of the corpus: its files, and what the check says of them. */
export interface ReportedState {
  readonly sources: CorpusSources;
  readonly result: ReportedResult;
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

const stateWords = { added: "came", changed: "changed", gone: "**gone**" } as const;

function itemOf({ path, state }: FileChange, { what, before, after }: Difference, budget: SearchBudget): Item {
  const { sort, id } = nameOfFile(path);
  const became = before === undefined ? (after === undefined ? "" : "came ") : after === undefined ? "gone " : "";
  const print = (): string =>
    `  - ${state === "changed" ? became : ""}${codeSpan(what)}${before === undefined && after === undefined ? "\n" : `:${showChange(before, after, budget)}`}`;
  let text: string | undefined;
  return {
    group: `- ${stateWords[state]} ${sort} ${codeSpan(id)}\n`,
    // Most of what differs has no room when very much does: its words are compared only if it is shown.
    get text() {
      text ??= print();
      return text;
    },
  };
}

/** The differences of files that pass a filter, each below the name of its file. */
const reportFiles = (
  files: readonly FileChange[],
  budget: SearchBudget,
  wanted: (difference: Difference, file: FileChange) => boolean,
): readonly Item[] =>
  files.flatMap((file) =>
    file.differences.filter((difference) => wanted(difference, file)).map((each) => itemOf(file, each, budget)),
  );

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
  const [old, now] = [before.result, after.result];
  const fatal = ({ problems }: ReportedResult, is: boolean) => problems.filter((problem) => problem.fatal === is);
  const sections: readonly Section[] = [
    { heading: "Errors", items: reportProblems(fatal(now, true), fatal(old, true)) },
    {
      heading: "Not to be missed",
      opening: "Who speaks, whose text, which source, which stance, which words.\n\n",
      items: reportFiles(files, budget, (difference, file) => isGrave(difference) && !isNew(file)),
    },
    { heading: "Lines that readers no longer see", items: reportHiddenLines(old, now) },
    { heading: "Quotations over the end of a paragraph (¶)", items: reportJoined(old, now) },
    { heading: "Warnings", items: reportProblems(fatal(now, false), fatal(old, false)) },
    { heading: "New", items: reportFiles(files, budget, (difference, file) => isNew(file) && !isForm(difference)) },
    {
      heading: "What else changed",
      items: reportFiles(files, budget, (difference, file) => !isNew(file) && !isGrave(difference) && !isForm(difference)),
    },
    { heading: "Figures that now disagree", items: reportDisagreements(old, now) },
    { heading: "Addresses", items: reportPermalinks(old, now) },
    { heading: "Written otherwise, with the same meaning", items: reportFiles(files, budget, isForm) },
    { heading: "Errors of the state before", items: reportProblems(fatal(old, true), fatal(now, true)) },
    { heading: "Coverage", opening: coverageHead, items: reportCoverage(old, now) },
  ];
  const opening = `# What changes since ${codeSpan(base)}\n${summarise(files)}`;
  return opening + fitSections(sections, mostBytes - 2 * opening.length, leastBytes);
}
