import { checkCorpus } from "../corpus/check-corpus.ts";
import { readOnes } from "../corpus/draft.ts";
import { ProblemList } from "../corpus/problem-list.ts";
import { readDraft } from "../corpus/read-draft.ts";
import { readLayout } from "../corpus/rules/layout.ts";
import type { CheckTools, SourceEntry } from "../corpus/sources.ts";
import { toArticle } from "../ingest/to-article.ts";
import { type KnownRecords, type Proposals, proposeRecords } from "../intake/proposals/propose-records.ts";
import type { PreparedCapture } from "../intake/sidecar/prepare-capture.ts";
import { printSidecar } from "../intake/sidecar/print-sidecar.ts";
import type { KnownPublishers } from "../intake/sidecar/suggest-names.ts";
import { fileEntry } from "../io/folder.ts";
import { compareText } from "../text/compare-text.ts";
import type { Problem } from "../text/problem.ts";
import { sha256 } from "../text/sha256.ts";
import type { NewFile } from "./add-files.ts";

export interface KnownCorpus {
  readonly entries: readonly SourceEntry[];
  readonly tools: CheckTools;
  readonly publishers: KnownPublishers;
  readonly records: KnownRecords;
}

/** What adding an article would do; nothing is written here. */
export type Plan =
  /** Something is missing or wrong. */
  | { readonly outcome: "unknown" }
  /** The id is taken, by this file. */
  | { readonly outcome: "taken"; readonly path: string }
  /** The check finds errors in the capture or its sidecar. */
  | { readonly outcome: "refused"; readonly problems: readonly Problem[] }
  | {
      readonly outcome: "ready";
      readonly files: readonly NewFile[];
      readonly warnings: readonly Problem[];
      readonly proposals: Proposals;
      /** Errors of drafts beyond their questions: those drafts are not among the files. */
      readonly faulty: readonly Problem[];
    };

/** Reads what the corpus holds, errors or not: a fault elsewhere does not keep an article out. */
export function readKnown(entries: readonly SourceEntry[], tools: CheckTools): KnownCorpus {
  const draft = readDraft(readLayout(entries), tools, new ProblemList());
  const speakers = readOnes(draft.speakers).map(({ record }) => record);
  return {
    entries,
    tools,
    publishers: {
      captures: draft.articles.map(({ article }) => ({ url: article.url, name: article.publisher.name })),
      speakers: speakers.filter(({ type }) => type === "publisher" || type === "medium"),
    },
    records: {
      speakers,
      events: readOnes(draft.events).map(({ record }) => record),
      places: readOnes(draft.places).map(({ record }) => record),
      eventIds: draft.ids.event,
      statementIds: draft.ids.statement,
    },
  };
}

const encoder = new TextEncoder();

const keyOf = ({ file, line, column, ruleId, reason }: Problem): string => JSON.stringify([file, line, column, ruleId, reason]);

/** A corpus with files more, and what the check finds in it. */
function checked(entries: readonly SourceEntry[], files: readonly NewFile[], tools: CheckTools) {
  const added = files.map(({ path, bytes }) => fileEntry(path, bytes));
  const all = [...entries, ...added].sort((a, b) => compareText(a.path, b.path));
  return { entries: all, problems: checkCorpus({ entries: all }, tools).problems };
}

function newProblems(before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
  const known = new Set(before.map(keyOf));
  return after.filter((problem) => !known.has(keyOf(problem)));
}

/**
 * Plans the files of a prepared capture: its seed and sidecar, which the check has to find without an error, and drafts, which
 * it has to find with nothing but open questions.
 */
export function planAddition(
  input: { readonly bytes: Uint8Array; readonly isPage: boolean },
  { id, sidecar, text }: PreparedCapture,
  { entries, tools, records }: KnownCorpus,
  withDrafts: boolean,
): Plan {
  if (sidecar === null || id === "") return { outcome: "unknown" };
  const taken = [`seeds/${id}.txt`, `seeds/${id}.yaml`].find((path) => entries.some((entry) => entry.path === path));
  if (taken !== undefined) return { outcome: "taken", path: taken };

  const seed = input.isPage ? encoder.encode(text) : input.bytes;
  const whole = { ...sidecar, sha256: sha256(seed) };
  const comment = input.isPage ? `Text taken from a saved page; SHA-256 of the page: ${sha256(input.bytes)}.` : "";
  const pair: NewFile[] = [
    { path: `seeds/${id}.txt`, bytes: seed },
    { path: `seeds/${id}.yaml`, bytes: encoder.encode(printSidecar(whole, comment)) },
  ];
  const withPair = checked(entries, pair, tools);
  const problems = newProblems(checked(entries, [], tools).problems, withPair.problems);
  const errors = problems.filter(({ fatal }) => fatal);
  if (errors.length > 0) return { outcome: "refused", problems: errors };

  const { article } = toArticle({ id, text, byteCount: seed.length, sidecar: whole });
  const proposals = proposeRecords(article, records);
  const drafts = withDrafts ? proposals.drafts.map(({ path, text: mdx }) => ({ path, bytes: encoder.encode(mdx) })) : [];
  const faulty =
    drafts.length === 0
      ? []
      : newProblems(withPair.problems, checked(withPair.entries, drafts, tools).problems).filter(
          ({ fatal, ruleId }) => fatal && ruleId !== "draft-question",
        );
  // A draft that the check refuses for more than its questions would only be in the way.
  const refused = new Set(faulty.map(({ file }) => file));
  const files = [...pair, ...drafts.filter(({ path }) => !refused.has(path))];
  return { outcome: "ready", files, warnings: problems, proposals, faulty };
}
