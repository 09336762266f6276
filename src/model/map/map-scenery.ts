import { at } from "../../text/must.ts";
import { type Box, overlaps } from "../box.ts";
import { tenth } from "../tenth.ts";
import { textWidth } from "../timeline/text-width.ts";
import { countryNote } from "./map-clusters.ts";
import type { KindLabel } from "./map-labels.ts";
import type { MapArea } from "./map-pairs.ts";
import type { MapPins } from "./map-pins.ts";

/** The place of an area, and its shape as SVG path data. */
type Area = Pick<MapArea, "place" | "path">;

/** Names and areas of a map, which stay while its marks come and go. */
export interface MapScenery {
  readonly labels: readonly KindLabel[];
  readonly areas: readonly Area[];
}

/** A name as it is seen. */
export interface SeenLabel extends KindLabel {
  /** Moves it so that it keeps its size and its distance from its point; null where nothing has come closer. */
  readonly transform: string | null;
  /** Whether another name or a circle takes its place. */
  readonly hidden: boolean;
  /** Whether its place has nothing to show. */
  readonly away: boolean;
}

const perPlaceId = (counts: ArrayLike<number>, places: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(places.map(({ id }, number) => [id, at(counts, number, "place")]));

/**
 * Names as they are seen in a frame: at their size and at their distance from their points while the map comes closer. Points then lie farther apart,
 * so that names rarely meet that did not meet before; where two would, the one that is lower in the hierarchy is left out, as is one that a circle with a count
 * would cover. Depends on the zoom and on what is shown, not on where the map is looked at: names are stable while it is moved.
 */
export function seeLabels(
  { labels }: MapScenery,
  { frame: { zoom }, taken: circles, counts }: MapPins,
  places: readonly { readonly id: string; readonly name: string }[],
): SeenLabel[] {
  const perPlace = perPlaceId(counts.perPlace, places);
  const perCountry = perPlaceId(counts.perCountry, places);
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const taken = [...circles];
  const seen = new Map<KindLabel, SeenLabel>();
  for (const label of [...labels.filter(({ place }) => place !== null), ...labels.filter(({ place }) => place === null)]) {
    const { x, y, fontSize, place } = label;
    const note = label.kind === "country-note" && place !== null;
    const text = note ? countryNote(names.get(place) ?? place, perCountry.get(place) ?? 0) : label.text;
    const width = textWidth(text, fontSize, "bold");
    const [px, py] = label.at ?? [x + width / 2, y];
    const [left, base] = [px * zoom + x - px, py * zoom + y - py];
    const box = { x0: left, y0: base - fontSize, x1: left + width, y1: base + fontSize * 0.3 };
    // Where nothing has come closer the names were kept apart when they were set, by a finer measure.
    const others: readonly Box[] = zoom === 1 ? circles : taken;
    const hidden = others.some((other) => overlaps(other, box));
    if (!hidden) taken.push(box);
    const [tx, ty] = [tenth(px), tenth(py)];
    seen.set(label, {
      ...label,
      text,
      hidden,
      away: place !== null && ((note ? perCountry : perPlace).get(place) ?? 0) === 0,
      transform: zoom === 1 ? null : `translate(${tx} ${ty}) scale(${(1 / zoom).toFixed(4)}) translate(${-tx + 0} ${-ty + 0})`,
    });
  }
  return labels.flatMap((label) => seen.get(label) ?? []);
}

/** Areas, and whether their places have nothing to show. */
export function seeAreas(
  { areas }: MapScenery,
  { counts }: MapPins,
  places: readonly { readonly id: string }[],
): readonly (Area & { readonly away: boolean })[] {
  const perPlace = perPlaceId(counts.perPlace, places);
  return areas.map((area) => ({ ...area, away: (perPlace.get(area.place) ?? 0) === 0 }));
}
