import type { Problem } from "../../text/problem.ts";
import { type CorpusRule, readOnes } from "../draft.ts";
import type { Path } from "../position.ts";
import type { ParsedRecord } from "../records.ts";
import { errorIn, warningIn } from "../rules.ts";

/** The entries of a list that repeat an earlier one, by their key. */
function repeats<T>(entries: readonly T[], keyOf: (entry: T) => string) {
  const firsts = new Map<string, T>();
  return entries.flatMap((entry, index) => {
    const first = firsts.get(keyOf(entry));
    if (first === undefined) firsts.set(keyOf(entry), entry);
    return first === undefined ? [] : [{ entry, index, first }];
  });
}

const repeated = (parsed: ParsedRecord<unknown>, path: Path, what: string): Problem =>
  errorIn(parsed, path, "duplicate", `Unexpected second ${what}, expected each once`);

/** Rule `duplicate`: nothing is said twice in one record; two captures of one text or one address are told. */
export const checkDuplicates: CorpusRule = ({ articles, events, statements, lessons }) => {
  const twice = (key: "url" | "sha256", what: string): Problem[] =>
    repeats(articles, ({ article }) => article[key]).map(({ entry: { sidecar }, first: { id } }) =>
      warningIn(sidecar, [key], "duplicate", `Unexpected ${what} of “${id}”, expected one capture of an article`),
    );
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
      ...repeats(parsed.record.via, (speaker) => speaker).map(({ entry, index }) =>
        repeated(parsed, ["via", index], `“${entry}” in the chain`),
      ),
    ]),
    ...readOnes(lessons).flatMap((parsed) =>
      repeats(parsed.record.records, ({ event, statement }) => `${event} ${statement}`).map(({ entry, index }) =>
        repeated(parsed, ["records", index], `record “${entry.event ?? entry.statement}”`),
      ),
    ),
  ];
};
