import type { Preview } from "../model/preview.ts";

/**
 * Shows a drawing where it belongs now, though it was made a moment ago: moved and stretched as one picture, which costs no layout and no paint.
 * Null puts it back, for a drawing that is fresh. `holder` cuts off what reaches beyond it meanwhile.
 */
export function glide(holder: HTMLElement, drawing: SVGSVGElement, across: Preview | null, down: Preview | null = null): void {
  holder.classList.toggle("gliding", across !== null);
  const { scale, shift } = down ?? { scale: 1, shift: 0 };
  drawing.style.transform = across === null ? "" : `matrix(${across.scale},0,0,${scale},${across.shift},${shift})`;
}
