import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isRunning } from "../io/is-running.ts";
import { asideFolder, asidePrefix, clearAside, isPlaced, type Journal, journalName, place } from "./add-files.ts";

/** An addition that was killed: what it had decided to write, and how far it came. */
export interface CutShort {
  /** Where its contents stand. */
  readonly aside: string;
  /** Everything it was to write; empty if it was killed before it had all of that ready, and so put nothing in place. */
  readonly paths: readonly string[];
}

/** Where an addition may write; whoever can leave a folder here must not reach farther. */
const ownPath = /^(?:seeds\/[a-z0-9-]+\.(?:txt|yaml)|content\/(?:events|statements)\/[a-z0-9-]+\.mdx)$/u;

function readJournal(aside: string): Journal {
  try {
    const paths = [...JSON.parse(readFileSync(join(aside, journalName), "utf8"))].map(String);
    return paths.every((path, index) => ownPath.test(path) && lstatSync(join(aside, String(index))).isFile()) ? paths : [];
  } catch {
    // Not there yet, half written, or none of ours.
    return [];
  }
}

/** The additions below a corpus root whose process is no more. */
export function additionsCutShort(root: string): readonly CutShort[] {
  const folder = join(root, asideFolder);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(asidePrefix)) : [];
  return names
    .filter((name) => !isRunning(Number.parseInt(name.slice(asidePrefix.length), 10)))
    .sort()
    .map((name) => ({ aside: join(folder, name), paths: readJournal(join(folder, name)) }));
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
 */
export function finishAdditions(root: string): readonly Finished[] {
  return additionsCutShort(root).flatMap(({ aside, paths }): Finished[] => {
    const files = paths.map((path, index) => ({ path, from: join(aside, String(index)), to: join(root, path) }));
    const taken = files.filter(({ from, to }) => existsSync(to) && !isPlaced(from, to)).map(({ path }) => path);
    if (taken.length > 0) return [{ written: [], taken }];
    for (const { from, to } of files) if (!existsSync(to)) place(from, to);
    clearAside(root, aside);
    return paths.length === 0 ? [] : [{ written: paths, taken: [] }];
  });
}
