import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isRunning } from "../io/is-running.ts";

/** Longer than any build; whoever waits as long has been forgotten. */
const longestWait = 10 * 60_000;
const pause = 100;

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

/** The number of the process that holds a lock; null if nobody does, 0 if it is just being written. */
function holderOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Takes away the lock of a process that was killed. Somebody who does the same at this moment may have come first. */
function breakLock(lock: string, holder: number): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (holderOf(aside) !== holder) renameSync(aside, lock);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  rmSync(aside, { force: true });
}

/**
 * Takes a lock for as long as this process runs, without waiting.
 *
 * @returns null, or the number of the process that holds it
 */
export function holdLock(lock: string): number | null {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) {
    const holder = holderOf(lock);
    if (holder === null) continue;
    if (holder === 0 || isRunning(holder)) return holder;
    breakLock(lock, holder);
  }
  process.once("exit", () => rmSync(lock, { force: true }));
  return null;
}

/**
 * Does some work while no other process does work under the same lock; waits until it is free. A process that was killed
 * holds none.
 *
 * @param lock file that says who works; its folder is made
 */
export async function withLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(lock), { recursive: true });
  for (let waited = 0; !take(lock); waited += pause) {
    const holder = holderOf(lock);
    if (holder !== null && holder > 0 && !isRunning(holder)) breakLock(lock, holder);
    else if (waited > longestWait)
      throw new Error(`Process ${holder} has worked for too long. If it does not, delete “${lock}”.`);
    else await wait(pause);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
