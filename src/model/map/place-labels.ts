import { type Box, boxAbout, overlaps } from "../box.ts";
import { textWidth } from "../timeline/text-width.ts";

/** A name to be set near a point. */
export interface LabelWish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Distance from the point that the label keeps. */
  readonly clear: number;
  readonly fontSize: number;
  readonly weight: "regular" | "bold";
  /** `around` the point, or `over` it: centred, for areas. */
  readonly position: "around" | "over";
  /** Extra space between letters, in pixels. */
  readonly spacing?: number;
  /** Radius of a dot that is drawn at the point, and only with the label; absent when none is. */
  readonly dot?: number;
  /** Set again farther off, when it finds no room near. */
  readonly insists?: boolean;
}

/** A label with its place; y is the baseline. */
export interface MapLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

const inside = (box: Box, frame: Box): boolean =>
  box.x0 >= frame.x0 && box.x1 <= frame.x1 && box.y0 >= frame.y0 && box.y1 <= frame.y1;

/** Upper edge and lower edge of a line of text about its baseline, as shares of the font size. */
const ascent = 0.78;
const descent = 0.24;

function candidates(wish: LabelWish): { x: number; y: number; width: number; box: Box }[] {
  const { fontSize, clear } = wish;
  const width = textWidth(wish.text, fontSize, wish.weight) + (wish.spacing ?? 0) * wish.text.length;
  const at = (x: number, y: number) => ({
    x,
    y,
    width,
    box: { x0: x, y0: y - fontSize * ascent, x1: x + width, y1: y + fontSize * descent },
  });
  const middle = wish.y + fontSize * 0.3;
  const centred = wish.x - width / 2;
  if (wish.position === "over") return [0, 1, -1, 2, -2].map((step) => at(centred, middle + step * fontSize));
  const ring = (r: number) => {
    const d = r * 0.72;
    const above = wish.y - r - fontSize * descent;
    const below = wish.y + r + fontSize * ascent;
    return [
      at(wish.x + r, middle),
      at(wish.x - r - width, middle),
      at(centred, above),
      at(centred, below),
      at(wish.x + d, above + r - d),
      at(wish.x + d, below - r + d),
      at(wish.x - d - width, above + r - d),
      at(wish.x - d - width, below - r + d),
    ];
  };
  return (wish.insists ? [0, 7, 14, 24, 36] : [0]).flatMap((more) => ring(clear + more));
}

/**
 * Places labels in the order given, which is their hierarchy: each takes the first position near its point that meets neither an
 * obstacle nor a label placed before; one that finds none is left out.
 */
export function placeLabels<Wish extends LabelWish>(
  wishes: readonly Wish[],
  obstacles: readonly Box[],
  frame: Box,
): (MapLabel & { readonly wish: Wish })[] {
  const taken = [...obstacles];
  const isFree = (box: Box): boolean => inside(box, frame) && !taken.some((other) => overlaps(box, other));
  return wishes.flatMap((wish) => {
    const { x, y, dot } = wish;
    const own: Box[] = dot === undefined ? [] : [boxAbout(x, y, dot)];
    if (!own.every(isFree)) return [];
    const free = candidates(wish).find(({ box }) => isFree(box));
    if (!free) return [];
    taken.push(free.box, ...own);
    return [{ wish, text: wish.text, x: free.x, y: free.y, width: free.width, fontSize: wish.fontSize }];
  });
}
