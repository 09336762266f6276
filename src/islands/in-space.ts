import type { Step } from "./roving.ts";

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

const middleOf = (node: SVGElement): readonly [number, number] => {
  const box = (node.querySelector(".ground") ?? node).getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
};

/** The mark nearest in the direction of an arrow, within a right angle about it. */
export const inSpace: Step = (marks, from, key) => {
  const [x, y] = middleOf(from);
  const [ux, uy] = directions[key] ?? [0, 0];
  let best: SVGElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    if (mark === from) continue;
    const [mx, my] = middleOf(mark);
    const along = (mx - x) * ux + (my - y) * uy;
    const across = Math.abs((mx - x) * uy) + Math.abs((my - y) * ux);
    if (along <= 0.5 || across > along) continue;
    const distance = along + across * 2;
    if (distance < least) [best, least] = [mark, distance];
  }
  return best;
};
