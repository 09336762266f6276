import type { ReadSentence } from "../intake/proposals/read-sentences.ts";
import type { PreparedCapture } from "../intake/sidecar/prepare-capture.ts";
import { printableJson } from "../text/visible.ts";
import type { Plan } from "./plan-addition.ts";

/** What is no capture at all, in the form of {@link formatProposal}. */
export const formatRefusal = (reason: string): string => `${printableJson({ outcome: "refused", reason })}\n`;

const placeOf = ({ line, quote }: ReadSentence) => ({ line, quote });

/** The whole proposal as one JSON document: what would be written, what is in doubt, and what the article may bring. */
export function formatProposal(prepared: PreparedCapture, plan: Plan, isTaken: boolean): string {
  const { id, text, lines, roles, sidecar, missing, wrong, unsure } = prepared;
  const found = plan.outcome === "ready" ? plan.proposals : null;
  const sentences = found?.sentences ?? [];
  const whole = {
    outcome: isTaken ? "taken" : plan.outcome,
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
    events: (found?.events ?? []).map((each) => ({ event: each.event, reasons: each.reasons, ...placeOf(each.sentence) })),
    statements: (found?.statements ?? []).map(({ sentence, said, ...rest }) => ({
      ...rest,
      ...placeOf(sentence),
      said: said === null ? null : { words: said.words, edtf: said.edtf, because: said.because },
    })),
    unknownSpeakers: (found?.unknownSpeakers ?? []).map((each) => ({
      name: each.name,
      stance: each.stance,
      ...placeOf(each.sentence),
    })),
    drafts: found?.drafts ?? [],
  };
  return `${printableJson(whole)}\n`;
}
