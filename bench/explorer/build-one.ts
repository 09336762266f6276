import { buildOurs } from "./build-ours.ts";

// A process of its own: what is generated for one size must not stay in memory for the next.
const [count = "100", folder = ""] = process.argv.slice(2);
await buildOurs(Number(count), folder);
