import type { Role } from "../corpus/role.ts";
import { sentenceLimit } from "../intake/proposals/read-sentences.ts";
import type { Answers, Question, WrongAnswer } from "../intake/sidecar/answers.ts";
import { linesByRole, type PreparedCapture } from "../intake/sidecar/prepare-capture.ts";
import { shorten } from "../text/shorten.ts";
import { count } from "./format.ts";
import type { Plan } from "./plan-addition.ts";

/** Lines of a report; the printer sees to it that nothing in them hides. */
export const show = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

/** What is missing or wrong, a line each, in the form of flags. */
export const formatQuestions = (missing: readonly Question[], wrong: readonly WrongAnswer[]): string =>
  show([
    ...wrong.map(({ reason }) => `error: ${reason}`),
    ...missing.map(({ flag, what, saw, why }) => `missing: --${flag} … (${what}; seen: ${saw}; asked because ${why})`),
  ]);

const quoteForShell = (word: string): string => (/^[\w.,:/=@%+-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The call that goes on where one was left, with all that was answered and a place for what is missing. */
export function formatResumption(file: string, answers: Answers, missing: readonly Question[], withDrafts: boolean): string {
  const flags = Object.entries(answers).flatMap(([flag, answer]: [string, string | readonly string[] | undefined]) =>
    [answer ?? []].flat().flatMap((each) => [`--${flag}`, quoteForShell(each)]),
  );
  const open = missing.flatMap(({ flag }) => [`--${flag}`, "'…'"]);
  const words = [quoteForShell(file), ...flags, ...open, ...(withDrafts ? ["--drafts"] : [])];
  return show([`Next: npm run add -- ${words.join(" ")}`]);
}

export const formatFinished = (written: readonly string[], taken: readonly string[]): string =>
  show(
    taken.length > 0
      ? [
          `An addition that was killed can't be finished: ${taken.join(", ")} holds something else. Nothing was changed; move that away and`,
          "call “npm run add -- --finish” again.",
        ]
      : ["An addition that was killed is finished:", ...written.map((path) => `  ${path}`)],
  );

/** A terminal of the usual size: what is told at the end is read without scrolling. */
const screen = { lines: 24, columns: 80 };

/** Lines for what follows the report: the question whether to write, the files, the next command. */
const kept = 6;

/** A sentence as lines of a screen, broken between words: the first begins with `mark`, the others are indented. */
function wrap(sentence: string, mark = "  -"): string[] {
  const lines: string[] = [];
  let line = mark;
  for (const word of sentence.split(" ")) {
    const cut = shorten(word, screen.columns - 5);
    if (line.length + 1 + cut.length > screen.columns) {
      lines.push(line);
      line = "   ";
    }
    line += ` ${cut}`;
  }
  return [...lines, line];
}

/** Roles whose lines are shown with their words, since a mistake in them takes a paragraph from the readers. */
const telling: readonly Role[] = ["repeat", "furniture", "standfirst", "caption", "credit", "update"];

/** Most of these that have a line of their own; the others are counted. */
const mostTelling = 4;

/** One line a role: how many it has, and the words of the first. */
function countRoles(prepared: PreparedCapture): string[] {
  const byRole = linesByRole(prepared);
  const shown = telling.filter((role) => byRole.has(role)).slice(0, mostTelling);
  const rest = [...byRole].filter(([role]) => !shown.includes(role)).map(([role, all]) => `${all.length} ${role}`);
  return [
    `  lines      ${rest.join(", ")}`,
    ...shown.flatMap((role) => {
      const [first, ...others] = byRole.get(role) ?? [];
      if (first === undefined) return [];
      return [`  ${String(others.length + 1).padStart(4)} ${role}: ${first.number} “${first.text.trim()}”`];
    }),
  ];
}

/** What was found to work with, counted. */
function countFound(plan: Plan): string[] {
  if (plan.outcome !== "ready") return [];
  const { sentences, events, statements, unknownSpeakers, drafts } = plan.proposals;
  const days = sentences.reduce((sum, { dates }) => sum + dates.length, 0);
  const names = new Set(sentences.flatMap(({ names: found }) => found.flatMap(({ records }) => records.map(({ id }) => id))));
  const found = [
    [days, "day"],
    [names.size, "known name"],
    [events.length, "known event that it may support", "known events that it may support"],
    [statements.length, "statement"],
    [unknownSpeakers.length, "statement by somebody without a record", "statements by somebody without a record"],
    [drafts.length, "draft"],
  ] as const;
  const told = found.filter(([all]) => all > 0).map(([all, one, many]) => count(all, one, many));
  const isRead = sentences.length === 0 || sentences.some(({ language }) => language !== null);
  return [
    ...wrap(`${told.join(", ") || "nothing known"} (all of it: the same call with --details)`, "Found"),
    ...(sentences.length < sentenceLimit ? [] : [`Only the first ${sentenceLimit} sentences were searched for these.`]),
    ...(isRead ? [] : ["Days and statements in this language are yours to find."]),
    ...(plan.warnings.length === 0
      ? []
      : [
          shorten(
            `The check will tell ${count(plan.warnings.length, "warning")} (${[...new Set(plan.warnings.map(({ ruleId }) => ruleId))].join(", ")})`,
            screen.columns,
          ),
        ]),
    ...(plan.faulty.length === 0
      ? []
      : [`${count(new Set(plan.faulty.map(({ file }) => file)).size, "draft")} that the check refuses will not be written.`]),
  ];
}

/** What was made of a capture, on one screen with what follows: its facts, its lines, what is unsure, what was found. */
export function formatSummary(prepared: PreparedCapture, plan: Plan): string {
  const { id, sidecar, unsure } = prepared;
  const facts =
    sidecar === null
      ? []
      : [
          `  title      ${sidecar.title ?? "none"}`,
          `  publisher  ${sidecar.publisher.name}; byline ${sidecar.byline.join(", ") || "none"}; language ${sidecar.language}`,
          `  published  ${sidecar.published.edtf} (${sidecar.published.basis}: ${sidecar.published.because ?? ""})`,
          `  updated    ${sidecar.updated ?? "none stated"}; received ${sidecar.received}; shown: ${sidecar.rights.display}`,
        ];
  const before = [`Article “${id}”`, ...facts, ...countRoles(prepared)].map((line) => shorten(line, screen.columns));
  const found = countFound(plan);
  let left = screen.lines - kept - before.length - found.length - 2;
  const told: string[] = [];
  let untold = unsure.length;
  for (const sentence of unsure) {
    const lines = wrap(shorten(sentence, 3 * screen.columns));
    if (lines.length > left) break;
    told.push(...lines);
    left -= lines.length;
    untold -= 1;
  }
  return show([
    ...before,
    ...(unsure.length === 0 ? [] : ["Unsure", ...told]),
    ...(untold === 0 ? [] : [`  - and ${untold} more: --details`]),
    ...found,
  ]);
}

/** What was written, a line a folder, and what to do next. */
export function formatWritten(paths: readonly string[]): string {
  const byFolder = Map.groupBy(paths, (path) => path.slice(0, path.lastIndexOf("/") + 1));
  return show([
    "Written",
    ...[...byFolder].map(([folder, own]) => {
      const names = own.map((path) => path.slice(folder.length)).join(", ");
      return shorten(`  ${folder.padEnd(19)} ${names}`, screen.columns);
    }),
    "Next: npm run check",
  ]);
}
