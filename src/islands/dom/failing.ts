import { DataError } from "./bring.ts";
import { get, write } from "./nodes.ts";

const faults = {
  missing: "did not arrive",
  late: "did not arrive within ten seconds",
  broken: "did not arrive whole",
  stale: "belongs to another version of this page",
} as const;

/** Runs what may fail for want of a file, tells the reader, and can try again. */
export function mountFailing(root: HTMLElement) {
  const failure = get(root, ".explorer-failure");
  let failed: { readonly work: () => Promise<void>; readonly file: string } | undefined;

  async function run(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      failure.hidden = failed === undefined;
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      const { file, fault } = error;
      failed = { work, file };
      write(
        get(failure, "p"),
        `A file with the data of this picture (${file}) ${faults[fault]}. The page and the list below are whole; only choosing and zooming wait for it.`,
      );
      failure.hidden = false;
    }
  }
  return {
    attempt: (work: () => Promise<void>): void => void run(work),
    /** Tries again what failed last. */
    retry(): void {
      // A script that did not arrive is not asked for again: browsers remember that for as long as the page is open.
      if (failed?.file.endsWith(".js")) location.reload();
      const again = failed?.work;
      failed = undefined;
      failure.hidden = true;
      if (again) void run(again);
    },
  };
}
