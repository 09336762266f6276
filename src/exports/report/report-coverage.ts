import type { Article, ArticleLine } from "../../corpus/article.ts";
import type { Passage } from "../../corpus/passage.ts";
import { isCitable } from "../../corpus/role.ts";
import { codePointLength } from "../../text/code-points.ts";
import { mergeRanges } from "../../text/range.ts";
import { codeSpan, type Item } from "./markdown.ts";
import type { ReportedResult } from "./report-results.ts";

/** Code points of a line that at least one passage marks. */
function quotedIn({ number, text }: ArticleLine, passages: readonly Passage[]): number {
  const marks = passages.flatMap(({ segments }) => segments.filter(({ line }) => line === number));
  return mergeRanges(marks).reduce((sum, { start, end }) => sum + codePointLength(text.slice(start, end)), 0);
}

/** How much of an article's citable text is quoted: lines, and code points. */
function coverageOf({ lines }: Article, passages: readonly Passage[]) {
  const citable = lines.filter(({ role }) => isCitable(role));
  const quoted = citable.map((line) => quotedIn(line, passages));
  return {
    quotedLines: quoted.filter((count) => count > 0).length,
    lines: citable.length,
    quotedPoints: quoted.reduce((sum, count) => sum + count, 0),
    points: citable.reduce((sum, { text }) => sum + codePointLength(text), 0),
  };
}

type Coverage = ReturnType<typeof coverageOf>;

function coverageIn({ records, passages }: ReportedResult): ReadonlyMap<string, Coverage> {
  const byArticle = Map.groupBy(passages, ({ article }) => article);
  return new Map(records?.articles.map((article) => [article.id, coverageOf(article, byArticle.get(article.id) ?? [])]));
}

const share = (part: number, whole: number): string => (whole === 0 ? "–" : `${Math.round((100 * part) / whole)} %`);

const row = (id: string, { quotedLines, lines, quotedPoints, points }: Coverage, before: Coverage | undefined): Item => ({
  text: `| ${codeSpan(id)} | ${quotedLines} of ${lines} | ${quotedPoints} of ${points} | ${share(quotedPoints, points)} | ${before === undefined ? "new" : share(before.quotedPoints, before.points)} |\n`,
});

export const coverageHead = "| article | lines quoted | code points quoted | share | before |\n| --- | --- | --- | --- | --- |\n";

/** How much of each article is quoted, beside what it was: a row each, those that differ first. */
export function reportCoverage(before: ReportedResult, after: ReportedResult): readonly Item[] {
  const old = coverageIn(before);
  const now = [...coverageIn(after)];
  const differs = ([id, coverage]: (typeof now)[number]): boolean => JSON.stringify(old.get(id)) !== JSON.stringify(coverage);
  const ordered = [...now.filter(differs), ...now.filter((each) => !differs(each))];
  return ordered.map(([id, coverage]) => row(id, coverage, old.get(id)));
}
