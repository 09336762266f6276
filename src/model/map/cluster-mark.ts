import { clusterName } from "./cluster-name.ts";
import type { MapCluster } from "./map-clusters.ts";
import type { MapMark } from "./map-marks.ts";

/**
 * The circle with a count that stands for several event–place pairs.
 *
 * @param places records of all places, in the order that the cluster's rows count
 */
export function clusterMark(cluster: MapCluster, places: readonly { readonly id: string; readonly name: string }[]): MapMark {
  const { x, y, pairs } = cluster;
  const own = cluster.places.flatMap((place) => places[place] ?? []);
  const name = clusterName(
    own.map((place) => place.name),
    pairs,
  );
  const ids = own.map(({ id }) => id);
  return {
    events: [],
    places: ids,
    precision: null,
    x,
    y,
    atX: x,
    atY: y,
    leader: null,
    symbol: null,
    ring: null,
    count: pairs,
    name,
  };
}
