import { foldName } from "../../text/fold-name.ts";
import { looksOf } from "../../text/look-alikes.ts";
import type { Problem } from "../../text/problem.ts";
import type { KnownIds } from "../draft.ts";
import { isId } from "../identifier.ts";
import { likelySort, pathOfRecord, type RecordSort } from "../likely-sort.ts";
import { wholeFile } from "../position.ts";
import { idOf } from "../records.ts";
import { errorAt } from "../rules.ts";
import type { SourceEntry } from "../sources.ts";

/** The files of a corpus by what they are. */
export interface Layout {
  /** Seeds by id of the article. */
  readonly captures: ReadonlyMap<string, SourceEntry>;
  readonly sidecars: ReadonlyMap<string, SourceEntry>;
  readonly events: readonly SourceEntry[];
  readonly statements: readonly SourceEntry[];
  readonly places: readonly SourceEntry[];
  readonly speakers: readonly SourceEntry[];
  readonly lessons: readonly SourceEntry[];
  readonly permalinks: SourceEntry | null;
  readonly redirects: SourceEntry | null;
  readonly ids: KnownIds;
  readonly problems: readonly Problem[];
}

/** Where each sort of file is. */
const forms = {
  captures: /^seeds\/[^/]+\.txt$/u,
  sidecars: /^seeds\/[^/]+\.yaml$/u,
  events: /^content\/events\/[^/]+\.mdx$/u,
  statements: /^content\/statements\/[^/]+\.mdx$/u,
  places: /^content\/places\/[^/]+\.yaml$/u,
  speakers: /^content\/speakers\/[^/]+\.yaml$/u,
  lessons: /^content\/lessons\/[^/]+\.mdx$/u,
};
type Form = keyof typeof forms;

const folders = new Set([
  "seeds",
  "content",
  ...["events", "statements", "places", "speakers", "lessons"].map((name) => `content/${name}`),
]);
const ledgers = new Set(["permalinks.txt", "redirects.yaml"]);

const formOf = (path: string): Form | undefined => (Object.keys(forms) as Form[]).find((form) => forms[form].test(path));

/** The sort of record that a form holds; a capture is a text. */
const sortOfForm: Readonly<Record<Form, RecordSort | null>> = {
  captures: null,
  sidecars: "article",
  events: "event",
  statements: "statement",
  places: "place",
  speakers: "speaker",
  lessons: "lesson",
};

/** The sort of record that a file in the wrong place looks like; null for one that stands where it belongs, or is none. */
function misplacedSort({ path, kind, text }: SourceEntry): RecordSort | null {
  const form = formOf(path);
  if (kind !== "file" || text === null || form === "captures" || ledgers.has(path)) return null;
  if (form === undefined && !/\.(?:mdx?|ya?ml|txt)$/u.test(path)) return null;
  return likelySort(text, form === undefined ? null : sortOfForm[form]);
}

const article = (word: string): string => `${/^[aeiou]/u.test(word) ? "an" : "a"} ${word}`;

function misplacedProblem({ path }: SourceEntry, sort: RecordSort): Problem {
  const what = sort === "article" ? "a sidecar" : article(sort);
  const target = pathOfRecord(sort, isId(idOf(path)) ? idOf(path) : "<id>");
  const reason = `Unexpected place for what looks like ${what}, expected it at “${target}”: move the file there`;
  return errorAt(path, wholeFile, "stray-file", reason);
}

const wanted = "only captures (seeds/<id>.txt, seeds/<id>.yaml) and records (content/events/<id>.mdx and its like)";

function strayProblem({ path, kind }: SourceEntry): Problem | null {
  const stray = (what: string, expected: string) =>
    errorAt(path, wholeFile, "stray-file", `Unexpected ${what}, expected ${expected}`);
  if (kind === "unreadable") return stray("entry that can't be read", "a file with a plain name that may be read");
  if (kind === "link") return stray("link", "the file itself: links are not followed");
  if (kind === "device") return stray("device, pipe or socket", "a file");
  if (kind === "folder") return folders.has(path) ? null : stray("folder", wanted);
  return ledgers.has(path) || formOf(path) !== undefined ? null : stray("file", wanted);
}

/** Paths that fall together on a file system that folds case or normal form, by that folded path. */
function twinsOf(entries: readonly SourceEntry[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { path } of entries) {
    const folded = foldName(path);
    const group = groups.get(folded);
    if (group === undefined) groups.set(folded, [path]);
    else group.push(path);
  }
  return groups;
}

/** What is wrong with the name of a file that is no id; it may be that of another file, but for case and normal form. */
function nameProblem({ path }: SourceEntry, twins: readonly string[]): Problem {
  const others = twins.filter((other) => other !== path);
  if (others.length > 0) {
    const reason = `Unexpected twin of “${others.join("”, “")}”, expected names that differ in more than case and normal form`;
    return errorAt(path, wholeFile, "twin-names", reason);
  }
  const reason = `Unexpected name “${idOf(path)}”, expected an id: a lower-case letter, then at most 99 lower-case letters, digits or hyphens, and no device's name`;
  return errorAt(path, wholeFile, "file-name", reason);
}

/** Records of one sort whose ids look alike (`1` and `l`, `rn` and `m`): nobody sees which of the two an address or a record names. */
function lookAlikeProblems(entries: readonly SourceEntry[]): readonly Problem[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ path }) => {
    const look = looksOf(idOf(path))[0] ?? "";
    const other = first.get(look);
    if (other === undefined) first.set(look, path);
    const reason = `Unexpected twin of “${other}”, expected names that readers can tell apart`;
    return other === undefined ? [] : [errorAt(path, wholeFile, "twin-names", reason)];
  });
}

type ById = ReadonlyMap<string, SourceEntry>;

/** Captures without a sidecar, and sidecars without a capture. */
function pairProblems(captures: ById, sidecars: ById): readonly Problem[] {
  const alone = (these: ById, those: ById) => [...these].filter(([id]) => !those.has(id));
  const problem = ({ path }: SourceEntry, what: string, missing: string): Problem =>
    errorAt(path, wholeFile, "capture-pair", `Unexpected ${what}, expected “${missing}” beside it`);
  return [
    ...alone(captures, sidecars).map(([id, entry]) => problem(entry, "capture without its sidecar", `seeds/${id}.yaml`)),
    ...alone(sidecars, captures).map(([id, entry]) => problem(entry, "sidecar without its capture", `seeds/${id}.txt`)),
  ];
}

/** Sorts the entries of a corpus folder, rules `stray-file`, `file-name`, `twin-names` and `capture-pair`. */
export function readLayout(entries: readonly SourceEntry[]): Layout {
  const problems: Problem[] = [];
  const twins = twinsOf(entries);
  const moved: Record<RecordSort, Set<string>> = {
    event: new Set(),
    statement: new Set(),
    place: new Set(),
    speaker: new Set(),
    lesson: new Set(),
    article: new Set(),
  };
  const found: Record<Form, SourceEntry[]> = {
    captures: [],
    sidecars: [],
    events: [],
    statements: [],
    places: [],
    speakers: [],
    lessons: [],
  };

  for (const entry of entries) {
    const { path } = entry;
    const id = idOf(path);
    const misplaced = misplacedSort(entry);
    const stray = misplaced === null ? strayProblem(entry) : misplacedProblem(entry, misplaced);
    // It is known by its id all the same: what names it is right.
    if (misplaced !== null && isId(id)) moved[misplaced].add(id);
    const form = entry.kind === "file" ? formOf(path) : undefined;
    if (stray !== null) problems.push(stray);
    else if (form !== undefined && isId(id)) found[form].push(entry);
    else if (form !== undefined) problems.push(nameProblem(entry, twins.get(foldName(path)) ?? []));
  }

  const byId = (form: Form): ById => new Map(found[form].map((entry) => [idOf(entry.path), entry]));
  const idsOf = (form: Form, sort: RecordSort): ReadonlySet<string> =>
    new Set([...found[form].map(({ path }) => idOf(path)), ...moved[sort]]);
  const captures = byId("captures");
  const sidecars = byId("sidecars");
  const ledger = (path: string): SourceEntry | null =>
    entries.find((entry) => entry.path === path && entry.kind === "file") ?? null;
  return {
    ...found,
    captures,
    sidecars,
    permalinks: ledger("permalinks.txt"),
    redirects: ledger("redirects.yaml"),
    ids: {
      article: new Set([...captures.keys(), ...sidecars.keys(), ...moved.article]),
      event: idsOf("events", "event"),
      statement: idsOf("statements", "statement"),
      place: idsOf("places", "place"),
      speaker: idsOf("speakers", "speaker"),
      lesson: idsOf("lessons", "lesson"),
    },
    problems: [
      ...problems,
      ...pairProblems(captures, sidecars),
      // Of a capture and its sidecar, one.
      ...Object.values({ ...found, sidecars: [] }).flatMap(lookAlikeProblems),
    ],
  };
}
