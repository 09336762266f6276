import { buildSite } from "./build-site.ts";
import { type Command, readUsage, runIfStarted } from "./command.ts";

export const build: Command = {
  failure: "The build itself failed",
  usage: "",
  async run(args, print) {
    const { out } = readUsage(args, { options: { out: { type: "string", default: "dist" } } }).values;
    const code = await buildSite(out, print);
    if (code === 0) print.say(`The site is in ${out}/.\n`);
    return code;
  },
};

await runIfStarted(import.meta, build);
