import { foldName } from "../../text/fold.ts";
import { looksOf } from "../../text/look-alikes.ts";
import { at, must } from "../../text/must.ts";
import { withArticle } from "../../text/phrases.ts";
import type { Problem } from "../../text/problem.ts";
import type { KnownIds } from "../draft.ts";
import { isId } from "../identifier.ts";
import { wholeFile } from "../position.ts";
import { bySort, likelySort, pathOfRecord, type RecordSort, recordFolders, sortOfPath } from "../record-sorts.ts";
import { idOf } from "../records.ts";
import { errorAt } from "../rules.ts";
import type { SourceEntry } from "../sources.ts";

export interface Layout {
  /** Seeds by id of the article. */
  readonly captures: ReadonlyMap<string, SourceEntry>;
  /** Files of records; of an article, its sidecar. */
  readonly records: Readonly<Record<RecordSort, readonly SourceEntry[]>>;
  readonly permalinks: SourceEntry | null;
  readonly redirects: SourceEntry | null;
  readonly ids: KnownIds;
  readonly problems: readonly Problem[];
}

const folders = new Set(["content", ...recordFolders]);
const ledgers = new Set(["permalinks.txt", "redirects.yaml"]);

/** The sort of record that a file in the wrong place looks like; null for one in its place, or for no record. */
function misplacedSort({ path, kind, text }: SourceEntry): RecordSort | null {
  const sort = sortOfPath(path);
  if (kind !== "file" || text === null || sort === "capture" || ledgers.has(path)) return null;
  return sort === null && !/\.(?:mdx?|ya?ml|txt)$/u.test(path) ? null : likelySort(text, sort);
}

function misplacedProblem({ path }: SourceEntry, sort: RecordSort): Problem {
  const what = sort === "article" ? "a sidecar" : withArticle(sort);
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
  return ledgers.has(path) || sortOfPath(path) !== null ? null : stray("file", wanted);
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
    const look = at(looksOf(idOf(path)), 0, "look");
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
  // Paths that fall together on a file system that folds case or normal form.
  const twins = Map.groupBy(
    entries.map(({ path }) => path),
    foldName,
  );
  const moved = bySort(() => new Set<string>());
  const found = { ...bySort((): SourceEntry[] => []), capture: [] as SourceEntry[] };

  for (const entry of entries) {
    const { path } = entry;
    const id = idOf(path);
    const misplaced = misplacedSort(entry);
    const stray = misplaced === null ? strayProblem(entry) : misplacedProblem(entry, misplaced);
    // It is known by its id all the same: what names it is right.
    if (misplaced !== null && isId(id)) moved[misplaced].add(id);
    const sort = entry.kind === "file" ? sortOfPath(path) : null;
    if (stray !== null) problems.push(stray);
    else if (sort !== null && isId(id)) found[sort].push(entry);
    else if (sort !== null) problems.push(nameProblem(entry, must(twins.get(foldName(path)), "file of this name")));
  }

  const { capture, ...records } = found;
  const byId = (some: readonly SourceEntry[]): ById => new Map(some.map((entry) => [idOf(entry.path), entry]));
  const captures = byId(capture);
  const ids = bySort((sort) => new Set([...records[sort].map(({ path }) => idOf(path)), ...moved[sort]]));
  const ledger = (path: string): SourceEntry | null =>
    entries.find((entry) => entry.path === path && entry.kind === "file") ?? null;
  return {
    captures,
    records,
    permalinks: ledger("permalinks.txt"),
    redirects: ledger("redirects.yaml"),
    ids: { ...ids, article: new Set([...captures.keys(), ...ids.article]) },
    problems: [
      ...problems,
      ...pairProblems(captures, byId(records.article)),
      // Of a capture and its sidecar, one.
      ...Object.values({ ...found, article: [] }).flatMap(lookAlikeProblems),
    ],
  };
}
