import { eventName } from "../record/accessible-name.ts";
import { accountsByEvent } from "../record/accounts.ts";
import { eventsInTime } from "../record/chronology.ts";
import { type Frame, pathsOf, regionPaths } from "./base-map.ts";
import { clusterMarks } from "./cluster-marks.ts";
import { layoutInset } from "./map-inset.ts";
import { layoutLabels } from "./map-labels.ts";
import type { MapBase, MapLayout, MapOptions, MapRecords } from "./map-layout.ts";
import { layoutLocator } from "./map-locator.ts";
import { layoutMarks, type MapPair, markBox, markBoxes } from "./map-marks.ts";
import { areasOf, countriesOf, sortPairs } from "./map-pairs.ts";
import { cornerBox, fitProjection, pixelsPerKilometre, scaleBarBox, scaleBarOf } from "./map-view.ts";
import { transformOf } from "./place-units.ts";

export type { MapBase, MapLayout, MapOptions, MapRecords } from "./map-layout.ts";

/** Full accessible names of events. */
function namesOf({ events, places, statements }: MapRecords): ReadonlyMap<string, string> {
  const accounts = accountsByEvent(events, statements, []);
  const placeOf = new Map(places.map((place) => [place.id, place]));
  return new Map(
    events.map((event) => [
      event.id,
      eventName({
        ...event,
        places: event.places.map(({ place, precision }) => ({ name: placeOf.get(place)?.name ?? place, precision })),
        counts: accounts.get(event.id)?.counts ?? [],
      }),
    ]),
  );
}

/** A mark nearer to the edge than this would be cut. */
const edge = 6;

/**
 * Lays out the map: base map, a mark for each place of each event, areas where the place is a region, an outline label where it is a
 * country, names in a hierarchy, an inset for what lies outside, and lists of what can't be drawn. Pixels from the upper left corner.
 */
export function layoutMap(base: MapBase, records: MapRecords, options: MapOptions): MapLayout {
  const { width, height, fontSize = 13, focus } = options;
  const frame: Frame = [0, 0, width, height];
  const projection = fitProjection(base.region, options);
  const names = namesOf(records);
  const pairs = sortPairs(records);
  const areas = areasOf(pairs.regions, base.region, projection, pathsOf(projection, frame));
  const middles = new Map(areas.map((area) => [area.place, [area.x, area.y] as const]));
  const spotOf = ({ place, precision }: MapPair): readonly [number, number] | null => {
    if (precision === "region" || place.lon === undefined || place.lat === undefined) return middles.get(place.id) ?? null;
    return projection([place.lon, place.lat]);
  };
  const shown = pairs.all.flatMap((pair) => {
    const spot = pairs.countries.includes(pair) ? null : spotOf(pair);
    const inside = spot && spot[0] >= edge && spot[1] >= edge && spot[0] <= width - edge && spot[1] <= height - edge;
    return inside ? [{ pair, spot }] : [];
  });
  const { columns } = records;
  const plane = { width, height, transform: transformOf(projection) };
  const marks = columns ? clusterMarks(columns, records.places, base, plane) : layoutMarks(shown, names);
  const drawnPairs = new Set(shown.map(({ pair }) => pair));
  const beyond = pairs.points.filter((pair) => !drawnPairs.has(pair));
  const corner = { width, height, fontSize, projection, boxes: columns ? marks.map(markBox) : markBoxes(marks) };
  const inset = base.overview && beyond.length > 0 && !focus ? layoutInset(base.overview, beyond, names, corner) : null;
  const locator = focus ? layoutLocator(base.region, corner) : null;
  const obstacles = [...corner.boxes, ...[inset, locator].flatMap((small) => (small ? [cornerBox(small)] : []))];
  const scale = pixelsPerKilometre(projection, options);
  const scaleBar = scaleBarOf(scale, options, obstacles);
  const countries = countriesOf(pairs.countries);
  const named = {
    // A circle with a count names its places when it is pointed at; on the map they have no room.
    marks: columns ? [] : marks,
    areas,
    countries: focus ? [] : countries,
    places: new Map(records.places.map((place) => [place.id, place])),
  };
  const { labels, cities } = layoutLabels(
    { ...named, region: base.region, projection, scale, fontSize },
    [...obstacles, scaleBarBox(scaleBar)],
    { x0: 3, y0: 3, x1: width - 3, y1: height - 3 },
  );
  const drawn = new Set([...marks, ...(inset?.marks ?? []), ...countries].flatMap(({ events }) => events));
  const idsOf = (events: readonly { readonly id: string }[]): string[] => [...new Set(events.map((event) => event.id))];
  return {
    ...plane,
    paths: regionPaths(base.region, projection, frame),
    areas: areas.map(({ x: _x, y: _y, ...area }) => area),
    marks,
    countries,
    cities,
    labels,
    inset,
    locator,
    scaleBar,
    unplaced: idsOf(eventsInTime(records.events).filter((event) => event.places.length === 0)),
    outside: idsOf(pairs.all.map(({ event }) => event)).filter((id) => !drawn.has(id)),
  };
}
