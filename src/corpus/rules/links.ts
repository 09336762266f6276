import type { Problem } from "../../text/problem.ts";
import type { DatedFact } from "../date.ts";
import type { Path } from "../document.ts";
import { type CorpusRule, type KnownIds, readOnes } from "../draft.ts";
import { nearestName } from "../nearest-name.ts";
import { quotesOf } from "../quotes-of.ts";
import type { ParsedRecord } from "../records.ts";
import { errorAt } from "../rules.ts";

/** A link from a record to another one. */
interface Link {
  readonly from: ParsedRecord<unknown>;
  readonly path: Path;
  readonly sort: keyof KnownIds;
  readonly id: string;
}

/** The article of each quote. A quote that several rules look at is reported here, once. */
const quotedArticles = (from: ParsedRecord<unknown>, quotes: ReturnType<typeof quotesOf>): Link[] =>
  quotes.map(({ quote, path }) => ({ from, path: [...path, "article"], sort: "article", id: quote.article }));

const speakers = (from: ParsedRecord<unknown>, path: Path, ids: readonly string[]): Link[] =>
  ids.map((id, index) => ({ from, path: [...path, index], sort: "speaker", id }));

const firstEvent = (from: ParsedRecord<unknown>, path: string, { notBefore }: DatedFact): Link[] =>
  notBefore === undefined ? [] : [{ from, path: [path, "notBefore"], sort: "event", id: notBefore }];

/** Rule `link`: every id that a record names is that of a record. */
export const checkLinks: CorpusRule = ({ events, statements, places, speakers: everybody, ids }) => {
  const links = [
    ...readOnes(events).flatMap((from): Link[] => [
      ...quotedArticles(from, quotesOf(from.record)),
      ...firstEvent(from, "date", from.record.date),
      ...speakers(from, ["attestedBy"], from.record.attestedBy ?? []),
      ...from.record.places.map(
        ({ place }, index): Link => ({ from, path: ["places", index, "place"], sort: "place", id: place }),
      ),
      ...from.record.figures.flatMap(({ countedBy, via }, index): Link[] => [
        ...(countedBy === null ? [] : [{ from, path: ["figures", index, "countedBy"], sort: "speaker", id: countedBy } as const]),
        ...speakers(from, ["figures", index, "via"], via),
      ]),
    ]),
    ...readOnes(statements).flatMap((from): Link[] => [
      ...quotedArticles(from, quotesOf(from.record)),
      ...firstEvent(from, "said", from.record.said),
      ...(from.record.maybeSameAs ?? []).map(
        ({ statement }, index): Link => ({ from, path: ["maybeSameAs", index, "statement"], sort: "statement", id: statement }),
      ),
      { from, path: ["speaker"], sort: "speaker", id: from.record.speaker },
      ...speakers(from, ["via"], from.record.via),
      ...from.record.stances.map(
        ({ event }, index): Link => ({ from, path: ["stances", index, "event"], sort: "event", id: event }),
      ),
    ]),
    ...readOnes(places).flatMap((from): Link[] =>
      from.record.containedIn === undefined ? [] : [{ from, path: ["containedIn"], sort: "place", id: from.record.containedIn }],
    ),
    ...readOnes(everybody).flatMap((from): Link[] =>
      from.record.speaksFor === null ? [] : [{ from, path: ["speaksFor"], sort: "speaker", id: from.record.speaksFor }],
    ),
  ];
  const inner = readOnes(events).flatMap((parsed): Problem[] => {
    const figures = parsed.record.figures.map(({ id }) => id);
    return parsed.record.notes.flatMap(({ contradicts = [] }, note) =>
      contradicts
        .map((id, index) => ({ id, path: ["notes", note, "contradicts", index] }))
        .filter(({ id }) => !figures.includes(id))
        .map(({ id, path }) => {
          const near = nearestName(id, figures);
          const reason = `Unexpected figure “${id}”, expected ${near === null ? "the id of a figure of this event" : `“${near}”`}`;
          return errorAt(parsed.file, parsed.locate(path), "link", reason, { actual: id, expected: near === null ? [] : [near] });
        }),
    );
  });
  const nearest = new Map<string, string | null>();
  const lost = links
    .filter(({ sort, id }) => !ids[sort].has(id))
    .map((link): Problem => {
      const { from, path, sort, id } = link;
      const key = `${sort} ${id}`;
      if (!nearest.has(key)) nearest.set(key, nearestName(id, ids[sort]));
      const near = nearest.get(key) ?? null;
      const reason = `Unexpected ${sort} “${id}”, expected ${near === null ? `the id of ${/^[aeiou]/u.test(sort) ? "an" : "a"} ${sort}` : `“${near}”`}`;
      return errorAt(from.file, from.locate(path), "link", reason, { actual: id, expected: near === null ? [] : [near] });
    });
  return [...lost, ...inner];
};
