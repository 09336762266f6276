import type { Problem } from "../../text/problem.ts";
import type { Path } from "../document.ts";
import { type CorpusRule, readOnes } from "../draft.ts";
import type { ParsedRecord } from "../records.ts";
import { errorAt, warningAt } from "../rules.ts";

/** The entries of a list that repeat an earlier one, by their key. */
function repeats<T>(entries: readonly T[], keyOf: (entry: T) => string): { readonly entry: T; readonly index: number }[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const key = keyOf(entry);
    if (seen.has(key)) return [{ entry, index }];
    seen.add(key);
    return [];
  });
}

const same = (text: string): string => text;

function repeated(parsed: ParsedRecord<unknown>, path: Path, what: string): Problem {
  return errorAt(parsed.file, parsed.locate(path), "duplicate", `Unexpected second ${what}, expected each once`);
}

/** Rule `duplicate`: nothing is said twice in one record; two captures of one text or one address are told. */
export const checkDuplicates: CorpusRule = ({ articles, events, statements, lessons }) => {
  const sidecars = articles.map(({ sidecar, article }) => ({ sidecar, article }));
  // Read from the end: the first of each is what stays.
  const backwards = sidecars.toReversed();
  const firsts = {
    url: new Map(backwards.map(({ article }) => [article.url, article.id])),
    sha256: new Map(backwards.map(({ article }) => [article.sha256, article.id])),
  };
  const twice = (key: "url" | "sha256", what: string): Problem[] =>
    repeats(sidecars, ({ article }) => article[key]).map(({ entry: { sidecar, article } }) => {
      const first = firsts[key].get(article[key]) ?? "";
      return warningAt(
        sidecar.file,
        sidecar.locate([key]),
        "duplicate",
        `Unexpected ${what} of “${first}”, expected one capture of an article`,
      );
    });
  return [
    ...twice("url", "address"),
    ...twice("sha256", "bytes"),
    ...readOnes(events).flatMap((parsed) => [
      ...repeats(parsed.record.figures, ({ id }) => id).map(({ entry, index }) =>
        repeated(parsed, ["figures", index, "id"], `figure “${entry.id}”`),
      ),
      ...repeats(parsed.record.places, ({ place }) => place).map(({ entry, index }) =>
        repeated(parsed, ["places", index, "place"], `place “${entry.place}”`),
      ),
    ]),
    ...readOnes(statements).flatMap((parsed) => [
      ...repeats(parsed.record.stances, ({ event, stance }) => `${event} ${stance}`).map(({ entry, index }) =>
        repeated(parsed, ["stances", index], `“${entry.stance}” of “${entry.event}”`),
      ),
      ...repeats(parsed.record.via, same).map(({ entry, index }) => repeated(parsed, ["via", index], `“${entry}” in the chain`)),
    ]),
    ...readOnes(lessons).flatMap((parsed) =>
      repeats(parsed.record.records, ({ event, statement }) => `${event} ${statement}`).map(({ entry, index }) =>
        repeated(parsed, ["records", index], `record “${entry.event ?? entry.statement}”`),
      ),
    ),
  ];
};
