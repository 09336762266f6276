import { inList } from "../../text/phrases.ts";
import { placeNumber, precisionOf } from "../query/column-codes.ts";
import type { EventColumns } from "../query/columns.ts";
import { countInDigits } from "../record/number-words.ts";

/** Width of a cell in which places are counted together, in pixels. */
const cellSize = 44;

/**
 * Counts exactly what a map shows of the events in view, in event–place pairs: an event at two places is two pairs, one that names no place is unplaced.
 *
 * @returns for each place its pairs, and how many of these are only known to be in it as a country; all pairs; events without a place
 */
export function countPairs(
  events: EventColumns,
  shown: ArrayLike<number>,
  places: readonly { readonly unit: readonly [number, number] | null }[],
) {
  const perPlace = new Uint32Array(places.length);
  const perCountry = new Uint32Array(places.length);
  const { starts, items } = events.places;
  let pairs = 0;
  let unplaced = 0;
  for (let row = 0; row < events.count; row += 1) {
    if (shown[row] !== 1) continue;
    const first = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    if (first === end) unplaced += 1;
    for (let at = first; at < end; at += 1) {
      const code = items[at] ?? 0;
      const place = placeNumber(code);
      perPlace[place] = (perPlace[place] ?? 0) + 1;
      if (precisionOf(code) === "country" || places[place]?.unit === null) perCountry[place] = (perCountry[place] ?? 0) + 1;
      pairs += 1;
    }
  }
  return { perPlace, perCountry, pairs, unplaced };
}

/** Zoom levels at which clusters change: each √2 closer than the last. In between, clusters keep their members. */
const clusterLevel = (zoom: number): number => 2 ** (Math.round(Math.log2(Math.max(zoom, 0.01)) * 2) / 2);

/**
 * Joins places that would touch: a grid of cells, fixed to the map and not to the frame, so that clusters stay as
 * they are while the map is moved. Work and marks are bounded by places and cells, never by events.
 *
 * @param spots position of each place on the drawing, in pixels at zoom 1; null for places that no point stands for
 * @returns the middle of each cluster, weighed by its event–place pairs, their number, and the numbers of its places, ascending
 */
export function clusterPlaces(
  perPlace: ArrayLike<number>,
  spots: readonly (readonly [x: number, y: number] | null)[],
  zoom: number,
) {
  const cell = cellSize / clusterLevel(zoom);
  const cells = new Map<string, { x: number; y: number; places: number[]; pairs: number }>();
  spots.forEach((spot, place) => {
    const pairs = perPlace[place] ?? 0;
    if (spot === null || pairs === 0) return;
    const [x, y] = spot;
    const key = `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
    const found = cells.get(key) ?? { x: 0, y: 0, places: [], pairs: 0 };
    found.x += x * pairs;
    found.y += y * pairs;
    found.pairs += pairs;
    found.places.push(place);
    cells.set(key, found);
  });
  return [...cells.values()].map(({ x, y, places, pairs }) => ({ x: x / pairs, y: y / pairs, places, pairs }));
}

/** What a circle with a count is called: the places it stands for, and how many event–place pairs. */
export function clusterName(names: readonly string[], pairs: number): string {
  const more = names.length > 2 ? [countInDigits(names.length - 2, "more place")] : [];
  return `${countInDigits(pairs, "event")}: ${inList([...names.slice(0, 2), ...more])}`;
}

/** The label of what is known only to a country: `Ukraine as a whole: 5 events`. */
export const countryNote = (name: string, events: number): string => `${name} as a whole: ${countInDigits(events, "event")}`;
