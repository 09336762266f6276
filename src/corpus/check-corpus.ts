import type { Problem } from "../text/problem.ts";
import { type Addressed, addressesOf, seedAddress } from "./addresses.ts";
import type { Corpus } from "./corpus.ts";
import { type CorpusRule, type Draft, readOnes } from "./draft.ts";
import { type Ledger, readLedger } from "./ledger.ts";
import { collectPassages, type Passage } from "./passage.ts";
import { ProblemList } from "./problem-list.ts";
import { readableText, readDraft } from "./read-draft.ts";
import type { RecordSort } from "./record-sorts.ts";
import { attestationRules } from "./rules/attestation.ts";
import { checkSealed, isUnsealed } from "./rules/captures.ts";
import { checkFutureLedger, dateRules } from "./rules/dates.ts";
import { checkDuplicates } from "./rules/duplicates.ts";
import { checkEncoding } from "./rules/encoding.ts";
import { evidenceRules } from "./rules/evidence.ts";
import { checkExcerpts } from "./rules/excerpts.ts";
import { readLayout } from "./rules/layout.ts";
import { checkLinks } from "./rules/links.ts";
import { placeRules } from "./rules/places.ts";
import { checkPermalinks, checkRedirects, type LivingAddresses, readPermalinkLines } from "./rules/promised-addresses.ts";
import { checkQuotes } from "./rules/quotes.ts";
import { checkRepeats } from "./rules/repeats.ts";
import { checkSameNames } from "./rules/same-names.ts";
import { checkByteCount, checkCorpusSize } from "./rules/sizes.ts";
import { checkSpeakers } from "./rules/speakers.ts";
import type { CheckTools, CorpusSources } from "./sources.ts";

/** Rules over the corpus as a whole, in no order that matters. */
const corpusRules: readonly CorpusRule[] = [
  checkLinks,
  checkDuplicates,
  checkSpeakers,
  checkSameNames,
  checkRepeats,
  ...dateRules,
  ...placeRules,
  ...attestationRules,
  ...evidenceRules,
];

export interface CheckResult {
  readonly corpus: Corpus | null;
  /** The same, if no record has an error, whatever is wrong with the two ledgers: enough to compare, not to publish. */
  readonly records: Corpus | null;
  /** The passages that these records quote, in order of article, start and end; empty if a record has an error. */
  readonly passages: readonly Passage[];
  /** Every problem, in order of file, line and column. */
  readonly problems: readonly Problem[];
  /** Every address that is promised to last; empty if a record has an error. */
  readonly addresses: readonly string[];
  /** Sidecars that do not say yet of which bytes their capture is, with the SHA-256 that it has; empty if a record has an error. */
  readonly unsealed: readonly { readonly file: string; readonly sha256: string }[];
  /** What was published before, and what became of it. */
  readonly ledger: Ledger;
  /** Number of files of each list of records, readable or not. */
  readonly counts: Readonly<Record<string, number>>;
}

function toCorpus({ articles, events, statements, places, speakers, lessons }: Draft): Corpus {
  const records = <T>(parsed: Parameters<typeof readOnes<T>>[0]): T[] => readOnes(parsed).map(({ record }) => record);
  return {
    articles: articles.map(({ article }) => article),
    events: records(events),
    statements: records(statements),
    places: records(places),
    speakers: records(speakers),
    lessons: records(lessons),
  };
}

/** Captures that are not published whole. */
const withheldOf = ({ articles }: Draft): ReadonlySet<string> =>
  new Set(articles.filter(({ article }) => article.rights.display !== "full").map(({ id }) => id));

/** The records by their files alone, for a corpus that has errors. */
function filesOf(draft: Draft): Addressed {
  const withheld = withheldOf(draft);
  const files = (sort: RecordSort) => [...draft.ids[sort]].map((id) => ({ id }));
  return {
    articles: files("article").map(({ id }) => ({ id, rights: { display: withheld.has(id) ? "link" : "full" } })),
    events: files("event"),
    statements: files("statement"),
    places: files("place"),
    speakers: files("speaker"),
    lessons: files("lesson"),
  };
}

/** The sidecars whose captures have no hash yet, and the hash. */
const unsealedOf = ({ articles }: Draft): CheckResult["unsealed"] =>
  articles
    .filter(({ sidecar }) => isUnsealed(sidecar))
    .map(({ article, sidecar: { file } }) => ({ file, sha256: article.sha256 }));

/**
 * Checks a whole corpus: every rule over every file, all problems in one run. Reads nothing and prints nothing; whatever the
 * bytes are, it answers with problems and does not throw.
 */
export function checkCorpus({ entries: all }: CorpusSources, tools: CheckTools): CheckResult {
  const list = new ProblemList();
  const tooLarge = checkCorpusSize(all);
  list.add(tooLarge);
  // Of a corpus that is too large nothing else is told: it may not have been read to its end.
  const entries = tooLarge.length > 0 ? [] : all;
  const layout = readLayout(entries);
  list.add(layout.problems);
  for (const entry of entries) {
    list.add(checkByteCount(entry));
    list.add(checkEncoding(entry));
  }
  const draft = readDraft(layout, tools, list);
  const { problems: quoteProblems, found } = checkQuotes(draft);
  list.add(quoteProblems);
  list.add(checkExcerpts(draft.articles, found, tools.publication));
  for (const rule of corpusRules) list.add(rule(draft));
  const permalinks = readPermalinkLines(readableText(layout.permalinks));
  const { ledger, document, problems: ledgerProblems } = readLedger(permalinks.lines, readableText(layout.redirects));
  list.add(permalinks.problems);
  list.add(ledgerProblems);
  list.add(checkSealed([...draft.articles, ...draft.unsound], new Set([...ledger.listed, ...(tools.published ?? [])])));
  list.add(checkFutureLedger(ledger.redirects, document.locate, permalinks.lines ?? [], tools.today));

  const whole = list.fatal ? null : toCorpus(draft);
  const passages = whole === null ? [] : collectPassages(whole.articles, found);
  const files = filesOf(draft);
  const addresses = addressesOf(whole ?? files, passages);
  const living: LivingAddresses = { addresses: new Set(addresses), withPassages: whole !== null };
  // A ledger that is not there at all has lost what the main branch lists.
  const listed =
    permalinks.lines?.map(({ address }) => address) ?? (layout.permalinks === null && tools.published?.size ? [] : null);
  if (listed !== null) {
    // A capture that was published once and is withheld now goes on answering, see `retiredAddresses`.
    const withheldSeeds = new Set([...withheldOf(draft)].map(seedAddress));
    list.add(checkPermalinks(listed, living, ledger.redirects, withheldSeeds, tools.published));
  }
  list.add(checkRedirects(ledger.redirects, document, living));

  return {
    corpus: list.fatal ? null : whole,
    records: whole,
    passages,
    problems: list.list(),
    addresses: whole === null ? [] : addresses,
    unsealed: whole === null ? [] : unsealedOf(draft),
    ledger,
    counts: Object.fromEntries(Object.entries(files).map(([list, records]) => [list, records.length])),
  };
}
