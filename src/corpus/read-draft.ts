import type { Problem } from "../text/problem.ts";
import { sha256 } from "../text/sha256.ts";
import type { Draft, DraftArticle } from "./draft.ts";
import { type ParsedRecord, parseEvent, parsePlace, parseSidecar, parseSpeaker, parseStatement } from "./records.ts";
import { checkHash, checkNotEmpty } from "./rules/captures.ts";
import { checkRecordCharacters, checkSeedCharacters } from "./rules/characters.ts";
import type { Layout } from "./rules/layout.ts";
import { checkQuestions } from "./rules/questions.ts";
import { checkSeedLines } from "./rules/sizes.ts";
import { errorAt } from "./rules.ts";
import type { Sidecar } from "./sidecar.ts";
import type { CheckTools, SourceEntry } from "./sources.ts";

/** The text of an entry that is fit to be parsed; the rules of encoding and size have told of the others. */
export const readableText = (entry: SourceEntry | null | undefined): string | null =>
  entry?.text == null || entry.text.startsWith("\ufeff") ? null : entry.text;

/** Parses every file of a corpus, with the rules that look at one file or one pair alone. */
export function readDraft(layout: Layout, tools: CheckTools): { readonly draft: Draft; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];

  function readAll<T>(entries: Iterable<SourceEntry>, parse: (file: string, text: string) => ParsedRecord<T>): ParsedRecord<T>[] {
    const records: ParsedRecord<T>[] = [];
    for (const entry of entries) {
      const text = readableText(entry);
      if (text === null) continue;
      const parsed = parse(entry.path, text);
      problems.push(...parsed.problems, ...checkRecordCharacters(parsed, text), ...checkQuestions(parsed, text));
      records.push(parsed);
    }
    return records;
  }

  function readArticle(sidecar: ParsedRecord<Sidecar>): DraftArticle[] {
    const { id, record } = sidecar;
    const capture = layout.captures.get(id);
    if (capture?.bytes == null) return [];
    const hash = sha256(capture.bytes);
    problems.push(...checkHash(sidecar, hash));
    const text = readableText(capture);
    if (text === null || record === null) return [];
    const { article, findings } = tools.toArticle({
      id,
      text,
      byteCount: capture.byteCount,
      sidecar: { ...record, sha256: hash },
    });
    problems.push(...findings.map(({ path, reason, ruleId }) => errorAt(sidecar.file, sidecar.locate(path), ruleId, reason)));
    const draft = { id, file: capture.path, article, sidecar };
    problems.push(...checkNotEmpty(draft));
    return [draft];
  }

  for (const capture of layout.captures.values()) {
    const text = readableText(capture);
    if (text !== null) problems.push(...checkSeedLines(capture.path, text), ...checkSeedCharacters(capture.path, text));
  }
  const sidecars = readAll(layout.sidecars.values(), parseSidecar);
  const draft: Draft = {
    articles: sidecars.flatMap(readArticle),
    events: readAll(layout.events, parseEvent),
    statements: readAll(layout.statements, parseStatement),
    places: readAll(layout.places, parsePlace),
    speakers: readAll(layout.speakers, parseSpeaker),
    ids: layout.ids,
    areas: tools.areas,
    today: tools.today,
  };
  return { draft, problems };
}
