import { type EdtfDate, parseEdtf } from "../../text/edtf.ts";
import type { Problem } from "../../text/problem.ts";
import type { Article } from "../article.ts";
import type { DatedFact } from "../date.ts";
import { type CorpusRule, type Draft, type ReadRecord, readOnes } from "../draft.ts";
import type { Event } from "../event.ts";
import { ringsOf } from "../follow-chain.ts";
import type { Permalink } from "../permalink.ts";
import type { Path } from "../position.ts";
import { quotedArticles } from "../quotes-of.ts";
import type { Redirect } from "../redirect.ts";
import { errorIn, type Located, warningIn } from "../rules.ts";
import type { Sidecar } from "../sidecar.ts";
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
const checkArticleDates: CorpusRule = ({ articles }) =>
  articles.flatMap(({ article: { published, updated, received }, sidecar }) => {
    const notAfter = `a day not after “${received}”, when we got it`;
    const update = `update on “${updated}”`;
    const wrong: readonly (readonly [holds: boolean, path: Path, what: string, expected: string])[] = [
      [isAfter(published.edtf, received), ["published", "edtf"], `publication on “${published.edtf}”`, notAfter],
      [isAfter(published.edtf, updated), ["updated"], update, `a day not before “${published.edtf}”, when it was published`],
      [isAfter(updated, received), ["updated"], update, notAfter],
    ];
    return wrong.flatMap(([holds, path, what, expected]) =>
      holds ? [errorIn(sidecar, path, "article-dates", `Unexpected ${what}, expected ${expected}`)] : [],
    );
  });

const denials: ReadonlySet<StanceVerb> = new Set(["denies", "rejects"]);

/** Rule `denial-before-event`: nobody denies this very event before it can have happened. */
const checkDenials: CorpusRule = ({ statements, events }) => {
  const byId = new Map(readOnes(events).map(({ record }) => [record.id, record]));
  return readOnes(statements).flatMap((parsed) =>
    parsed.record.stances.flatMap(({ event, stance, link }, index) => {
      const happened = byId.get(event)?.date.edtf ?? null;
      const said = parsed.record.said.edtf;
      if (link !== "named" || !denials.has(stance) || !isAfter(happened, said)) return [];
      const reason = `Unexpected “${stance}” said on “${said}” of an event of “${happened}”, expected a statement that is not before it, or the link “general”`;
      return [errorIn(parsed, ["stances", index], "denial-before-event", reason)];
    }),
  );
};

/** The day after which an article can't have been written: the later of publication and update; null if that is not firm. */
function lastWritten({ published, updated }: Article): string | null {
  const last = updated ?? published.edtf;
  return daysOf(last).firm ? last : null;
}

/** The day after which each article that a record quotes can't have been written; null where that is not known. */
const writtenOf = (articles: Draft["articles"]): ((record: Event | Statement) => ReadonlyMap<string, string | null>) => {
  const days = new Map(articles.map(({ id, article }) => [id, lastWritten(article)]));
  return (record) => new Map(quotedArticles(record).map((id) => [id, days.get(id) ?? null]));
};

/** Rule `event-after-published`: of the articles that an event quotes, at least one was written when it had happened. */
const checkHappened: CorpusRule = ({ events, articles }) => {
  const toWritten = writtenOf(articles);
  return readOnes(events).flatMap((parsed): Problem[] => {
    const { edtf } = parsed.record.date;
    if (!daysOf(edtf).firm) return [];
    const written = toWritten(parsed.record);
    const days = [...written.values()];
    if (days.length === 0 || !days.every((day) => isAfter(edtf, day))) return [];
    const reason = `Unexpected event of “${edtf}” in “${[...written.keys()].join("”, “")}” of “${days.join("”, “")}”, expected an article that was written after it`;
    return [errorIn(parsed, ["date", "edtf"], "event-after-published", reason)];
  });
};

/** Rule `said-after-published`: an article quotes nothing that was said after it was written. */
const checkSaid: CorpusRule = ({ statements, articles }) => {
  const toWritten = writtenOf(articles);
  return readOnes(statements).flatMap((parsed): Problem[] => {
    const { edtf } = parsed.record.said;
    const early = daysOf(edtf).firm ? [...toWritten(parsed.record)].find(([, written]) => isAfter(edtf, written)) : undefined;
    if (early === undefined) return [];
    const reason = `Unexpected statement of “${edtf}” in “${early[0]}” of “${early[1]}”, expected one not said after it was written`;
    return [errorIn(parsed, ["said", "edtf"], "said-after-published", reason)];
  });
};

/** A date in a file, and where it is. */
type Dated = readonly [parsed: Located, path: Path, edtf: string];

/** When something happened, was counted or was said. */
const datesOf = ({ events, statements }: Draft): readonly Dated[] => [
  ...readOnes(events).flatMap((parsed): readonly Dated[] => [
    [parsed, ["date", "edtf"], parsed.record.date.edtf],
    ...parsed.record.figures.map(({ asOf }, index): Dated => [parsed, ["figures", index, "asOf"], asOf]),
  ]),
  ...readOnes(statements).map((parsed): Dated => [parsed, ["said", "edtf"], parsed.record.said.edtf]),
];

/** Years that a date may leave open before it is told: longer than any war or office that is written about here. */
const mostYears = 20;

/** The warning for a date that reaches over many years. An open end, and a day of which nothing is known, reach nowhere. */
function spanProblem([parsed, path, edtf]: Dated): readonly Problem[] {
  const { earliest, latest } = daysOf(edtf);
  if (earliest === null || latest === null || /^XXXX/u.test(edtf)) return [];
  const years = Number(latest.slice(0, 4)) - Number(earliest.slice(0, 4));
  if (years <= mostYears) return [];
  const reason = `Unexpected date “${edtf}” from ${earliest} to ${latest}, expected one that leaves at most ${mostYears} years open`;
  return [warningIn(parsed, path, "date-span", reason)];
}

/** Rule `date-span`: what is dated lies within some years. */
const checkSpans: CorpusRule = (draft) => [
  ...draft.articles.flatMap(({ sidecar, article }) => spanProblem([sidecar, ["published", "edtf"], article.published.edtf])),
  ...datesOf(draft).flatMap(spanProblem),
];

/** The problem of a date that begins after today; none where no day is known. */
function futureProblem([parsed, path, edtf]: Dated, today: string | null): readonly Problem[] {
  const { earliest } = daysOf(edtf);
  if (today === null || earliest === null || earliest <= today) return [];
  return [errorIn(parsed, path, "future-date", `Unexpected day “${edtf}” in the future, expected one not after “${today}”`)];
}

/** Rule `future-date`: nothing was received, said, counted or corrected on a day that has not come, and nothing has happened then. */
const checkFuture: CorpusRule = (draft) => {
  const { articles, events, statements, places, speakers, lessons, today } = draft;
  const sidecars = articles.map(({ sidecar }) => sidecar);
  const changed = [sidecars, events, statements, places, speakers, lessons].flatMap((records) =>
    readOnes<Pick<Sidecar, "changes">>(records),
  );
  return [
    ...readOnes(sidecars).map((parsed): Dated => [parsed, ["received"], parsed.record.received]),
    ...datesOf(draft),
    ...changed.flatMap((parsed) =>
      parsed.record.changes.map(({ date }, index): Dated => [parsed, ["changes", index, "date"], date]),
    ),
  ].flatMap((dated) => futureProblem(dated, today));
};

/** The same rule for the two ledgers: an address ends on the day it is taken away, and none is listed before its day. */
export const checkFutureLedger = (
  redirects: readonly Redirect[],
  locate: Located["locate"],
  permalinks: readonly Permalink[],
  today: string | null,
): readonly Problem[] => [
  ...redirects.flatMap(({ gone }, index) =>
    gone === undefined ? [] : futureProblem([{ file: "redirects.yaml", locate }, [index, "gone", "date"], gone.date], today),
  ),
  ...permalinks.flatMap(({ since }, index) => {
    const line = { file: "permalinks.txt", locate: () => ({ line: index + 1, column: 1 }) };
    return since === null ? [] : futureProblem([line, [], since], today);
  }),
];

/** The date of an event or a statement, and the key under which it is. */
export const dateOf = ({ record }: ReadRecord<Event> | ReadRecord<Statement>): readonly [key: string, date: DatedFact] =>
  "said" in record ? ["said", record.said] : ["date", record.date];

/** Rule `date-bound`: a date that rests on an event which came first does not begin before it, and no two rest on each other. */
const checkBounds: CorpusRule = ({ events, statements }) => {
  const dates = new Map(readOnes(events).map(({ record }) => [record.id, record.date]));
  const rings = ringsOf(new Map([...dates].map(([id, { notBefore }]) => [id, notBefore])));
  return [...readOnes(events), ...readOnes(statements)].flatMap((parsed) => {
    const [key, { edtf, notBefore }] = dateOf(parsed);
    if (notBefore === undefined) return [];
    const at = (reason: string): Problem[] => [errorIn(parsed, [key, "notBefore"], "date-bound", reason)];
    if (key === "date" && rings.has(parsed.id))
      return at(`Unexpected “${notBefore}”, which itself rests on “${parsed.id}”, expected an event that came first`);
    const bound = daysOf(dates.get(notBefore)?.edtf ?? null).earliest;
    const { earliest } = daysOf(edtf);
    if (bound === null || (earliest !== null && earliest >= bound)) return [];
    return at(
      `Unexpected ${earliest === null ? "open start" : `first day ${earliest}`} of what is not before “${notBefore}”, expected one not before ${bound}`,
    );
  });
};

export const dateRules: readonly CorpusRule[] = [
  checkArticleDates,
  checkDenials,
  checkHappened,
  checkSaid,
  checkSpans,
  checkFuture,
  checkBounds,
];
