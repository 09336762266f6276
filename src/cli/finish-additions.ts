import { byteLimit, sizeLimits } from "../corpus/size-limits.ts";
import { GuardedFolder } from "../io/guarded-folder.ts";
import { isRunning } from "../io/is-running.ts";
import { asideFolder, asidePrefix, clearAside, type Journal, journalName } from "./add-files.ts";

/** An addition that was killed: what it had decided to write, and how far it came. */
export interface CutShort {
  /** Where its contents are, below the corpus root. */
  readonly aside: string;
  /** Everything it was to write; empty if it was killed before it had all of that ready, and so put nothing in place. */
  readonly paths: readonly string[];
}

/** Where an addition may write; whoever can leave a folder here must not reach farther. */
const ownPath = /^(?:seeds\/[a-z0-9-]+\.(?:txt|yaml)|content\/(?:events|statements)\/[a-z0-9-]+\.mdx)$/u;

function readJournal(folder: GuardedFolder, aside: string): Journal {
  try {
    const paths = [...JSON.parse(folder.readText(`${aside}/${journalName}`, sizeLimits.recordBytes) ?? "")].map(String);
    return paths.every((path, index) => ownPath.test(path) && folder.kindAt(`${aside}/${index}`) === "file") ? paths : [];
  } catch {
    // Not there yet, half written, or none of ours.
    return [];
  }
}

/** The additions below a corpus root whose process is no more. */
export function additionsCutShort(root: string): readonly CutShort[] {
  const folder = new GuardedFolder(root);
  // The check tells what else may be there.
  return (folder.entries(asideFolder) ?? [])
    .filter(({ kind }) => kind === "folder")
    .map(({ path }) => path)
    .filter((path) => path.startsWith(`${asideFolder}/${asidePrefix}`))
    .filter((path) => !isRunning(Number.parseInt(path.slice(`${asideFolder}/${asidePrefix}`.length), 10)))
    .sort()
    .map((aside) => ({ aside, paths: readJournal(folder, aside) }));
}

/** Of an addition that was killed, what is there and what is not. */
export interface Finished {
  /** Every file of it that is there now. */
  readonly written: readonly string[];
  /** Files whose names hold something else; they are left as they are, and the addition too. */
  readonly taken: readonly string[];
}

/**
 * Finishes every addition that was killed: what it had ready is put in place, what it had not is cleared away. Whoever ran it had
 * agreed to all of its files. Nothing that is there is overwritten.
 * @throws RefusedPath where a link is in the way
 */
export function finishAdditions(root: string): readonly Finished[] {
  const folder = new GuardedFolder(root);
  return additionsCutShort(root).flatMap(({ aside, paths }): Finished[] => {
    const files = paths.map((path, index) => ({ path, from: `${aside}/${index}`, isThere: folder.kindAt(path) !== "nothing" }));
    const taken = files.filter(({ from, path, isThere }) => isThere && !folder.isSame(from, path, byteLimit(path)));
    if (taken.length > 0) return [{ written: [], taken: taken.map(({ path }) => path) }];
    for (const { from, path, isThere } of files) if (!isThere) folder.place(from, path);
    clearAside(folder, aside);
    return paths.length === 0 ? [] : [{ written: paths, taken: [] }];
  });
}
