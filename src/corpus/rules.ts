import type { Problem } from "../text/problem.ts";
import type { Path, Position } from "./position.ts";

/** The name of every rule of the check, each a heading of docs/rules.md and a folder of tests/fixtures/rules/. */
export const ruleIds = [
  "address",
  "article-dates",
  "attestation",
  "basis",
  "because-words",
  "capture-empty",
  "capture-hash",
  "capture-pair",
  "cite-unknown",
  "control-character",
  "date-bound",
  "date-span",
  "date-words",
  "deceptive-character",
  "denial-before-event",
  "draft-question",
  "duplicate",
  "edtf",
  "encoding",
  "event-after-published",
  "event-coordinates",
  "event-text",
  "excerpt-length",
  "figure-words",
  "file-name",
  "frontmatter",
  "future-date",
  "link",
  "missing-key",
  "normal-form",
  "paragraph-cites",
  "parts-lines",
  "parts-repeat",
  "passage-twin",
  "permalink-form",
  "permalink-lost",
  "permalink-unlisted",
  "permalink-unpublished",
  "place-area",
  "place-cycle",
  "place-within",
  "place-words",
  "prose-grammar",
  "quote-ambiguous",
  "quote-cut",
  "quote-not-found",
  "quote-uncitable",
  "quote-unused",
  "redirect",
  "said-after-published",
  "same-name",
  "size-limit",
  "speaker-cycle",
  "stray-file",
  "title-quotation",
  "twin-names",
  "unknown-key",
  "wrong-value",
  "yaml-date",
  "yaml-duplicate-key",
  "yaml-feature",
  "yaml-quotes",
  "yaml-syntax",
] as const;
export type RuleId = (typeof ruleIds)[number];

/** What a problem may say beside its sentence. */
export type ProblemDetails = Pick<Problem, "actual" | "expected" | "note">;

/** A problem that stops everything. */
export const errorAt = (
  file: string,
  { line, column }: Position,
  ruleId: RuleId,
  reason: string,
  details: ProblemDetails = {},
): Problem => ({ file, line, column, reason, ruleId, fatal: true, ...details });

/** A problem that is told and changes nothing. */
export const warningAt = (
  file: string,
  position: Position,
  ruleId: RuleId,
  reason: string,
  details: ProblemDetails = {},
): Problem => ({ ...errorAt(file, position, ruleId, reason, details), fatal: false });

/** A file whose values have places. */
export interface Located {
  readonly file: string;
  locate(path: Path): Position;
}

/** A problem that stops everything, at a value of a file. */
export const errorIn = (parsed: Located, path: Path, ruleId: RuleId, reason: string, details: ProblemDetails = {}): Problem =>
  errorAt(parsed.file, parsed.locate(path), ruleId, reason, details);

/** A problem at a value of a file that is told and changes nothing. */
export const warningIn = (parsed: Located, path: Path, ruleId: RuleId, reason: string, details: ProblemDetails = {}): Problem =>
  warningAt(parsed.file, parsed.locate(path), ruleId, reason, details);
