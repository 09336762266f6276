import type { Problem } from "../../text/problem.ts";
import { type CorpusRule, type ReadRecord, readOnes } from "../draft.ts";
import type { Precision } from "../event.ts";
import { ringsOf } from "../follow-chain.ts";
import type { Place } from "../place.ts";
import { errorIn, warningIn } from "../rules.ts";
import type { Areas } from "../sources.ts";

/** The area itself, or where the map has no such part of a country, the country. */
function known(areas: Areas, code: string): string | null {
  return [code, code.slice(0, 2)].find((candidate) => areas.has(candidate)) ?? null;
}

function checkPoint(parsed: ReadRecord<Place>, code: string, longitude: number, latitude: number, areas: Areas): Problem[] {
  const area = known(areas, code);
  const within = area === null ? null : areas.contains(area, longitude, latitude);
  if (area === null || within === null) {
    const what = area === null ? `area “${code}”` : `place beyond the base map in “${code}”`;
    const reason = `Unexpected ${what}, expected one of the base map, so that the coordinates can be checked`;
    return [warningIn(parsed, ["within"], "place-area", reason)];
  }
  if (within) return [];
  const reason = `Unexpected coordinates ${longitude}, ${latitude} outside “${area}”, expected them within it`;
  const note = `Longitude and latitude seem swapped; this lies within it:\nlon: ${latitude}\nlat: ${longitude}`;
  const isSwapped = areas.contains(area, latitude, longitude) === true;
  return [errorIn(parsed, ["lon"], "place-within", reason, isSwapped ? { note } : {})];
}

function checkRegion(parsed: ReadRecord<Place>, codes: readonly string[], areas: Areas): Problem[] {
  const single = typeof parsed.record.within === "string";
  return codes.flatMap((code, index) => {
    if (areas.has(code)) return [];
    const reason = `Unexpected area “${code}”, expected one that the base map can draw, or coordinates`;
    return [errorIn(parsed, single ? ["within"] : ["within", index], "place-area", reason)];
  });
}

/** Rules `place-within` and `place-area`: coordinates lie in the area they name, and a region is made of areas of the map. */
const checkPlaces: CorpusRule = ({ places, areas }) =>
  readOnes(places).flatMap((parsed) => {
    const { within, lon, lat } = parsed.record;
    const codes = typeof within === "string" ? [within] : within;
    if (lon === undefined || lat === undefined) return checkRegion(parsed, codes, areas);
    return codes.flatMap((code) => checkPoint(parsed, code, lon, lat, areas));
  });

const pointed: ReadonlySet<Precision> = new Set(["point", "site", "settlement", "near"]);

/** Rule `event-coordinates`: a place given as a point, a site, a settlement or near one has coordinates. */
const checkPrecision: CorpusRule = ({ events, places }) => {
  const byId = new Map(readOnes(places).map(({ record }) => [record.id, record]));
  return readOnes(events).flatMap((parsed) =>
    parsed.record.places.flatMap(({ place, precision }, index) => {
      const found = byId.get(place);
      if (found === undefined || found.lon !== undefined || !pointed.has(precision)) return [];
      const reason = `Unexpected precision “${precision}” of “${place}”, which has no coordinates, expected “region” or “country”`;
      return [errorIn(parsed, ["places", index, "precision"], "event-coordinates", reason)];
    }),
  );
};

/** Rule `place-cycle`: the places that hold a place are ever larger, and end. */
const checkContainment: CorpusRule = ({ places }) => {
  const holders = new Map(readOnes(places).map(({ record }) => [record.id, record.containedIn]));
  const rings = ringsOf(holders);
  return readOnes(places)
    .filter(({ id }) => rings.has(id))
    .map((parsed) => {
      const reason = `Unexpected “${holders.get(parsed.id)}” around “${parsed.id}”, which holds it in turn, expected a larger place`;
      return errorIn(parsed, ["containedIn"], "place-cycle", reason);
    });
};

export const placeRules: readonly CorpusRule[] = [checkPlaces, checkPrecision, checkContainment];
