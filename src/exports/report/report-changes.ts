import { seedAddress } from "../../corpus/addresses.ts";
import type { CheckResult } from "../../corpus/check-corpus.ts";
import type { CorpusSources } from "../../corpus/sources.ts";
import { must } from "../../text/must.ts";
import type { SearchBudget } from "../../text/nearest.ts";
import type { Problem } from "../../text/problem.ts";
import { nameOfFile } from "./corpus-file.ts";
import { changedFiles, type Difference, type FileChange } from "./file-changes.ts";
import { rankOf } from "./importance.ts";
import { codeSpan, fitSections, type Item, type Section } from "./markdown.ts";
import { coverageHead, reportCoverage } from "./report-coverage.ts";
import { reportDisagreements, reportHiddenLines, reportJoined } from "./report-records.ts";
import { showChange } from "./show-difference.ts";

/** Problems of one sort that are listed; more are counted: a flood of them must not take the place of what changed. */
const most = 100;

/** What stays of a problem when lines above it come and go. */
const keyOf = ({ file, ruleId, reason }: Problem): string => `${file}\n${ruleId}\n${reason}`;

/** Problems, those that the state before did not have above the others. */
function reportProblems(problems: readonly Problem[], before: readonly Problem[]): readonly Item[] {
  const known = new Set(before.map(keyOf));
  const isNew = (problem: Problem): boolean => !known.has(keyOf(problem));
  const items = [...problems.filter(isNew), ...problems.filter((problem) => !isNew(problem))].map((problem): Item => {
    const { file, line, column, reason, ruleId } = problem;
    return {
      text: `- ${codeSpan(`${file}:${line}:${column}`)} ${codeSpan(reason)} (${ruleId})${isNew(problem) ? "" : ", as before"}\n`,
    };
  });
  return items.length <= most ? items : [...items.slice(0, most), { text: `- … and ${items.length - most} more\n` }];
}

/** What the addresses of a state can be told from. */
type AddressedState = Pick<CheckResult, "records" | "addresses" | "ledger">;

/** Addresses that came, were redirected, or were lost. */
function reportPermalinks(before: AddressedState, after: AddressedState): readonly Item[] {
  const published = new Set([...before.ledger.listed, ...before.addresses]);
  const living = new Set(after.addresses);
  const listed = new Set(after.ledger.listed);
  const redirected = new Set(after.ledger.redirects.map(({ from }) => from));
  const toldBefore = new Map(before.ledger.redirects.map((redirect) => [redirect.from, JSON.stringify(redirect)]));

  const added = [...living].filter((address) => !published.has(address));
  const fresh = after.ledger.redirects.filter((redirect) => toldBefore.get(redirect.from) !== JSON.stringify(redirect));
  // A capture that is withheld now leads to the page of its article. With an error in a record the living addresses are not known.
  const answered = new Set([...living, ...redirected, ...(after.records?.articles ?? []).map(({ id }) => seedAddress(id))]);
  const lost = after.records === null ? [] : [...published].filter((address) => !answered.has(address));
  return [
    ...lost.map((address) => `**lost** ${codeSpan(address)}`),
    ...fresh.map(({ from, to, gone }) =>
      gone === undefined
        ? `redirected ${codeSpan(from)} → ${codeSpan(must(to, "successor"))}`
        : `withdrawn ${codeSpan(from)}, ${codeSpan(gone.date)}: ${codeSpan(gone.reason)}`,
    ),
    ...added.sort().map((address) => `added ${codeSpan(address)}${listed.has(address) ? "" : ", not in permalinks.txt yet"}`),
  ].map((line) => ({ text: `- ${line}\n` }));
}

const words = { added: "came", changed: "changed", gone: "**gone**" } as const;

function itemOf({ path, state }: FileChange, { what, before, after }: Difference, budget: SearchBudget): Item {
  const { sort, id } = nameOfFile(path);
  const became = before === undefined ? (after === undefined ? "" : "came ") : after === undefined ? "gone " : "";
  const print = (): string =>
    `  - ${state === "changed" ? became : ""}${codeSpan(what)}${before === undefined && after === undefined ? "\n" : `:${showChange(before, after, budget)}`}`;
  let text: string | undefined;
  return {
    group: `- ${words[state]} ${sort} ${codeSpan(id)}\n`,
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
