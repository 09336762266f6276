/** What fingers, mice and wheels ask for. */
export interface Gestured {
  /** `factor` above 1 comes closer; x and y are those of the window. */
  readonly zoom: (factor: number, x: number, y: number) => void;
  /** Pixels by which the drawing is to follow the hand. */
  readonly pan: (x: number, y: number) => void;
}

/** Below this many pixels a press is a click, not a drag. */
const slack = 5;
/** Small turns of a wheel are saved up until they are worth a step. */
const leastFactor = 1.08;

function mountWheel(holder: HTMLElement, zoom: Gestured["zoom"]): void {
  holder.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(2 ** (-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.004)), event.clientX, event.clientY);
    },
    { passive: false },
  );
}

/** Safari reports a pinch on a trackpad in events of its own, whose scale counts from the start of the pinch. */
function mountSafariPinch(holder: HTMLElement, zoom: Gestured["zoom"]): void {
  let scale = 1;
  holder.addEventListener("gesturestart", (event) => {
    event.preventDefault();
    scale = 1;
  });
  holder.addEventListener("gesturechange", (event) => {
    event.preventDefault();
    const { scale: now = 1, clientX = 0, clientY = 0 } = event as Event & { scale?: number; clientX?: number; clientY?: number };
    zoom(now / scale, clientX, clientY);
    scale = now;
  });
}

/** Distance and middle of two fingers; none of fewer. */
function ends(pointers: ReadonlyMap<number, Point>): readonly [apart: number, x: number, y: number] {
  const [a, b] = [...pointers.values()];
  if (a === undefined || b === undefined) return [0, 0, 0];
  return [Math.hypot(a.x - b.x, a.y - b.y), (a.x + b.x) / 2, (a.y + b.y) / 2];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Drags pan, two fingers pinch, the wheel zooms only with Ctrl (which is also how browsers report a pinch on a trackpad) or ⌘: the plain wheel scrolls the page.
 * Where the drawing's `touch-action` is `pan-y`, a finger that moves up or down scrolls it too.
 */
export function mountGestures(holder: HTMLElement, act: Gestured): void {
  const pointers = new Map<number, Point>();
  let moved = 0;
  let saved = 1;

  const save = (factor: number, x: number, y: number): void => {
    saved *= factor;
    if (saved < leastFactor && saved > 1 / leastFactor) return;
    act.zoom(saved, x, y);
    saved = 1;
  };
  mountWheel(holder, save);
  holder.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  holder.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined) return;
    // Released where nobody told us: outside of the drawing or of the frame.
    if (event.pointerType === "mouse" && (event.buttons & 1) === 0) {
      pointers.delete(event.pointerId);
      return;
    }
    const [apart] = ends(pointers);
    const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved += Math.abs(dx) + Math.abs(dy);
    if (moved < slack) return;
    if (pointers.size === 1) {
      // Captured only now, so that a click without a drag still reaches its mark.
      if (!holder.hasPointerCapture(event.pointerId)) holder.setPointerCapture(event.pointerId);
      act.pan(dx, dy);
    } else if (pointers.size === 2 && apart > 0) {
      const [now, x, y] = ends(pointers);
      save(now / apart, x, y);
    }
  });
  for (const name of ["pointerup", "pointercancel"] as const)
    holder.addEventListener(name, ({ pointerId }) => pointers.delete(pointerId));
  mountSafariPinch(holder, (factor, x, y) => pointers.size === 0 && save(factor, x, y));
  holder.addEventListener("dragstart", (event) => event.preventDefault());
  // A drag that ends over a mark is not a click on it.
  holder.addEventListener(
    "click",
    (event) => {
      if (moved < slack) return;
      moved = 0;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
}
