import { parseEdtf } from "../../text/edtf.ts";
import type { Problem } from "../../text/problem.ts";
import type { Change } from "../change.ts";
import { type CorpusRule, readOnes } from "../draft.ts";
import type { Permalink } from "../permalink.ts";
import type { Path, Position } from "../position.ts";
import type { Redirect } from "../redirect.ts";
import { errorIn, type Located } from "../rules.ts";

/** The problem of a date that begins after today; none where no day is known. */
function futureProblem(parsed: Located, path: Path, edtf: string, today: string | null): readonly Problem[] {
  const result = parseEdtf(edtf);
  const earliest = result.valid ? result.date.earliest : null;
  if (today === null || earliest === null || earliest <= today) return [];
  return [errorIn(parsed, path, "future-date", `Unexpected day “${edtf}” in the future, expected one not after “${today}”`)];
}

type Changed = Located & { readonly record: { readonly changes: readonly Change[] } };

const futureChanges = (records: readonly Changed[], today: string | null): readonly Problem[] =>
  records.flatMap((parsed) =>
    parsed.record.changes.flatMap(({ date }, index) => futureProblem(parsed, ["changes", index, "date"], date, today)),
  );

/** Rule `future-date`: nothing was received, said, counted or corrected on a day that has not come, and nothing has happened then. */
export const checkFuture: CorpusRule = ({ articles, events, statements, places, speakers, lessons, today }) => [
  ...articles.flatMap(({ sidecar, article }) => futureProblem(sidecar, ["received"], article.received, today)),
  ...readOnes(events).flatMap((parsed) => [
    ...futureProblem(parsed, ["date", "edtf"], parsed.record.date.edtf, today),
    ...parsed.record.figures.flatMap(({ asOf }, index) => futureProblem(parsed, ["figures", index, "asOf"], asOf, today)),
  ]),
  ...readOnes(statements).flatMap((parsed) => futureProblem(parsed, ["said", "edtf"], parsed.record.said.edtf, today)),
  ...futureChanges(
    [
      ...articles.map(({ sidecar, article }) => ({ ...sidecar, record: article })),
      ...[events, statements, places, speakers, lessons].flatMap((records) =>
        readOnes<Record<"changes", readonly Change[]>>(records),
      ),
    ],
    today,
  ),
];

/** The same rule for `redirects.yaml`: an address ends on the day it is taken away, not later. */
export const checkFutureEnds = (
  redirects: readonly Redirect[],
  locate: (path: Path) => Position,
  today: string | null,
): readonly Problem[] =>
  redirects.flatMap(({ gone }, index) =>
    gone === undefined ? [] : futureProblem({ file: "redirects.yaml", locate }, [index, "gone", "date"], gone.date, today),
  );

/** The same rule for `permalinks.txt`: no address is listed before its day. */
export const checkFutureListing = (lines: readonly Permalink[], today: string | null): readonly Problem[] =>
  lines.flatMap(({ since }, index) =>
    since === null
      ? []
      : futureProblem({ file: "permalinks.txt", locate: () => ({ line: index + 1, column: 1 }) }, [], since, today),
  );
