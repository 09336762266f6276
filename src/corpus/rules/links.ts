import type { SearchBudget } from "../../text/nearest.ts";
import { withArticle } from "../../text/phrases.ts";
import type { Problem } from "../../text/problem.ts";
import { type CorpusRule, readOnes } from "../draft.ts";
import { identifierPattern } from "../identifier.ts";
import { nearestName, suggestionSteps } from "../nearest-name.ts";
import type { Path } from "../position.ts";
import type { RecordSort } from "../record-sorts.ts";
import type { ParsedRecord } from "../records.ts";
import { errorIn } from "../rules.ts";

interface Link {
  readonly from: ParsedRecord<unknown>;
  readonly path: Path;
  readonly sort: RecordSort;
  readonly id: string;
}

/** Keys whose value is the id of a record of this sort, wherever they are. */
const sortOfKey: Readonly<Record<string, RecordSort>> = {
  article: "article",
  event: "event",
  notBefore: "event",
  statement: "statement",
  place: "place",
  containedIn: "place",
  speaker: "speaker",
  speaksFor: "speaker",
  countedBy: "speaker",
  via: "speaker",
  attestedBy: "speaker",
};

/** Every link in what a record says, also where other things in it are wrong. What is no id is told by its schema. */
function linksIn(from: ParsedRecord<unknown>, value: unknown, path: Path, sort: RecordSort | null): readonly Link[] {
  if (typeof value === "string") return sort !== null && identifierPattern.test(value) ? [{ from, path, sort, id: value }] : [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => linksIn(from, entry, [...path, index], sort));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => {
    const own = Object.hasOwn(sortOfKey, key) ? sortOfKey[key] : undefined;
    return linksIn(from, entry, [...path, key], typeof entry === "object" && !Array.isArray(entry) ? null : (own ?? null));
  });
}

/** The least that a file must hold for an id to be known; `…` stands for what only its author knows. */
export const leastRecord: Readonly<Record<RecordSort, (id: string) => string>> = {
  article: (id) => `add the article: “npm run add -- FILE --id ${id}” makes seeds/${id}.txt and seeds/${id}.yaml.`,
  event: (id) => `write the event: content/events/${id}.mdx. CONTRIBUTING.md has one to copy.`,
  statement: (id) => `write the statement: content/statements/${id}.mdx.`,
  place: (id) =>
    `create content/places/${id}.yaml with\nname: …\nukrainian: null\naliases: []\nwithin: UA\nlon: …\nlat: …\nsource: { name: …, see: "https://…" }`,
  speaker: (id) => `create content/speakers/${id}.yaml with\nname: …\naliases: []\ntype: person\nspeaksFor: null`,
  lesson: (id) => `write the lesson: content/lessons/${id}.mdx.`,
};

/** Rule `link`: every id that a record names is that of a record. */
export const checkLinks: CorpusRule = ({ events, statements, places, speakers, lessons, ids }) => {
  const links = [...events, ...statements, ...places, ...speakers, ...lessons].flatMap((from) =>
    linksIn(from, from.data, [], null),
  );
  const inner = readOnes(events).flatMap((parsed): Problem[] => {
    const figures = parsed.record.figures.map(({ id }) => id);
    return parsed.record.notes.flatMap(({ contradicts = [] }, note) =>
      contradicts
        .map((id, index) => ({ id, path: ["notes", note, "contradicts", index] }))
        .filter(({ id }) => !figures.includes(id))
        .map(({ id, path }) => {
          const near = nearestName(id, figures);
          const reason = `Unexpected figure “${id}”, expected ${near === null ? "the id of a figure of this event" : `“${near}”`}`;
          return errorIn(parsed, path, "link", reason, { actual: id, expected: near === null ? [] : [near] });
        }),
    );
  });
  const nearest = new Map<string, string | null>();
  const budget: SearchBudget = { left: suggestionSteps };
  const lost = links
    .filter(({ sort, id }) => !ids[sort].has(id))
    .map((link): Problem => {
      const { from, path, sort, id } = link;
      const key = `${sort} ${id}`;
      if (!nearest.has(key)) nearest.set(key, nearestName(id, ids[sort], budget));
      const near = nearest.get(key) ?? null;
      const reason = `Unexpected ${sort} “${id}”, expected ${near === null ? `the id of ${withArticle(sort)}` : `“${near}”`}`;
      return errorIn(from, path, "link", reason, {
        actual: id,
        expected: near === null ? [] : [near],
        note: `${near === null ? "To have it," : "Or"} ${leastRecord[sort](id)}`,
      });
    });
  return [...lost, ...inner];
};
