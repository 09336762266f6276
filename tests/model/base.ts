import { readFileSync } from "node:fs";
import type { OverviewTopology, RegionTopology } from "../../src/model/map/base-map.ts";

const read = (name: string): unknown => JSON.parse(readFileSync(`public/basemap/${name}.topo.json`, "utf8"));

/** The committed base maps. */
export const base = { region: read("ukraine-region") as RegionTopology, overview: read("europe-overview") as OverviewTopology };
