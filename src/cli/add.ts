import { roleSchema } from "../corpus/role.ts";
import { type Answers, answerOptions } from "../intake/sidecar/answers.ts";
import { prepareCapture, type RawCapture, type Surroundings } from "../intake/sidecar/prepare-capture.ts";
import { checkTools } from "../io/check-folder.ts";
import { readFolder } from "../io/folder.ts";
import { corpusRoot } from "../io/paths.ts";
import { today } from "../io/today.ts";
import { formatProposals, formatRecognised } from "./add-details.ts";
import { FileExists, finishAdditions, writeNewFiles } from "./add-files.ts";
import { type Input, RefusedInput, readInput } from "./add-input.ts";
import { formatProposal, formatRefusal } from "./add-json.ts";
import { formatFinished, formatQuestions, formatResumption, formatSummary, formatWritten } from "./add-summary.ts";
import { askFor, confirm, hasTerminal } from "./ask.ts";
import { type Command, readUsage, runIfStarted, UsageError } from "./command.ts";
import { planAddition, readKnown } from "./plan-addition.ts";
import type { Printer } from "./printer.ts";

const usage = `Usage: npm run add -- FILE.txt|FILE.html|FILE.mhtml [flags]
       npm run add -- --finish

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
  --part LINES=ROLE          what lines are, such as 27-28=caption (again for each); roles are
                             ${roleSchema.options.slice(0, 6).join(", ")},
                             ${roleSchema.options.slice(6).join(", ")}
  --drafts                   also writes drafts of the events and statements that it may hold; the check fails until their
                             open questions are answered
  --details                  shows all that was found: each line with its role, days, names, quotes to paste; asks and writes
                             nothing
  --json                     gives the whole proposal as one JSON document (seed, sidecar, doubts, dates, names, drafts) for other
                             programs; docs/data-model.md names its keys; asks and writes nothing
  --yes                      does not ask before it writes
  --finish                   only finishes an addition that was killed while it wrote; every other call does so first

Ends with 0 if all was written, 1 if something is missing or the capture is refused, 2 if it was called wrongly, 3 if it failed itself.
`;

const toggle = { type: "boolean", default: false } as const;
const options = { ...answerOptions, drafts: toggle, yes: toggle, finish: toggle, details: toggle, json: toggle } as const;

function readArguments(args: readonly string[]) {
  const { values, positionals } = readUsage(args, { options, allowPositionals: true });
  const { finish, drafts, yes, details, json, ...answers } = values;
  const [file, ...others] = positionals;
  if (!finish && (file === undefined || others.length > 0))
    throw new UsageError(`Unexpected ${positionals.length} files, expected one.`);
  return { finish, drafts, yes, details, json, file: file ?? "", answers };
}

type Call = ReturnType<typeof readArguments>;

/** The day of the call where it is made; that of `SOURCE_DATE_EPOCH` where this is set. */
function dayOfCall(): string {
  if (process.env["SOURCE_DATE_EPOCH"]) return today() ?? "";
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Asks for what is missing until nothing is, or until the terminal is left. */
async function complete(raw: RawCapture, given: Answers, around: Surroundings) {
  let answers = given;
  let prepared = prepareCapture(raw, answers, around);
  while (hasTerminal() && (prepared.missing.length > 0 || prepared.wrong.length > 0)) {
    const [wrong] = prepared.wrong;
    const next =
      wrong === undefined
        ? prepared.missing[0]
        : { flag: wrong.flag, what: "another answer", saw: wrong.reason, why: "that can't be used" };
    const answer = next === undefined ? null : await askFor(next);
    if (answer === null) break;
    answers = { ...answers, ...answer };
    prepared = prepareCapture(raw, answers, around);
  }
  return { prepared, answers };
}

/** Finishes what a killed call began, and says so; gives the files that are there now. */
function finish(root: string, print: Printer): { readonly written: readonly string[]; readonly code: 0 | 1 } {
  const finished = finishAdditions(root);
  for (const { written, taken } of finished) print.say(formatFinished(written, taken));
  const stuck = finished.some(({ taken }) => taken.length > 0);
  return { written: finished.flatMap(({ written }) => written), code: stuck ? 1 : 0 };
}

/** Shows all that adding the article would bring, added already or not; writes nothing. */
async function look(call: Call, input: Input, print: Printer): Promise<0 | 1> {
  const known = readKnown((await readFolder(corpusRoot())).entries, checkTools());
  const prepared = prepareCapture(input.raw, call.answers, { publishers: known.publishers, today: dayOfCall() });
  const own = [`seeds/${prepared.id}.txt`, `seeds/${prepared.id}.yaml`];
  const others = known.entries.filter(({ path }) => !own.includes(path));
  const plan = planAddition(input, prepared, { ...known, entries: others }, true);
  const isTaken = others.length < known.entries.length;
  if (call.json) print.say(formatProposal(prepared, plan, isTaken));
  else {
    print.say(formatRecognised(prepared) + formatQuestions(prepared.missing, prepared.wrong));
    if (plan.outcome === "refused") print.problems(plan.problems, "text");
    if (plan.outcome === "ready") {
      print.problems([...plan.warnings, ...plan.faulty], "text");
      print.say(formatProposals(prepared.id, plan.proposals));
    }
  }
  return plan.outcome === "ready" && !isTaken ? 0 : 1;
}

/** Adds the article of a call, or says what keeps it out. */
async function addArticle(call: Call, print: Printer): Promise<0 | 1> {
  const { file, yes } = call;
  const root = corpusRoot();
  const input = readInput(file);
  if (call.json || call.details) return look(call, input, print);
  const finished = finish(root, print);
  const { entries } = await readFolder(root);
  const known = readKnown(entries, checkTools());
  const around = { publishers: known.publishers, today: dayOfCall() };
  const { prepared, answers } = await complete(input.raw, call.answers, around);
  const plan = planAddition(input, prepared, known, call.drafts);

  if (plan.outcome === "unknown") {
    print.say(`${formatQuestions(prepared.missing, prepared.wrong)}Nothing was written.\n`);
    print.say(formatResumption(file, answers, prepared.missing, call.drafts));
    return 1;
  }
  if (plan.outcome === "taken") {
    if (finished.written.includes(plan.path)) return 0;
    print.say(`${plan.path} is there already; nothing was written. Another id can be chosen with --id.\n`);
    return 1;
  }
  if (plan.outcome === "refused") {
    print.problems(plan.problems, "text");
    print.say(`The capture is refused; nothing was written. The places are those of the files as they would be.\n`);
    return 1;
  }
  print.say(formatSummary(prepared, plan));
  if (hasTerminal() && !yes && !(await confirm(`Write ${plan.files.length} files?`))) {
    print.say("Nothing was written.\n");
    print.say(formatResumption(file, answers, [], call.drafts));
    return 1;
  }
  writeNewFiles(root, plan.files);
  print.say(formatWritten(plan.files.map(({ path }) => path)));
  return 0;
}

export const add: Command = {
  failure: "Adding failed",
  usage,
  async run(args, print) {
    const call = readArguments(args);
    try {
      return call.finish ? finish(corpusRoot(), print).code : await addArticle(call, print);
    } catch (error) {
      if (!(error instanceof RefusedInput || error instanceof FileExists)) throw error;
      print.say(call.json ? formatRefusal(error.message) : formatQuestions([], [{ flag: "id", reason: error.message }]));
      return 1;
    }
  },
};

await runIfStarted(import.meta, add);
