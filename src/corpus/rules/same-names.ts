import { looksOf } from "../../text/look-alikes.ts";
import type { Problem } from "../../text/problem.ts";
import { articleTitle } from "../article-title.ts";
import { type CorpusRule, type DraftArticle, type ReadRecord, readOnes } from "../draft.ts";
import type { Path } from "../position.ts";
import type { ParsedRecord } from "../records.ts";
import { errorIn, warningIn } from "../rules.ts";

interface SeenName {
  readonly parsed: ParsedRecord<unknown>;
  readonly path: Path;
  readonly name: string;
}

/** The problems of names that look like an earlier one. */
function twinProblems(
  names: readonly SeenName[],
  problemOf: (named: SeenName, first: SeenName) => Problem | readonly [],
): readonly Problem[] {
  const seen = new Map<string, SeenName>();
  return names.flatMap((named) => {
    const looks = looksOf(named.name);
    const first = looks.map((look) => seen.get(look)).find((found) => found !== undefined);
    for (const look of looks) if (!seen.has(look)) seen.set(look, named);
    return first === undefined ? [] : problemOf(named, first);
  });
}

const alike = (what: string, { parsed, path, name }: SeenName, first: SeenName): Problem => {
  const reason = `Unexpected ${what} “${name}” that reads like “${first.name}” of “${first.parsed.id}”, expected names that readers can tell apart`;
  return errorIn(parsed, path, "same-name", reason);
};

/** Records of one sort, each with a name of its own. */
const checkNames = (records: readonly ReadRecord<{ readonly name: string }>[]): readonly Problem[] =>
  twinProblems(
    records.map((parsed) => ({ parsed, path: ["name"], name: parsed.record.name })),
    (named, first) => alike("name", named, first),
  );

/** Publishers may have many articles, but only one spelling that reads as their name. */
const checkPublishers = (articles: readonly DraftArticle[]): readonly Problem[] =>
  twinProblems(
    articles.map(({ article, sidecar }) => ({ parsed: sidecar, path: ["publisher", "name"], name: article.publisher.name })),
    (named, first) => (named.name === first.name ? [] : alike("publisher", named, first)),
  );

/** What a source is listed by is nothing that an editor may change, so two that are listed alike are only told. */
const checkSources = (articles: readonly DraftArticle[]): readonly Problem[] =>
  twinProblems(
    articles.map(({ article, sidecar }) => ({
      parsed: sidecar,
      path: ["title"],
      name: [articleTitle(article), article.publisher.name, article.published.edtf].join("\n"),
    })),
    ({ parsed, path }, first) => {
      const reason = `Unexpected title, publisher and day of “${first.parsed.id}”, expected sources that readers can tell apart`;
      return warningIn(parsed, path, "same-name", reason);
    },
  );

/** Rule `same-name`: no two speakers, places or publishers have names that read alike. */
export const checkSameNames: CorpusRule = ({ articles, speakers, places }) => [
  ...checkNames(readOnes(speakers)),
  ...checkNames(readOnes(places)),
  ...checkPublishers(articles),
  ...checkSources(articles),
];
