import { pathsOf, type RegionTopology, ukraineOutline, ukraineProjection } from "./base-map.ts";
import { type CornerSetting, cornerFor, type MapInset, windowPath } from "./map-inset.ts";

/** Ukraine as a whole in a corner of a close view, with the frame of that view. All positions are those of the large map. */
export interface MapLocator extends Pick<MapInset, "x" | "y" | "width" | "height" | "window"> {
  readonly ukraine: string;
}

/** Lays out the locator of a close view. */
export function layoutLocator(region: RegionTopology, setting: CornerSetting): MapLocator {
  const width = Math.round(Math.max(72, setting.width * 0.24));
  const size = { width, height: Math.round(width * 0.72) };
  const { x0, y0, x1, y1 } = cornerFor(setting, size);
  const outline = ukraineOutline(region);
  const projection = ukraineProjection().fitExtent(
    [
      [x0 + 5, y0 + 5],
      [x1 - 5, y1 - 5],
    ],
    outline,
  );
  return {
    x: x0,
    y: y0,
    ...size,
    ukraine: pathsOf(projection, [x0, y0, x1, y1], 1.2)(outline),
    window: windowPath(setting, projection),
  };
}
