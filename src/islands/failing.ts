import { DataError } from "./data-error.ts";
import { find, write } from "./nodes.ts";

const faults = {
  missing: "did not arrive",
  late: "did not arrive within ten seconds",
  broken: "did not arrive whole",
  stale: "belongs to another version of this page",
} as const;

/** Runs what may fail for want of a file, tells the reader, and can try again. */
export interface Failing {
  readonly attempt: (work: () => Promise<void>) => void;
  /** Tries again what failed last. */
  readonly retry: () => void;
}

export function mountFailing(root: HTMLElement): Failing {
  const failure = find(root, ".explorer-failure", HTMLElement);
  let owed: (() => Promise<void>) | undefined;
  let lost = "";

  function tell(error: unknown, again: () => Promise<void>): void {
    if (!(error instanceof DataError)) throw error;
    owed = again;
    lost = error.file;
    if (failure === null) return;
    write(
      failure.querySelector("p"),
      `A file with the data of this picture (${error.file}) ${faults[error.fault]}. The page and the list below are whole; only choosing and zooming wait for it.`,
    );
    failure.hidden = false;
  }
  function attempt(work: () => Promise<void>): void {
    work().then(
      () => {
        if (owed === undefined && failure) failure.hidden = true;
      },
      (error: unknown) => tell(error, work),
    );
  }
  return {
    attempt,
    retry() {
      // A script that did not arrive is not asked for again: browsers remember that for as long as the page is open.
      if (lost.endsWith(".js")) location.reload();
      const again = owed;
      owed = undefined;
      if (failure) failure.hidden = true;
      if (again) attempt(again);
    },
  };
}
