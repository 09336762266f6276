import type { Preview } from "../model/record/preview.ts";

/**
 * Shows a drawing where it belongs now, though it was made a moment ago: moved and stretched as one picture, which costs no layout and no paint.
 * Null puts it back, for a drawing that is fresh. What is moved is the sheet that the drawings lie on, since an SVG that is moved itself
 * measures its texts again; `holder` cuts off what reaches beyond it.
 */
export function glide(holder: HTMLElement, across: Preview | null, down: Preview | null = null): void {
  const sheet = holder.querySelector<HTMLElement>(".sheet");
  if (sheet === null) return;
  const { scale, shift } = down ?? { scale: 1, shift: 0 };
  holder.classList.toggle("gliding", across !== null);
  const [a, d, e, f] = [across?.scale ?? 1, scale, across?.shift ?? 0, shift].map((value) => value.toFixed(4));
  sheet.style.transform = across === null ? "" : `matrix(${a},0,0,${d},${e},${f})`;
}
