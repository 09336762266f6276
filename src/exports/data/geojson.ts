import type { Feature, FeatureCollection, Point } from "geojson";
import { recordAddress } from "../../corpus/addresses.ts";
import type { Event, Whereabouts } from "../../corpus/event.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Place } from "../../corpus/place.ts";
import { readEdtf } from "../../text/edtf.ts";
import { inertJson, type Publication } from "./publication.ts";

/**
 * The point of a place, in degrees (WGS 84); null where none is known: no source puts what it says of a region or a country at one point of it,
 * even where the place itself has one.
 */
function pointOf({ lon, lat }: Place, { precision }: Whereabouts): Point | null {
  if (lon === undefined || lat === undefined || precision === "region" || precision === "country") return null;
  return { type: "Point", coordinates: [lon, lat] };
}

/** The features of one event: one for each of its places, or one without a geometry where no source says where. */
function featuresOf(corpus: LinkedCorpus, event: Event, { address }: Publication): Feature<Point | null>[] {
  const date = readEdtf(event.date.edtf);
  const properties = {
    event: event.id,
    title: event.title,
    kind: event.kind,
    date: event.date.edtf,
    date_earliest: date.earliest,
    date_latest: date.latest,
    date_basis: event.date.basis,
    page: address(recordAddress.event(event.id)),
  };
  const nowhere = { place: null, place_name: null, within: null, precision: null, place_basis: null };
  if (event.places.length === 0)
    return [{ type: "Feature", id: event.id, geometry: null, properties: { ...properties, ...nowhere } }];
  return event.places.map((where) => {
    const place = corpus.place(where.place);
    return {
      type: "Feature",
      id: `${event.id}/${place.id}`,
      geometry: pointOf(place, where),
      properties: {
        ...properties,
        place: place.id,
        place_name: place.name,
        // ISO 3166 codes of the area that holds it, or of those that it is made of.
        within: [place.within].flat().join(" "),
        precision: where.precision,
        place_basis: where.basis,
      },
    };
  });
}

/** Events as GeoJSON (RFC 7946): a feature for each place of each event, its properties plain values, as programs for maps want them. */
export function geojson(corpus: LinkedCorpus, events: readonly Event[], publication: Publication): string {
  const features = events.flatMap((event) => featuresOf(corpus, event, publication));
  const collection: FeatureCollection<Point | null> = { type: "FeatureCollection", features };
  return inertJson(collection);
}
