import { projectRoot } from "../paths.ts";
import { givenPort } from "./port.ts";

process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
const { dev } = await import("astro");
const server = await dev({ root: projectRoot, server: { host: "127.0.0.1", port: givenPort() } });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.stop());
