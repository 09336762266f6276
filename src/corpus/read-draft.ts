import { isMapping } from "../text/is-mapping.ts";
import type { SearchBudget } from "../text/nearest.ts";
import type { Problem } from "../text/problem.ts";
import { sha256 as hashOf } from "../text/sha256.ts";
import type { Draft, DraftArticle, QuotableArticle } from "./draft.ts";
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

/** A capture as its sidecar divides it; null if it can't be divided. */
function readArticle(
  sidecar: ParsedRecord<Sidecar>,
  { captures }: Layout,
  { toArticle }: CheckTools,
  fit: ReadonlySet<string>,
  problems: ProblemList,
): { readonly sound: DraftArticle } | { readonly unsound: QuotableArticle } | null {
  const { id, record, data } = sidecar;
  const capture = captures.get(id);
  if (capture?.bytes == null) return null;
  const sha256 = hashOf(capture.bytes);
  problems.add(checkHash(sidecar, sha256, !fit.has(id)));
  const whole = readableText(capture);
  if (whole === null || hasTooManyLines(whole)) return null;
  const [file, seed] = [capture.path, { id, text: foldLineEnds(whole), byteCount: capture.byteCount }];
  if (record === null) {
    const parts = sidecarSchema.shape.parts.safeParse(isMapping(data) ? data["parts"] : undefined);
    if (!parts.success) return null;
    return { unsound: { id, file, sidecar, article: toArticle({ ...seed, sidecar: { parts: parts.data, sha256 } }).article } };
  }
  const { article, findings } = toArticle({ ...seed, sidecar: { ...record, sha256 } });
  const sound = { id, file, article, sidecar };
  problems.add(findings.map(({ path, reason, ruleId }) => errorIn(sidecar, path, ruleId, reason)));
  problems.add(checkNotEmpty(sound));
  return { sound };
}

/** Parses every file of a corpus, with the rules that look at one file or one pair alone; what they find goes into `problems`. */
export function readDraft(layout: Layout, tools: CheckTools, problems: ProblemList): Draft {
  const fit = new Set([...layout.captures].filter(([, capture]) => isFit(capture, problems)).map(([id]) => id));
  const { records } = layout;
  const sidecars = readAll(records.article, parseSidecar, problems);
  const read = sidecars.flatMap((sidecar) => readArticle(sidecar, layout, tools, fit, problems) ?? []);
  const articles = read.flatMap((one) => ("sound" in one ? [one.sound] : []));
  const days = new Map(articles.map(({ id, article }) => [id, article.updated ?? article.published.edtf]));
  const budget: SearchBudget = { left: suggestionSteps };
  const cites = (record: Parameters<typeof checkCitations>[0]) => checkCitations(record, budget);
  const parseDated = (file: string, text: string) => parseEvent(file, text, (article) => days.get(article) ?? null);
  return {
    articles,
    unsound: read.flatMap((one) => ("unsound" in one ? [one.unsound] : [])),
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
