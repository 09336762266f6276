import { join } from "node:path";
import { projectRoot } from "../../src/io/paths.ts";

/** Builds the explorer's page alone, with so many generated events, into a folder: the same component that the home page shows. */
export async function buildOurs(count: number, folder: string): Promise<void> {
  process.env["BENCH_EVENTS"] = String(count);
  process.env["BENCH_BASE_MAP"] = join(projectRoot, "public/basemap");
  process.env["ASTRO_TELEMETRY_DISABLED"] = "1";
  const { build } = await import("astro");
  const { default: config } = await import("../../astro.config.mjs");
  await build({
    ...config,
    configFile: false,
    root: join(projectRoot, "bench/explorer/site"),
    publicDir: join(projectRoot, "public"),
    cacheDir: join(projectRoot, ".cache/bench/astro"),
    outDir: folder,
    integrations: [],
    logLevel: "error",
  });
}
