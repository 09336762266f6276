/** Something to be drawn at a point of the map. */
export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** Where it is drawn: moved from its spot when others are near; `stack` counts what is drawn as one mark. */
export interface SpreadSpot {
  readonly keys: readonly string[];
  readonly x: number;
  readonly y: number;
  /** The spot itself, to which a leader line goes; of a stack, the middle of its spots. */
  readonly atX: number;
  readonly atY: number;
}

interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly spots: readonly Spot[];
}

/** Radius of the ring on which so many marks do not touch. */
const ringRadius = (count: number, size: number): number =>
  count === 1 ? 0 : Math.max(size * 0.62, (size * count) / (2 * Math.PI));

const outerRadius = (count: number, size: number, most: number): number =>
  (count > most ? size * 0.3 : ringRadius(count, size)) + size / 2;

function join(a: Cluster, b: Cluster): Cluster {
  const spots = [...a.spots, ...b.spots];
  const mean = (pick: (spot: Spot) => number): number => spots.reduce((sum, spot) => sum + pick(spot), 0) / spots.length;
  return { spots, x: mean((spot) => spot.x), y: mean((spot) => spot.y) };
}

/** Joins what would touch until nothing touches; the first pair in order goes first, so that the result is always the same. */
function clustersOf(spots: readonly Spot[], size: number, most: number): Cluster[] {
  const places = new Map<string, Cluster>();
  for (const spot of spots) {
    const at = `${spot.x} ${spot.y}`;
    const cluster = { x: spot.x, y: spot.y, spots: [spot] };
    const there = places.get(at);
    places.set(at, there ? { ...there, spots: [...there.spots, spot] } : cluster);
  }
  const clusters = [...places.values()];
  const touches = (a: Cluster, b: Cluster): boolean =>
    Math.hypot(a.x - b.x, a.y - b.y) < outerRadius(a.spots.length, size, most) + outerRadius(b.spots.length, size, most);
  for (let index = 0; index < clusters.length; ) {
    const a = clusters[index] as Cluster;
    const other = clusters.findIndex((b, at) => at > index && touches(a, b));
    if (other < 0) {
      index += 1;
      continue;
    }
    clusters[index] = join(a, clusters[other] as Cluster);
    clusters.splice(other, 1);
    index = 0;
  }
  return clusters;
}

/** Marks of a cluster stand on a ring, each in the direction of its own spot as far as there is room; equal spots in order. */
function spreadCluster({ x, y, spots }: Cluster, size: number, most: number): SpreadSpot[] {
  if (spots.length > most) return [{ keys: spots.map((spot) => spot.key), x, y, atX: x, atY: y }];
  const radius = ringRadius(spots.length, size);
  const angle = (spot: Spot): number => (spot.x === x && spot.y === y ? -Math.PI : Math.atan2(spot.y - y, spot.x - x));
  const ordered = spots
    .map((spot, index) => ({ spot, index, angle: angle(spot) }))
    .sort((a, b) => a.angle - b.angle || a.index - b.index);
  const first = ordered[0]?.angle ?? 0;
  return ordered.map(({ spot }, index) => {
    const turn = first + (2 * Math.PI * index) / spots.length;
    return { keys: [spot.key], x: x + radius * Math.cos(turn), y: y + radius * Math.sin(turn), atX: spot.x, atY: spot.y };
  });
}

/**
 * Tells several marks at one place, or at places that would touch, apart: they are set around the middle of their spots; more than
 * `most` become one mark with a count.
 *
 * @param size width of a mark in pixels.
 */
export function spread(spots: readonly Spot[], size: number, most = 8): SpreadSpot[] {
  return clustersOf(spots, size, most).flatMap((cluster) => spreadCluster(cluster, size, most));
}
