import { sha256 } from "../text/sha256.ts";
import type { Draft, DraftArticle } from "./draft.ts";
import type { ProblemList } from "./problem-list.ts";
import { type ParsedRecord, parseEvent, parsePlace, parseSidecar, parseSpeaker, parseStatement } from "./records.ts";
import { checkHash, checkNotEmpty } from "./rules/captures.ts";
import { checkLineEnds, checkRecordCharacters, checkSeedCharacters, foldLineEnds } from "./rules/characters.ts";
import type { Layout } from "./rules/layout.ts";
import { checkQuestions } from "./rules/questions.ts";
import { checkSeedLines } from "./rules/sizes.ts";
import { errorAt } from "./rules.ts";
import { type Sidecar, sidecarSchema } from "./sidecar.ts";
import type { CheckTools, SourceEntry } from "./sources.ts";

/** The text of an entry that is fit to be parsed; the rules of encoding and size have told of the others. */
export const readableText = (entry: SourceEntry | null | undefined): string | null =>
  entry?.text == null || entry.text.startsWith("\ufeff") ? null : entry.text;

/** A sidecar that has errors, with its roles of lines and nothing else; null if these have errors too. */
function sidecarOfLines(data: unknown): Sidecar | null {
  const parts = typeof data === "object" && data !== null && "parts" in data ? data.parts : undefined;
  const read = sidecarSchema.shape.parts.safeParse(parts);
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
  };
}

/** Parses every file of a corpus, with the rules that look at one file or one pair alone; what they find goes into `problems`. */
export function readDraft(layout: Layout, tools: CheckTools, problems: ProblemList): Draft {
  /** Captures that can't stay as they are. */
  const unfit = new Set<string>();
  const unsound: DraftArticle[] = [];

  function readAll<T>(entries: Iterable<SourceEntry>, parse: (file: string, text: string) => ParsedRecord<T>): ParsedRecord<T>[] {
    const records: ParsedRecord<T>[] = [];
    for (const entry of entries) {
      const whole = readableText(entry);
      if (whole === null) continue;
      const text = foldLineEnds(whole);
      const parsed = parse(entry.path, text);
      problems.add(checkLineEnds(entry.path, whole));
      problems.add(parsed.problems);
      problems.add(checkRecordCharacters(parsed, text));
      problems.add(checkQuestions(parsed, text));
      records.push(parsed);
    }
    return records;
  }

  function readArticle(sidecar: ParsedRecord<Sidecar>): DraftArticle[] {
    const { id, record } = sidecar;
    const capture = layout.captures.get(id);
    if (capture?.bytes == null) return [];
    const hash = sha256(capture.bytes);
    problems.add(checkHash(sidecar, hash, unfit.has(id)));
    const whole = readableText(capture);
    if (whole === null) return [];
    const text = foldLineEnds(whole);
    if (record === null) {
      const lines = sidecarOfLines(sidecar.data);
      if (lines === null) return [];
      const { article } = tools.toArticle({ id, text, byteCount: capture.byteCount, sidecar: { ...lines, sha256: hash } });
      unsound.push({ id, file: capture.path, article, sidecar });
      return [];
    }
    const { article, findings } = tools.toArticle({
      id,
      text,
      byteCount: capture.byteCount,
      sidecar: { ...record, sha256: hash },
    });
    problems.add(findings.map(({ path, reason, ruleId }) => errorAt(sidecar.file, sidecar.locate(path), ruleId, reason)));
    const draft = { id, file: capture.path, article, sidecar };
    problems.add(checkNotEmpty(draft));
    return [draft];
  }

  for (const [id, capture] of layout.captures) {
    const whole = readableText(capture);
    const text = foldLineEnds(whole ?? "");
    let isUnfit = whole === null;
    if (whole !== null)
      for (const found of [
        checkLineEnds(capture.path, whole),
        checkSeedLines(capture.path, text),
        checkSeedCharacters(capture.path, text),
      ])
        for (const problem of found) {
          problems.add([problem]);
          isUnfit ||= problem.fatal;
        }
    if (isUnfit) unfit.add(id);
  }
  const articles = readAll(layout.sidecars.values(), parseSidecar).flatMap(readArticle);
  const days = new Map(articles.map(({ id, article }) => [id, article.updated ?? article.published.edtf]));
  return {
    articles,
    unsound,
    events: readAll(layout.events, (file, text) => parseEvent(file, text, (article) => days.get(article) ?? null)),
    statements: readAll(layout.statements, parseStatement),
    places: readAll(layout.places, parsePlace),
    speakers: readAll(layout.speakers, parseSpeaker),
    ids: layout.ids,
    areas: tools.areas,
    today: tools.today,
  };
}
