import { type EdtfDate, parseEdtf } from "../../text/edtf.ts";
import type { Problem } from "../../text/problem.ts";
import type { Article } from "../article.ts";
import type { Path } from "../document.ts";
import { type CorpusRule, type DraftArticle, type ReadRecord, readOnes } from "../draft.ts";
import type { Event } from "../event.ts";
import { quotesOf } from "../quotes-of.ts";
import { errorAt, warningAt } from "../rules.ts";
import type { StanceVerb, Statement } from "../statement.ts";

/** First and last day of a date; an open or invalid end is null, and never fails a comparison. */
function daysOf(edtf: string | null): Pick<EdtfDate, "earliest" | "latest"> & { readonly firm: boolean } {
  const result = edtf === null ? null : parseEdtf(edtf);
  if (!result?.valid) return { earliest: null, latest: null, firm: false };
  const { earliest, latest, approximate, uncertain } = result.date;
  return { earliest, latest, firm: !approximate && !uncertain };
}

/** Whether a date certainly lies after another: its first day after the other's last. ISO days compare as text. */
const isAfter = (a: string | null, b: string | null): boolean => {
  const { earliest } = daysOf(a);
  const { latest } = daysOf(b);
  return earliest !== null && latest !== null && earliest > latest;
};

/** Rule `article-dates`: an article is published, perhaps updated, then received. */
export const checkArticleDates: CorpusRule = ({ articles }) =>
  articles.flatMap(({ article, sidecar }) => {
    const { published, updated, received } = article;
    const wrong = (path: readonly string[], what: string, expected: string): Problem =>
      errorAt(sidecar.file, sidecar.locate(path), "article-dates", `Unexpected ${what}, expected ${expected}`);
    return [
      ...(isAfter(published.edtf, received)
        ? [wrong(["published", "edtf"], `publication on “${published.edtf}”`, `a day not after “${received}”, when we got it`)]
        : []),
      ...(isAfter(published.edtf, updated)
        ? [wrong(["updated"], `update on “${updated}”`, `a day not before “${published.edtf}”, when it was published`)]
        : []),
      ...(isAfter(updated, received)
        ? [wrong(["updated"], `update on “${updated}”`, `a day not after “${received}”, when we got it`)]
        : []),
    ];
  });

const denials: ReadonlySet<StanceVerb> = new Set(["denies", "rejects"]);

/** Rule `denial-before-event`: nobody denies this very event before it can have happened. */
export const checkDenials: CorpusRule = ({ statements, events }) => {
  const byId = new Map(readOnes(events).map(({ record }) => [record.id, record]));
  return readOnes(statements).flatMap((parsed) =>
    parsed.record.stances.flatMap(({ event, stance, link }, index) => {
      const happened = byId.get(event)?.date.edtf ?? null;
      const said = parsed.record.said.edtf;
      if (link !== "named" || !denials.has(stance) || !isAfter(happened, said)) return [];
      const reason = `Unexpected “${stance}” said on “${said}” of an event of “${happened}”, expected a statement that is not before it, or the link “general”`;
      return [errorAt(parsed.file, parsed.locate(["stances", index]), "denial-before-event", reason)];
    }),
  );
};

/** The day after which an article can't have been written: the later of publication and update; null if that is not firm. */
function lastWritten({ published, updated }: Article): string | null {
  const last = updated ?? published.edtf;
  return daysOf(last).firm ? last : null;
}

/** Rule `event-after-published`: of the articles that an event quotes, at least one was written when it had happened. */
export const checkHappened: CorpusRule = ({ events, articles }) => {
  const byId = new Map(articles.map(({ id, article }) => [id, article]));
  return readOnes(events).flatMap((parsed): Problem[] => {
    const { edtf } = parsed.record.date;
    if (!daysOf(edtf).firm) return [];
    const sources = [...new Set(quotesOf(parsed.record).map(({ quote }) => quote.article))];
    const written = sources.map((id) => {
      const article = byId.get(id);
      return article === undefined ? null : lastWritten(article);
    });
    if (written.length === 0 || !written.every((day) => isAfter(edtf, day))) return [];
    const reason = `Unexpected event of “${edtf}” in “${sources.join("”, “")}” of “${written.join("”, “")}”, expected an article that was written after it`;
    return [errorAt(parsed.file, parsed.locate(["date", "edtf"]), "event-after-published", reason)];
  });
};

/** Rule `said-after-published`: an article quotes nothing that was said after it was written. */
export const checkSaid: CorpusRule = ({ statements, articles }) => {
  const byId = new Map<string, DraftArticle>(articles.map((draft) => [draft.id, draft]));
  const problemOf = (parsed: ReadRecord<Statement>): Problem[] => {
    const { said } = parsed.record;
    const sources = new Set(quotesOf(parsed.record).map(({ quote }) => quote.article));
    for (const id of sources) {
      const written = byId.get(id) ? lastWritten((byId.get(id) as DraftArticle).article) : null;
      if (!daysOf(said.edtf).firm || !isAfter(said.edtf, written)) continue;
      const reason = `Unexpected statement of “${said.edtf}” in “${id}” of “${written}”, expected one not said after it was written`;
      return [errorAt(parsed.file, parsed.locate(["said", "edtf"]), "said-after-published", reason)];
    }
    return [];
  };
  return readOnes(statements).flatMap(problemOf);
};

/** Years that a date may leave open before it is told: longer than any war or office that is written about here. */
const mostYears = 20;

/** The warning for a date that reaches over many years. An open end, and a day of which nothing is known, reach nowhere. */
function spanProblem(
  { file, locate }: Pick<ReadRecord<unknown>, "file" | "locate">,
  path: Path,
  edtf: string,
): readonly Problem[] {
  const { earliest, latest } = daysOf(edtf);
  if (earliest === null || latest === null || /^XXXX/u.test(edtf)) return [];
  const years = Number(latest.slice(0, 4)) - Number(earliest.slice(0, 4));
  if (years <= mostYears) return [];
  const reason = `Unexpected date “${edtf}” from ${earliest} to ${latest}, expected one that leaves at most ${mostYears} years open`;
  return [warningAt(file, locate(path), "date-span", reason)];
}

/** Rule `date-span`: what is dated lies within some years. */
export const checkSpans: CorpusRule = ({ articles, events, statements }) => [
  ...articles.flatMap(({ sidecar, article }) => spanProblem(sidecar, ["published", "edtf"], article.published.edtf)),
  ...readOnes(events).flatMap((parsed) => [
    ...spanProblem(parsed, ["date", "edtf"], parsed.record.date.edtf),
    ...parsed.record.figures.flatMap(({ asOf }, index) => spanProblem(parsed, ["figures", index, "asOf"], asOf)),
  ]),
  ...readOnes(statements).flatMap((parsed) => spanProblem(parsed, ["said", "edtf"], parsed.record.said.edtf)),
];

/** Rule `date-bound`: a date that rests on an event which came first does not begin before it, and no two rest on each other. */
export const checkBounds: CorpusRule = ({ events, statements }) => {
  const dates = new Map(readOnes(events).map(({ record }) => [record.id, record.date]));
  const isRing = (id: string): boolean => {
    const seen = new Set<string>();
    for (let next = dates.get(id)?.notBefore; next !== undefined && !seen.has(next); next = dates.get(next)?.notBefore) {
      if (next === id) return true;
      seen.add(next);
    }
    return false;
  };
  const problemOf = (parsed: ReadRecord<Event> | ReadRecord<Statement>): Problem[] => {
    const [path, date] =
      "said" in parsed.record ? (["said", parsed.record.said] as const) : (["date", parsed.record.date] as const);
    if (date.notBefore === undefined) return [];
    const at = (reason: string): Problem[] => [errorAt(parsed.file, parsed.locate([path, "notBefore"]), "date-bound", reason)];
    if (path === "date" && isRing(parsed.id))
      return at(`Unexpected “${date.notBefore}”, which itself rests on “${parsed.id}”, expected an event that came first`);
    const bound = daysOf(dates.get(date.notBefore)?.edtf ?? null).earliest;
    const { earliest } = daysOf(date.edtf);
    if (bound === null || (earliest !== null && earliest >= bound)) return [];
    return at(
      `Unexpected ${earliest === null ? "open start" : `first day ${earliest}`} of what is not before “${date.notBefore}”, expected one not before ${bound}`,
    );
  };
  return [...readOnes(events), ...readOnes(statements)].flatMap(problemOf);
};
