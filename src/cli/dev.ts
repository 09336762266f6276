import { join } from "node:path";
import { projectRoot } from "../io/paths.ts";
import { holdLock } from "./build-lock.ts";
import { givenPort } from "./port.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
const port = givenPort();
// Astro keeps what a live site shows in one place for the whole project, whatever the corpus; a build keeps its own elsewhere, and need not wait.
const holder = holdLock(join(projectRoot, ".cache", "developing"));
if (holder === null) {
  const { dev } = await import("astro");
  const server = await dev({ root: projectRoot, server: { host: "127.0.0.1", port } });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.stop());
} else {
  process.stderr.write(
    `The live site runs already (process ${holder}); a second one would show the first one's corpus. End that one first.\n`,
  );
  process.exitCode = 2;
}
