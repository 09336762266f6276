import { projectRoot } from "../io/paths.ts";
import { buildSite } from "./build-site.ts";
import { givenPort } from "./port.ts";

const port = givenPort();
process.exitCode = await buildSite("dist");
if (process.exitCode === 0) {
  const { preview } = await import("astro");
  const server = await preview({ root: projectRoot, logLevel: "warn", server: { host: "127.0.0.1", port } });
  const base = `/${process.env["BASE_PATH"] ?? ""}/`.replace(/\/{2,}/g, "/");
  console.log(`On the Record is served at http://127.0.0.1:${server.port}${base}\nCtrl-C ends it.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.stop());
}
