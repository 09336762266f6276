import { dirname } from "node:path/posix";
import { setTimeout as wait } from "node:timers/promises";
import { codeOf } from "../io/error-code.ts";
import { type GuardedFolder, RefusedPath, toAsideName } from "../io/guarded-folder.ts";
import { isRunning } from "../io/is-running.ts";

/** Longer than any build; whoever waits as long has been forgotten. */
const longestWait = 10 * 60_000;
const pause = 100;

const longestNumber = 20;

/** The number of the process that holds a lock; null if nobody does, 0 if it is just being written. */
function holderOf(folder: GuardedFolder, lock: string): number | null {
  const text = folder.readText(lock, longestNumber);
  if (text !== null && !/^\d*$/u.test(text)) throw new RefusedPath(lock, "file that is no lock", "the number of a process");
  return text === null ? null : Number(text);
}

function take(folder: GuardedFolder, lock: string): boolean {
  try {
    folder.create(lock, String(process.pid));
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Takes away the lock of a process that was killed. Somebody who does the same at this moment may have come first. */
function breakLock(folder: GuardedFolder, lock: string, holder: number): void {
  const aside = toAsideName(lock);
  try {
    folder.moveFile(lock, aside);
    if (holderOf(folder, aside) !== holder) folder.moveFile(aside, lock);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  folder.remove(aside);
}

/**
 * Takes a lock without waiting. A process that was killed holds none.
 *
 * @param lock file that says who works; its folder is made
 * @returns null, or the number of the process that holds it: 0 if it is just being written
 */
function tryLock(folder: GuardedFolder, lock: string): number | null {
  folder.makeFolder(dirname(lock));
  while (!take(folder, lock)) {
    const holder = holderOf(folder, lock);
    if (holder === null) continue;
    if (holder === 0 || isRunning(holder)) return holder;
    breakLock(folder, lock, holder);
  }
  return null;
}

/** Takes a lock for as long as this process runs, without waiting; gives what `tryLock` gives. */
export function holdLock(folder: GuardedFolder, lock: string): number | null {
  const holder = tryLock(folder, lock);
  if (holder === null) process.once("exit", () => folder.remove(lock));
  return holder;
}

/** Does some work while no other process does work under the same lock; waits until it is free. */
export async function withLock<T>(folder: GuardedFolder, lock: string, work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += pause) {
    const holder = tryLock(folder, lock);
    if (holder === null) break;
    if (waited > longestWait) throw new Error(`Process ${holder} has worked for too long. If it does not, delete “${lock}”.`);
    await wait(pause);
  }
  try {
    return await work();
  } finally {
    folder.remove(lock);
  }
}
