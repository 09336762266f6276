import { projectRoot } from "../io/paths.ts";
import { buildSite } from "./build-site.ts";
import { type Command, givenPort, runIfStarted } from "./command.ts";

export const start: Command = {
  failure: "The start itself failed",
  usage: "",
  async run(_, print) {
    const port = givenPort();
    const code = await buildSite("dist", print);
    if (code !== 0) return code;
    const { preview } = await import("astro");
    const server = await preview({ root: projectRoot, logLevel: "warn", server: { host: "127.0.0.1", port } });
    const base = `/${process.env["BASE_PATH"] ?? ""}/`.replace(/\/{2,}/g, "/");
    print.say(`On the Record is served at http://127.0.0.1:${server.port}${base}\nCtrl-C ends it.\n`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.stop());
    return 0;
  },
};

await runIfStarted(import.meta, start);
