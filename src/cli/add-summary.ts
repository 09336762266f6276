import type { Role } from "../corpus/role.ts";
import type { Answers, Missing, WrongAnswer } from "../intake/answers.ts";
import type { PreparedCapture } from "../intake/prepare-capture.ts";
import { printQuote } from "../intake/print-draft.ts";
import type { Proposals } from "../intake/propose-records.ts";
import { shorten } from "../text/shorten.ts";
import { printableLines } from "../text/visible.ts";
import type { Plan } from "./plan-addition.ts";

/** Lines in which nothing hides: a capture's words can't move a terminal's cursor. */
const show = (lines: readonly string[]): string => lines.map((line) => `${printableLines(line)}\n`).join("");

/** Lines as “1, 3–5”; blank ones between two of a list do not part it. */
function wordLines(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range !== undefined && number === range[1] + 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}

/** What is missing or wrong, a line each, in the form of flags. */
export const formatQuestions = (missing: readonly Missing[], wrong: readonly WrongAnswer[]): string =>
  show([
    ...wrong.map(({ reason }) => `error: ${reason}`),
    ...missing.map(({ flag, what, hint }) => `missing: --${flag} … (${what}${hint === "" ? "" : `; ${hint}`})`),
  ]);

const quoteForShell = (word: string): string => (/^[\w.,:/=@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The call that goes on where a conversation was left, with all that was answered. */
export function formatResumption(file: string, answers: Answers, withDrafts: boolean): string {
  const flags = Object.entries(answers).flatMap(([flag, answer]: [string, string | readonly string[] | undefined]) =>
    [answer ?? []].flat().flatMap((each) => [`--${flag}`, quoteForShell(each)]),
  );
  return show([
    `To go on from here: npm run add -- ${[quoteForShell(file), ...flags, ...(withDrafts ? ["--drafts"] : [])].join(" ")}`,
  ]);
}

/** What became of an addition that was killed. */
export const formatFinished = (written: readonly string[], taken: readonly string[]): string =>
  show(
    taken.length > 0
      ? [
          `An addition that was killed can't be finished: ${taken.join(", ")} holds something else. Nothing was changed; move that away and`,
          "call “npm run add -- --finish” again.",
        ]
      : ["An addition that was killed is finished:", ...written.map((path) => `  ${path}`)],
  );

/** Most lines of a role whose words are shown; of the body only the first. */
const mostLines = 4;

/** What was recognised in the capture, with line numbers. */
export function formatRecognised({ id, lines, roles, sidecar, unsure }: PreparedCapture): string {
  const byRole = new Map<Role, number[]>();
  for (const [number, role] of roles) {
    const numbers = byRole.get(role);
    if (numbers === undefined) byRole.set(role, [number]);
    else numbers.push(number);
  }
  const words = new Map(lines.map(({ number, text }) => [number, shorten(text.trim(), 60)]));
  const facts =
    sidecar === null
      ? []
      : [
          `  title      ${sidecar.title ?? "none"}`,
          `  publisher  ${sidecar.publisher.name} (${sidecar.publisher.basis}: ${sidecar.publisher.because ?? ""})`,
          `  byline     ${sidecar.byline.join(", ") || "none"}`,
          `  language   ${sidecar.language}`,
          `  published  ${sidecar.published.edtf} (${sidecar.published.basis}: ${sidecar.published.because ?? ""})`,
          `  updated    ${sidecar.updated ?? "none stated"}`,
          `  received   ${sidecar.received}`,
          `  rights     ${sidecar.rights.holder}, ${sidecar.rights.display}`,
        ];
  return show([
    `Article “${id}”`,
    ...facts,
    "Lines",
    ...[...byRole].flatMap(([role, numbers]) => [
      `  ${role.padEnd(10)} ${wordLines(numbers)}`,
      ...(role === "body" ? numbers.slice(0, 1) : numbers.slice(0, mostLines)).map(
        (number) => `             ${number}: “${words.get(number) ?? ""}”`,
      ),
      ...(role !== "body" && numbers.length > mostLines ? [`             and ${numbers.length - mostLines} more`] : []),
    ]),
    ...(unsure.length === 0 ? [] : ["Unsure", ...unsure.map((sentence) => `  - ${sentence}`)]),
  ]);
}

/** Most entries of a list, so that all of it is one screen; what was found is counted, and `--json` gives it whole. */
const most = 5;
/** Most quotes to paste, each of which takes some lines. */
const mostQuotes = 2;

/** Names, dates and events found in the article, with quotes to paste. */
export function formatProposals(article: string, { sentences, events, statements, unknownSpeakers }: Proposals): string {
  const names = new Map<string, Set<number>>();
  for (const { line, names: found } of sentences)
    for (const { records } of found)
      for (const { sort, id } of records) names.set(`${sort} ${id}`, (names.get(`${sort} ${id}`) ?? new Set()).add(line));
  const dates = sentences.flatMap(({ line, dates: found }) =>
    found.map(
      ({ words, edtf, because }) =>
        `  line ${line}: “${words}” → "${edtf}"${because === undefined ? " (stated)" : ` (inferred: ${because})`}`,
    ),
  );
  const known = [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, lines]) => `  ${name}: line ${wordLines([...lines])}`);
  const quotes = events
    .slice(0, mostQuotes)
    .flatMap((proposal) => [
      `  content/events/${proposal.event}.mdx, by ${proposal.reasons.join(", ")} (line ${proposal.sentence.line}); paste below “quotes:”`,
      printQuote(proposal, article).trimEnd().replace(/^/gmu, "  "),
    ]);
  const said = statements
    .slice(0, most)
    .map(
      ({ sentence, speaker, name, stance, via }) =>
        `  line ${sentence.line}: ${speaker} (“${name}”) ${stance}${via === null ? "" : `, as ${via} has it`}: ${shorten(sentence.text, 90)}`,
    );
  const unknown = unknownSpeakers
    .slice(0, most)
    .map(({ sentence, name, stance }) => `  line ${sentence.line}: “${name}” ${stance}: ${shorten(sentence.text, 90)}`);
  const counted = (heading: string, all: number, shown = most): string =>
    all > shown ? `${heading} (${shown} of ${all}; all of them: --json)` : heading;
  const isRead = sentences.length === 0 || sentences.some(({ language }) => language !== null);
  return show([
    ...(known.length === 0
      ? ["No known place or speaker is named."]
      : [counted("Known places and speakers", known.length), ...known.slice(0, most)]),
    ...(isRead
      ? []
      : ["Days, kinds and statements are read in English, Ukrainian and Russian; in this language they are yours to find."]),
    ...(dates.length === 0 ? [] : [counted("Days", dates.length), ...dates.slice(0, most)]),
    ...(quotes.length === 0
      ? ["No known event is supported, as far as words tell."]
      : [counted("Events it may support; read before you paste", events.length, mostQuotes), ...quotes]),
    ...(said.length === 0 ? [] : [counted("Statements it may hold", statements.length), ...said]),
    ...(unknown.length === 0
      ? []
      : [counted("Said by somebody who has no record yet; make content/speakers/… first", unknownSpeakers.length), ...unknown]),
  ]);
}

/** The whole proposal as one JSON document: what would be written, what is in doubt, and what the article may bring. */
export function formatJson(prepared: PreparedCapture, plan: Plan): string {
  const { id, text, lines, roles, sidecar, missing, wrong, unsure } = prepared;
  const found = plan.outcome === "ready" ? plan.proposals : null;
  const sentences = found?.sentences ?? [];
  const whole = {
    outcome: plan.outcome,
    id,
    seed: text,
    sidecar,
    lines: lines
      .filter(({ number }) => roles.has(number))
      .map(({ number, text: words }) => ({ line: number, role: roles.get(number), text: words })),
    missing,
    wrong,
    doubts: unsure,
    problems: plan.outcome === "refused" ? plan.problems : plan.outcome === "ready" ? [...plan.warnings, ...plan.faulty] : [],
    dates: sentences.flatMap(({ line, dates }) =>
      dates.map(({ words, edtf, because }) => ({
        line,
        words,
        edtf,
        basis: because === undefined ? "stated" : "inferred",
        because,
      })),
    ),
    names: sentences.flatMap(({ line, names }) => names.map(({ name, records }) => ({ line, name, records }))),
    events: (found?.events ?? []).map(({ event, reasons, sentence }) => ({
      event,
      reasons,
      line: sentence.line,
      quote: sentence.quote,
    })),
    statements: (found?.statements ?? []).map(({ sentence, said, ...rest }) => ({
      ...rest,
      line: sentence.line,
      quote: sentence.quote,
      said: said === null ? null : { words: said.words, edtf: said.edtf, because: said.because },
    })),
    unknownSpeakers: (found?.unknownSpeakers ?? []).map(({ sentence, name, stance }) => ({
      name,
      stance,
      line: sentence.line,
      quote: sentence.quote,
    })),
    drafts: found?.drafts ?? [],
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
