import { parseArgs } from "node:util";
import { buildSite } from "./build-site.ts";

const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });

process.exitCode = await buildSite(values.out);
if (process.exitCode === 0) console.log(`The site stands in ${values.out}/.`);
