import { isMapping } from "../text/is-mapping.ts";
import type { SearchBudget } from "../text/nearest.ts";
import type { Problem } from "../text/problem.ts";
import { sha256 } from "../text/sha256.ts";
import type { Draft, DraftArticle } from "./draft.ts";
import { suggestionSteps } from "./nearest-name.ts";
import type { ProblemList } from "./problem-list.ts";
import {
  type FreshRecord,
  type ParsedRecord,
  parseEvent,
  parseLesson,
  parsePlace,
  parseSidecar,
  parseSpeaker,
  parseStatement,
} from "./records.ts";
import { checkHash, checkNotEmpty } from "./rules/captures.ts";
import { checkLineEnds, checkRecordCharacters, checkSeedCharacters, foldLineEnds } from "./rules/characters.ts";
import { checkCitations } from "./rules/citations.ts";
import type { Layout } from "./rules/layout.ts";
import { checkQuestions } from "./rules/questions.ts";
import { checkSeedLines, hasTooManyLines } from "./rules/sizes.ts";
import { errorIn } from "./rules.ts";
import { type Sidecar, sidecarSchema } from "./sidecar.ts";
import type { CheckTools, SourceEntry } from "./sources.ts";

/** The text of an entry that is fit to be parsed; the rules of encoding and size have told of the others. */
export const readableText = (entry: SourceEntry | null | undefined): string | null =>
  entry?.text == null || entry.text.startsWith("\ufeff") ? null : entry.text;

/** A sidecar that has errors, with its roles of lines and nothing else; null if these have errors too. */
function sidecarOfLines(data: unknown): Sidecar | null {
  const read = sidecarSchema.shape.parts.safeParse(isMapping(data) ? data["parts"] : undefined);
  if (!read.success) return null;
  const unknown = { edtf: "XXXX", basis: "stated" } as const;
  return {
    title: null,
    publisher: { name: "", basis: "stated" },
    byline: [],
    language: "und",
    url: "",
    archived: null,
    published: unknown,
    updated: null,
    received: "",
    sha256: "",
    rights: { holder: "", display: "link", because: "" },
    parts: read.data,
    changes: [],
  };
}

/** Parses files, with the rules that look at one file alone. */
function readAll<T>(
  entries: readonly SourceEntry[],
  parse: (file: string, text: string) => FreshRecord<T>,
  problems: ProblemList,
  rule: (record: ParsedRecord<T>) => readonly Problem[] = () => [],
): readonly ParsedRecord<T>[] {
  const records: ParsedRecord<T>[] = [];
  for (const entry of entries) {
    const whole = readableText(entry);
    if (whole === null) continue;
    const text = foldLineEnds(whole);
    const fresh = parse(entry.path, text);
    const { texts: _, ...parsed } = fresh;
    problems.add(checkLineEnds(entry.path, whole));
    problems.add(parsed.problems);
    problems.add(checkRecordCharacters(fresh, text));
    problems.add(checkQuestions(fresh, text));
    problems.add(rule(parsed));
    records.push(parsed);
  }
  return records;
}

function isFit(capture: SourceEntry, problems: ProblemList): boolean {
  const whole = readableText(capture);
  if (whole === null) return false;
  const text = foldLineEnds(whole);
  let fit = true;
  const lines = checkSeedLines(capture.path, text);
  const others = hasTooManyLines(text) ? [] : [checkLineEnds(capture.path, whole), checkSeedCharacters(capture.path, text)];
  for (const found of [lines, ...others])
    for (const problem of found) {
      problems.add([problem]);
      fit &&= !problem.fatal;
    }
  return fit;
}

/** A capture as its sidecar divides it, and whether that sidecar is sound; null if it can't be divided. */
function readArticle(
  sidecar: ParsedRecord<Sidecar>,
  { captures }: Layout,
  { toArticle }: CheckTools,
  fit: ReadonlySet<string>,
  problems: ProblemList,
): { readonly draft: DraftArticle; readonly sound: boolean } | null {
  const { id, record } = sidecar;
  const capture = captures.get(id);
  if (capture?.bytes == null) return null;
  const hash = sha256(capture.bytes);
  problems.add(checkHash(sidecar, hash, !fit.has(id)));
  const whole = readableText(capture);
  const facts = record ?? sidecarOfLines(sidecar.data);
  if (whole === null || facts === null || hasTooManyLines(whole)) return null;
  const text = foldLineEnds(whole);
  const { article, findings } = toArticle({ id, text, byteCount: capture.byteCount, sidecar: { ...facts, sha256: hash } });
  const draft = { id, file: capture.path, article, sidecar };
  if (record === null) return { draft, sound: false };
  problems.add(findings.map(({ path, reason, ruleId }) => errorIn(sidecar, path, ruleId, reason)));
  problems.add(checkNotEmpty(draft));
  return { draft, sound: true };
}

/** Parses every file of a corpus, with the rules that look at one file or one pair alone; what they find goes into `problems`. */
export function readDraft(layout: Layout, tools: CheckTools, problems: ProblemList): Draft {
  const fit = new Set([...layout.captures].filter(([, capture]) => isFit(capture, problems)).map(([id]) => id));
  const { records } = layout;
  const sidecars = readAll(records.article, parseSidecar, problems);
  const read = sidecars.flatMap((sidecar) => readArticle(sidecar, layout, tools, fit, problems) ?? []);
  const draftsThatAre = (sound: boolean) => read.filter((one) => one.sound === sound).map(({ draft }) => draft);
  const articles = draftsThatAre(true);
  const days = new Map(articles.map(({ id, article }) => [id, article.updated ?? article.published.edtf]));
  const budget: SearchBudget = { left: suggestionSteps };
  const cites = (record: Parameters<typeof checkCitations>[0]) => checkCitations(record, budget);
  const parseDated = (file: string, text: string) => parseEvent(file, text, (article) => days.get(article) ?? null);
  return {
    articles,
    unsound: draftsThatAre(false),
    events: readAll(records.event, parseDated, problems, cites),
    statements: readAll(records.statement, parseStatement, problems, cites),
    places: readAll(records.place, parsePlace, problems),
    speakers: readAll(records.speaker, parseSpeaker, problems),
    lessons: readAll(records.lesson, parseLesson, problems, cites),
    ids: layout.ids,
    areas: tools.areas,
    today: tools.today,
  };
}
