import type { CheckResult } from "../../corpus/check.ts";
import { codeSpan, markdownList, markdownSection } from "./markdown.ts";
import { reportCoverage } from "./report-coverage.ts";
import { reportDisagreements } from "./report-disagreements.ts";
import { reportFacts } from "./report-facts.ts";
import { reportPermalinks } from "./report-permalinks.ts";
import { reportQuotes } from "./report-quotes.ts";
import { reportRecords } from "./report-records.ts";
import { reportSeeds } from "./report-seeds.ts";

/** A checked state of the corpus. */
export type ReportedState = Pick<CheckResult, "records" | "problems" | "addresses" | "ledger">;

const errorsOf = ({ problems }: ReportedState) => problems.filter(({ fatal }) => fatal);

function reportErrors(state: ReportedState): string {
  return markdownList(
    errorsOf(state).map(
      ({ file, line, column, reason, ruleId }) => `${codeSpan(`${file}:${line}:${column}`)} ${codeSpan(reason)} (${ruleId})`,
    ),
  );
}

/** Sections that compare the records of two states. */
function compareRecords(before: ReportedState, after: ReportedState): readonly string[] {
  if (before.records === null || after.records === null) return [];
  return [
    markdownSection("Seeds", reportSeeds(before.records, after.records)),
    markdownSection("Records", reportRecords(before.records, after.records)),
    markdownSection("Figures that now disagree", reportDisagreements(before.records, after.records)),
    markdownSection("Quotes", reportQuotes(before.records, after.records)),
    markdownSection("Dates, stances, figures and rights", reportFacts(before.records, after.records)),
  ];
}

/**
 * What a reviewer wants to see of a change, as Markdown; every text of a record stands in a code span. A state with errors has no
 * records to compare: then the report says so, and compares the addresses only.
 *
 * @param base name of the state before
 */
export function reportChanges(before: ReportedState, after: ReportedState, base: string): string {
  const changes = [...compareRecords(before, after), markdownSection("Addresses", reportPermalinks(before, after))].join("");
  return [
    `# What changes since ${codeSpan(base)}\n`,
    before.records === null ? "\nBy the rules of today the state before has errors: its records can’t be compared.\n" : "",
    markdownSection("Errors", reportErrors(after)),
    markdownSection("Errors of the state before", reportErrors(before)),
    changes === "" && before.records !== null && after.records !== null ? "\nNothing in the records.\n" : changes,
    after.records === null ? "" : markdownSection("Coverage", reportCoverage(before.records, after.records)),
  ].join("");
}
