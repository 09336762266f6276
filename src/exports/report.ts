import type { CheckResult } from "../corpus/check.ts";
import { codeSpan, markdownList, markdownSection } from "./markdown.ts";
import { reportCoverage } from "./report-coverage.ts";
import { reportDisagreements } from "./report-disagreements.ts";
import { reportFacts } from "./report-facts.ts";
import { reportPermalinks } from "./report-permalinks.ts";
import { reportQuotes } from "./report-quotes.ts";
import { reportRecords } from "./report-records.ts";
import { reportSeeds } from "./report-seeds.ts";

/** A checked state of the corpus. */
export type ReportedState = Pick<CheckResult, "corpus" | "problems" | "addresses" | "ledger">;

const errorsOf = ({ problems }: ReportedState) => problems.filter(({ fatal }) => fatal);

function reportErrors(after: ReportedState): string {
  const errors = errorsOf(after);
  return markdownList(
    errors.map(
      ({ file, line, column, reason, ruleId }) => `${codeSpan(`${file}:${line}:${column}`)} ${codeSpan(reason)} (${ruleId})`,
    ),
  );
}

/** Sections that compare the records of two states. */
function compareRecords(before: ReportedState, after: ReportedState): readonly string[] {
  if (before.corpus === null || after.corpus === null) return [];
  return [
    markdownSection("Seeds", reportSeeds(before.corpus, after.corpus)),
    markdownSection("Records", reportRecords(before.corpus, after.corpus)),
    markdownSection("Figures that now disagree", reportDisagreements(before.corpus, after.corpus)),
    markdownSection("Quotes", reportQuotes(before.corpus, after.corpus)),
    markdownSection("Dates, stances, figures and rights", reportFacts(before.corpus, after.corpus)),
  ];
}

/**
 * What a reviewer wants to see of a change, as Markdown; every text of a record stands in a code span. A state with errors has no
 * records to compare: then the report says so, and compares the addresses only.
 *
 * @param base name of the state before
 */
export function reportChanges(before: ReportedState, after: ReportedState, base: string): string {
  const errors = errorsOf(before).length;
  const changes = [...compareRecords(before, after), markdownSection("Addresses", reportPermalinks(before, after))].join("");
  return [
    `# What changes since ${codeSpan(base)}\n`,
    errors > 0 ? `\nThe corpus at that state has ${errors} errors by the rules of today: its records can’t be compared.\n` : "",
    markdownSection("Errors", reportErrors(after)),
    changes === "" ? "\nNothing in the records.\n" : changes,
    after.corpus === null ? "" : markdownSection("Coverage", reportCoverage(before.corpus, after.corpus)),
  ].join("");
}
