import { geoBounds, geoContains } from "d3-geo";
import type { Feature } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Areas } from "../corpus/sources.ts";
import { must } from "../text/must.ts";
import { GuardedFolder } from "./guarded-folder.ts";

/**
 * ISO 3166-1 alpha-2 codes, as records have them, each before the alpha-3 codes of the base map's shapes. Natural Earth draws the north of
 * Cyprus as a shape of its own; ISO has no code for Kosovo, and `XK` is the one in use.
 */
const countryTable = [
  "AL ALB, AM ARM, AT AUT, AZ AZE, BA BIH, BE BEL, BG BGR, BY BLR, CH CHE, CY CYP CYN, CZ CZE, DE DEU, DK DNK",
  "DZ DZA, EE EST, ES ESP, FI FIN, FO FRO, FR FRA, GB GBR, GE GEO, GR GRC, HR HRV, HU HUN, IE IRL, IM IMN, IQ IRQ",
  "IR IRN, IT ITA, KZ KAZ, LB LBN, LT LTU, LU LUX, LV LVA, MA MAR, MD MDA, ME MNE, MK MKD, NL NLD, NO NOR, PL POL",
  "PT PRT, RO ROU, RS SRB, RU RUS, SE SWE, SI SVN, SK SVK, SY SYR, TM TKM, TN TUN, TR TUR, UA UKR, UZ UZB, XK KOS",
].join(", ");

/** The alpha-3 codes of a country's shapes, by its alpha-2 code. */
const countryShapes: ReadonlyMap<string, readonly string[]> = new Map(
  countryTable.split(", ").map((row) => [row.slice(0, 2), row.slice(3).split(" ")]),
);

interface Shape {
  readonly id: string;
  readonly feature: Feature;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
}

interface Sheet {
  readonly shapes: readonly Shape[];
  /** Within it every country is drawn whole; west, south, east, north. */
  readonly frame: Shape["bounds"];
  /** How far its generalised outlines may lie from the real ones, in degrees of latitude: about 3 km and 20 km. */
  readonly tolerance: number;
}

type Point = readonly [longitude: number, latitude: number];

/** The exact sheet first. Frames are those of the script that made the files. */
const sheets = [
  { name: "ukraine-region.topo.json", frame: [17, 42, 45, 57.5], tolerance: 0.03 },
  { name: "europe-overview.topo.json", frame: [-11, 34, 60, 62], tolerance: 0.2 },
] as const;

function readShapes(project: string, name: string): Shape[] {
  const topology = JSON.parse(
    must(new GuardedFolder(project).readText(`public/basemap/${name}`), `base map ${name}`),
  ) as Topology;
  return ["countries", "oblasts"].flatMap((name) => {
    const collection = topology.objects[name];
    if (collection === undefined) return [];
    return feature(topology, collection as GeometryCollection).features.map((found) => {
      const [[west, south], [east, north]] = geoBounds(found);
      return { id: String(found.id), feature: found, bounds: [west, south, east, north] as const };
    });
  });
}

const isInside = ([west, south, east, north]: Shape["bounds"], [longitude, latitude]: Point): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

const isWhole = ([west, south, east, north]: Shape["bounds"], frame: Shape["bounds"]): boolean =>
  isInside(frame, [west, south]) && isInside(frame, [east, north]);

const hasExactly = (shape: Shape, point: Point): boolean =>
  isInside(shape.bounds, point) && geoContains(shape.feature, [...point]);

function around([longitude, latitude]: Point, distance: number): Point[] {
  return Array.from({ length: 8 }, (_, index): Point => {
    const angle = (index * Math.PI) / 4;
    return [
      longitude + (distance * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180),
      latitude + distance * Math.sin(angle),
    ];
  });
}

const shapesOf = (code: string): readonly string[] => (code.length > 2 ? [code] : (countryShapes.get(code) ?? []));

function containsIn({ shapes, tolerance }: Sheet, ids: readonly string[], point: Point): boolean {
  const own = shapes.filter(({ id }) => ids.includes(id));
  if (own.length === 0) return false;
  const points = [point, ...around(point, tolerance)];
  return own.some((shape) => points.some((candidate) => hasExactly(shape, candidate)));
}

/**
 * The areas of the base map of a project: countries by ISO 3166-1 alpha-2, oblasts by ISO 3166-2. Its outlines are generalised,
 * so a place counts as within up to a tolerance beyond them; they can't tell on which side of a border a village lies.
 * Where the exact sheet knows the country of a place, the coarse one, whose outlines may reach across a strait, is not asked.
 */
export function readAreas(project: string): Areas {
  let read: readonly Sheet[] | undefined;
  const all = (): readonly Sheet[] => {
    read ??= sheets.map(({ name, ...sheet }) => ({ ...sheet, shapes: readShapes(project, name) }));
    return read;
  };
  const answers = new Map<string, boolean | null>();

  function contains(ids: readonly string[], point: Point): boolean | null {
    const [exact, coarse] = all();
    if (exact === undefined || coarse === undefined) return null;
    if (containsIn(exact, ids, point)) return true;
    if (exact.shapes.some((shape) => hasExactly(shape, point))) return false;
    if (containsIn(coarse, ids, point)) return true;
    // A country that reaches beyond the frame is drawn in part: what lies out there may be in it.
    const partial = coarse.shapes.some(({ id, bounds }) => ids.includes(id) && !isWhole(bounds, coarse.frame));
    return partial && !isInside(coarse.frame, point) ? null : false;
  }

  return {
    has(code) {
      const ids = shapesOf(code);
      return all().some(({ shapes }) => shapes.some(({ id }) => ids.includes(id)));
    },
    contains(code, longitude, latitude) {
      const key = `${code} ${longitude} ${latitude}`;
      const answer = answers.get(key);
      if (answer !== undefined) return answer;
      const found = contains(shapesOf(code), [longitude, latitude]);
      answers.set(key, found);
      return found;
    },
  };
}
