import { join } from "node:path";
import { parseArgs } from "node:util";
import { readAreas } from "../areas.ts";
import { checkCorpus } from "../corpus/check.ts";
import { readOnes } from "../corpus/draft.ts";
import { readDraft } from "../corpus/read-draft.ts";
import { readLayout } from "../corpus/rules/layout.ts";
import type { CheckTools, SourceEntry } from "../corpus/sources.ts";
import { NoCorpusError, readFolder } from "../folder.ts";
import type { Answers, Flag } from "../ingest/answers.ts";
import { toArticle } from "../ingest/article.ts";
import { type PreparedCapture, prepareCapture, type RawCapture, type Surroundings } from "../ingest/prepare-capture.ts";
import { printSidecar } from "../ingest/print-sidecar.ts";
import { proposeRecords } from "../ingest/propose-records.ts";
import { corpusRoot, projectRoot } from "../paths.ts";
import { compareProblems, type Problem } from "../text/problem.ts";
import { sha256 } from "../text/sha256.ts";
import { FileExists, type NewFile, writeNewFiles } from "./add-files.ts";
import { RefusedInput, readInput, WrongInput } from "./add-input.ts";
import { formatProposals, formatQuestions, formatRecognised } from "./add-summary.ts";
import { askFor, confirm, hasTerminal } from "./ask.ts";
import { formatProblems } from "./format.ts";

const usage = `Usage: npm run add -- FILE.txt|FILE.html [flags]

Adds an article: FILE becomes seeds/<id>.txt with its sidecar seeds/<id>.yaml. A text is kept byte for byte; of a saved page the
article is taken, one paragraph a line. What the capture, the page or the address does not tell is asked in a terminal; without
one it is listed as missing, and nothing is written. No file is ever overwritten.

  --url https://…            the publisher's address of the article
  --id ID                    the article's id; otherwise publisher and day, such as newsweek-2022-03-04
  --publisher NAME           --title TEXT|none     --byline NAME|none (again for each)     --language en
  --published EDTF           the day of publication, such as 2022-03-04, or 2022-03-04~ for about
  --published-because TEXT   on what that rests, with --published-see https://… where one can see it
  --updated DAY|none         --received DAY (today)     --archived https://…
  --display full|excerpts|link (excerpts)     --rights-holder NAME     --rights-because TEXT
  --part LINES=ROLE          what lines are, such as 27-28=caption (again for each)
  --drafts                   also writes drafts of the events and statements that it may hold; the check fails until their
                             open questions are answered
  --yes                      does not ask before it writes

Ends with 0 if all was written, 1 if something is missing or the capture is refused, 2 if it was called wrongly, 3 if it failed itself.
`;

class UsageError extends Error {}

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const toggle = { type: "boolean", default: false } as const;

const answerOptions = {
  id: text,
  url: text,
  publisher: text,
  published: text,
  "published-because": text,
  "published-see": text,
  title: text,
  byline: texts,
  language: text,
  updated: text,
  received: text,
  archived: text,
  display: text,
  "rights-holder": text,
  "rights-because": text,
  part: texts,
} as const satisfies Readonly<Record<Flag, typeof text | typeof texts>>;

interface Call {
  readonly help: boolean;
  readonly drafts: boolean;
  readonly yes: boolean;
  readonly file: string;
  readonly answers: Answers;
}

function readArguments(): Call {
  try {
    const options = { ...answerOptions, help: { ...toggle, short: "h" }, drafts: toggle, yes: toggle };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { help, drafts, yes, ...answers } = values;
    const [file, ...others] = positionals;
    if (!help && (file === undefined || others.length > 0))
      throw new Error(`Unexpected ${positionals.length} files, expected one.`);
    return { help, drafts, yes, file: file ?? "", answers };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The day of the call where it is made. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Asks for what is missing until nothing is, or until an answer stays away. */
async function complete(raw: RawCapture, given: Answers, around: Surroundings): Promise<PreparedCapture> {
  let answers = given;
  let prepared = prepareCapture(raw, answers, around);
  while (hasTerminal() && (prepared.missing.length > 0 || prepared.wrong.length > 0)) {
    const [wrong] = prepared.wrong;
    if (wrong !== undefined) process.stdout.write(formatQuestions([], [wrong]));
    const next = wrong === undefined ? prepared.missing[0] : { flag: wrong.flag, what: "another answer", hint: "" };
    const answer = next === undefined ? null : await askFor(next);
    if (answer === null) break;
    answers = { ...answers, ...answer };
    prepared = prepareCapture(raw, answers, around);
  }
  return prepared;
}

const toEntry = (path: string, bytes: Uint8Array): SourceEntry => {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return { path, kind: "file", byteCount: bytes.length, bytes, text: decoder.decode(bytes) };
};

const keyOf = (problem: Problem): string =>
  JSON.stringify([problem.file, problem.line, problem.column, problem.ruleId, problem.reason]);

/** The problems that files bring into a corpus. */
function newProblems(entries: readonly SourceEntry[], files: readonly NewFile[], tools: CheckTools): readonly Problem[] {
  const before = new Set(checkCorpus({ entries }, tools).problems.map(keyOf));
  const all = [...entries, ...files.map(({ path, bytes }) => toEntry(path, bytes))];
  const sorted = all.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return checkCorpus({ entries: sorted }, tools).problems.filter((problem) => !before.has(keyOf(problem)));
}

const encoder = new TextEncoder();

async function run({ drafts: withDrafts, yes, file, answers }: Call): Promise<number> {
  const root = corpusRoot();
  const { raw, bytes, isPage } = readInput(file);
  const { entries } = await readFolder(root);
  const tools: CheckTools = { toArticle, areas: readAreas(join(projectRoot, "public", "basemap")) };
  const { draft } = readDraft(readLayout(entries), tools);
  const [places, speakers, events] = [draft.places, draft.speakers, draft.events] as const;
  const publishers = {
    captures: draft.articles.map(({ article }) => ({ url: article.url, name: article.publisher.name })),
    speakers: readOnes(speakers)
      .map(({ record }) => record)
      .filter(({ type }) => type === "publisher" || type === "medium"),
  };

  const prepared = await complete(raw, answers, { publishers, today: today() });
  const { id, sidecar, missing, wrong } = prepared;
  if (sidecar === null || id === "") {
    process.stdout.write(`${formatRecognised(prepared)}${formatQuestions(missing, wrong)}Nothing was written.\n`);
    return 1;
  }
  const taken = [`seeds/${id}.txt`, `seeds/${id}.yaml`].find((path) => entries.some((entry) => entry.path === path));
  if (taken !== undefined) {
    process.stdout.write(`${taken} is there already; nothing was written. Another id can be chosen with --id.\n`);
    return 1;
  }

  const seed = isPage ? encoder.encode(prepared.text) : bytes;
  const whole = { ...sidecar, sha256: sha256(seed) };
  const comment = isPage ? `Text taken from a saved page; SHA-256 of the page: ${sha256(bytes)}.` : "";
  const pair: NewFile[] = [
    { path: `seeds/${id}.txt`, bytes: seed },
    { path: `seeds/${id}.yaml`, bytes: encoder.encode(printSidecar(whole, comment)) },
  ];
  const problems = newProblems(entries, pair, tools);
  const errors = problems.filter(({ fatal }) => fatal);
  if (errors.length > 0) {
    process.stdout.write(
      `${formatProblems([...errors].sort(compareProblems), "text")}The capture is refused; nothing was written.\n`,
    );
    return 1;
  }

  const { article } = toArticle({ id, text: prepared.text, byteCount: seed.length, sidecar: whole });
  const proposals = proposeRecords(article, {
    events: readOnes(events).map(({ record }) => record),
    places: readOnes(places).map(({ record }) => record),
    speakers: readOnes(speakers).map(({ record }) => record),
    eventIds: draft.ids.event,
    statementIds: draft.ids.statement,
  });
  process.stdout.write(formatRecognised(prepared));
  process.stdout.write(formatProblems(problems, "text"));
  process.stdout.write(formatProposals(id, proposals));

  const drafted = withDrafts ? proposals.drafts.map(({ path, text: mdx }) => ({ path, bytes: encoder.encode(mdx) })) : [];
  // A draft that the check refuses for more than its questions would only be in the way.
  const faulty = newProblems([...entries, ...pair.map(({ path, bytes: own }) => toEntry(path, own))], drafted, tools).filter(
    ({ fatal, ruleId }) => fatal && ruleId !== "draft-question",
  );
  const refused = new Set(faulty.map((problem) => problem.file));
  if (faulty.length > 0) process.stdout.write(`${formatProblems(faulty, "text")}These drafts are not written.\n`);
  const files = [...pair, ...drafted.filter(({ path }) => !refused.has(path))];

  if (hasTerminal() && !yes && !(await confirm(`Write ${files.length} files?`))) {
    process.stdout.write("Nothing was written.\n");
    return 1;
  }
  writeNewFiles(root, files);
  process.stdout.write(`Written\n${files.map(({ path }) => `  ${path}\n`).join("")}Next: npm run check\n`);
  return 0;
}

process.stdout.on("error", () => process.exit());

try {
  const call = readArguments();
  if (call.help) process.stdout.write(usage);
  else process.exitCode = await run(call);
} catch (error) {
  const wrongUsage = error instanceof UsageError || error instanceof NoCorpusError || error instanceof WrongInput;
  const refused = error instanceof RefusedInput || error instanceof FileExists;
  const message = error instanceof Error ? error.message : String(error);
  if (refused) process.stdout.write(formatQuestions([], [{ flag: "id", reason: message }]));
  else if (wrongUsage) process.stderr.write(`${message}\n\n${usage}`);
  else process.stderr.write(`Adding failed; this is a mistake of ours.\n${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = refused ? 1 : wrongUsage ? 2 : 3;
}
