import { printQuote } from "../intake/proposals/print-draft.ts";
import type { Proposals } from "../intake/proposals/propose-records.ts";
import { linesByRole, type PreparedCapture } from "../intake/sidecar/prepare-capture.ts";
import { shorten } from "../text/shorten.ts";
import { show } from "./add-summary.ts";

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

/** What was recognised in the capture, with line numbers. */
export function formatRecognised(prepared: PreparedCapture): string {
  const { id, sidecar, unsure } = prepared;
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
    ...[...linesByRole(prepared)].flatMap(([role, own]) => [
      `  ${role.padEnd(10)} ${wordLines(own.map(({ number }) => number))}`,
      ...own.map(({ number, text }) => `             ${number}: “${shorten(text.trim(), 60)}”`),
    ]),
    ...(unsure.length === 0 ? [] : ["Unsure", ...unsure.map((sentence) => `  - ${sentence}`)]),
  ]);
}

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
  const quotes = events.flatMap((proposal) => [
    `  content/events/${proposal.event}.mdx, by ${proposal.reasons.join(", ")} (line ${proposal.sentence.line}); paste below “quotes:”`,
    printQuote(proposal, article).trimEnd().replace(/^/gmu, "  "),
  ]);
  const said = statements.map(
    ({ sentence, speaker, name, stance, via }) =>
      `  line ${sentence.line}: ${speaker} (“${name}”) ${stance}${via === null ? "" : `, as ${via} has it`}: ${shorten(sentence.text, 90)}`,
  );
  const unknown = unknownSpeakers.map(
    ({ sentence, name, stance }) => `  line ${sentence.line}: “${name}” ${stance}: ${shorten(sentence.text, 90)}`,
  );
  const isRead = sentences.length === 0 || sentences.some(({ language }) => language !== null);
  return show([
    ...(known.length === 0 ? ["No known place or speaker is named."] : ["Known places and speakers", ...known]),
    ...(isRead
      ? []
      : ["Days, kinds and statements are read in English, Ukrainian and Russian; in this language they are yours to find."]),
    ...(dates.length === 0 ? [] : ["Days", ...dates]),
    ...(quotes.length === 0
      ? ["No known event is supported, as far as words tell."]
      : ["Events it may support; read before you paste", ...quotes]),
    ...(said.length === 0 ? [] : ["Statements it may hold", ...said]),
    ...(unknown.length === 0 ? [] : ["Said by somebody who has no record yet; make content/speakers/… first", ...unknown]),
  ]);
}
