import { projectFolder, projectRoot } from "../io/paths.ts";
import { holdLock, withLock } from "./build-lock.ts";
import { refuseProject } from "./build-site.ts";
import { type Command, givenPort, runIfStarted } from "./command.ts";

export const dev: Command = {
  failure: "The live site itself failed",
  usage: "",
  async run(_, print) {
    const port = givenPort();
    if (await refuseProject(print)) return 1;
    // Astro keeps what a live site shows in one place for the whole project, whatever the corpus; a build keeps its own elsewhere.
    const holder = holdLock(projectFolder, ".cache/developing");
    if (holder !== null) {
      print.complain(
        `The live site runs already (process ${holder}); a second one would show the first one's corpus. End that one first.\n`,
      );
      return 2;
    }
    const { dev } = await import("astro");
    // In a new clone Astro writes files of its own, a build as well: of two that do so at one moment, one would fail.
    const server = await withLock(projectFolder, ".cache/building", () =>
      dev({ root: projectRoot, server: { host: "127.0.0.1", port } }),
    );
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.stop());
    return 0;
  },
};

await runIfStarted(import.meta, dev);
