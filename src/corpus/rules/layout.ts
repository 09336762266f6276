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
  readonly permalinks: SourceEntry | null;
  readonly redirects: SourceEntry | null;
  readonly ids: KnownIds;
  readonly problems: readonly Problem[];
}

/** Where each sort of file stands. */
const forms = {
  captures: /^seeds\/[^/]+\.txt$/u,
  sidecars: /^seeds\/[^/]+\.yaml$/u,
  events: /^content\/events\/[^/]+\.mdx$/u,
  statements: /^content\/statements\/[^/]+\.mdx$/u,
  places: /^content\/places\/[^/]+\.yaml$/u,
  speakers: /^content\/speakers\/[^/]+\.yaml$/u,
};
type Form = keyof typeof forms;

const folders = new Set(["seeds", "content", "content/events", "content/statements", "content/places", "content/speakers"]);
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
    const folded = path.normalize("NFC").toLowerCase();
    const group = groups.get(folded);
    if (group === undefined) groups.set(folded, [path]);
    else group.push(path);
  }
  return groups;
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
    article: new Set(),
  };
  const found: Record<Form, SourceEntry[]> = { captures: [], sidecars: [], events: [], statements: [], places: [], speakers: [] };

  for (const entry of entries) {
    const { path } = entry;
    const misplaced = misplacedSort(entry);
    const stray = misplaced === null ? strayProblem(entry) : misplacedProblem(entry, misplaced);
    const form = entry.kind === "file" ? formOf(path) : undefined;
    const id = idOf(path);
    const others = (twins.get(path.normalize("NFC").toLowerCase()) ?? []).filter((other) => other !== path);
    if (stray !== null) problems.push(stray);
    // It is known by its id all the same: what names it is right.
    if (misplaced !== null && isId(id)) moved[misplaced].add(id);
    if (stray !== null) continue;
    if (form === undefined) continue;
    else if (isId(id)) found[form].push(entry);
    else if (others.length > 0)
      problems.push(
        errorAt(
          path,
          wholeFile,
          "twin-names",
          `Unexpected twin of “${others.join("”, “")}”, expected names that differ in more than case and normal form`,
        ),
      );
    else
      problems.push(
        errorAt(
          path,
          wholeFile,
          "file-name",
          `Unexpected name “${id}”, expected an id: a lower-case letter, then at most 99 lower-case letters, digits or hyphens, and no device's name`,
        ),
      );
  }

  const list = (form: Form): readonly SourceEntry[] => found[form];
  const byId = (form: Form): ReadonlyMap<string, SourceEntry> => new Map(list(form).map((entry) => [idOf(entry.path), entry]));
  const idsOf = (form: Form, sort: RecordSort): ReadonlySet<string> =>
    new Set([...list(form).map(({ path }) => idOf(path)), ...moved[sort]]);
  const captures = byId("captures");
  const sidecars = byId("sidecars");
  for (const [id, { path }] of captures)
    if (!sidecars.has(id))
      problems.push(
        errorAt(path, wholeFile, "capture-pair", `Unexpected capture without its sidecar, expected “seeds/${id}.yaml” beside it`),
      );
  for (const [id, { path }] of sidecars)
    if (!captures.has(id))
      problems.push(
        errorAt(path, wholeFile, "capture-pair", `Unexpected sidecar without its capture, expected “seeds/${id}.txt” beside it`),
      );

  const ledger = (path: string): SourceEntry | null =>
    entries.find((entry) => entry.path === path && entry.kind === "file") ?? null;
  return {
    captures,
    sidecars,
    events: list("events"),
    statements: list("statements"),
    places: list("places"),
    speakers: list("speakers"),
    permalinks: ledger("permalinks.txt"),
    redirects: ledger("redirects.yaml"),
    ids: {
      article: new Set([...captures.keys(), ...sidecars.keys(), ...moved.article]),
      event: idsOf("events", "event"),
      statement: idsOf("statements", "statement"),
      place: idsOf("places", "place"),
      speaker: idsOf("speakers", "speaker"),
    },
    problems,
  };
}
