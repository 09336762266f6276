import { at } from "../../text/must.ts";

/** Something to be drawn at a point of the map; `order` is its place among all. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly order: number;
}

/** Several spots, and the middle of them. */
interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly spots: readonly Spot[];
}

/** Spots above this number become one mark. */
const most = 8;

/** Radius of the ring on which so many marks do not touch. */
const ringRadius = (count: number, size: number): number =>
  count === 1 ? 0 : Math.max(size * 0.62, (size * count) / (2 * Math.PI));

const outerRadius = (count: number, size: number): number => (count > most ? size * 0.3 : ringRadius(count, size)) + size / 2;

function join(a: Cluster, b: Cluster): Cluster {
  const spots = [...a.spots, ...b.spots];
  const mean = (axis: "x" | "y"): number => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
  return { spots, x: mean("x"), y: mean("y") };
}

/** Joins what would touch until nothing touches; the first pair in order goes first, so that the result is always the same. */
function clustersOf(spots: readonly Spot[], size: number): Cluster[] {
  const places = Map.groupBy(spots, ({ x, y }) => `${x} ${y}`);
  const clusters = [...places.values()].map((own): Cluster => ({ ...at(own, 0, "spot"), spots: own }));
  const touches = (a: Cluster, b: Cluster): boolean =>
    Math.hypot(a.x - b.x, a.y - b.y) < outerRadius(a.spots.length, size) + outerRadius(b.spots.length, size);
  for (let index = 0; index < clusters.length; ) {
    const a = at(clusters, index, "cluster");
    const other = clusters.findIndex((b, place) => place > index && touches(a, b));
    if (other < 0) {
      index += 1;
      continue;
    }
    clusters[index] = join(a, at(clusters, other, "cluster"));
    clusters.splice(other, 1);
    index = 0;
  }
  return clusters;
}

/** Marks of a cluster are set on a ring, each in the direction of its own spot as far as there is room; equal spots in order. */
function spreadCluster({ x, y, spots }: Cluster, size: number) {
  if (spots.length > most) return [{ spots, x, y, atX: x, atY: y }];
  const radius = ringRadius(spots.length, size);
  const angle = (spot: Spot): number => (spot.x === x && spot.y === y ? -Math.PI : Math.atan2(spot.y - y, spot.x - x));
  const ordered = spots.toSorted((a, b) => angle(a) - angle(b));
  const first = angle(at(ordered, 0, "spot"));
  return ordered.map((spot, index) => {
    const turn = first + (2 * Math.PI * index) / spots.length;
    return { spots: [spot], x: x + radius * Math.cos(turn), y: y + radius * Math.sin(turn), atX: spot.x, atY: spot.y };
  });
}

/**
 * Tells several marks at one place, or at places that would touch, apart: they are set around the middle of their spots; too many become one
 * mark with a count. A leader line goes to (atX, atY): the spot itself, or the middle of those of one mark.
 *
 * @param size width of a mark in pixels.
 */
export const spread = (spots: readonly Spot[], size: number) =>
  clustersOf(spots, size).flatMap((cluster) => spreadCluster(cluster, size));
