/** How much of the time a drawing may take while the reader's hand moves: one part in so many. */
const share = 8;
const leastMilliseconds = 250;

/** Says when a drawing that takes long may be made again while something glides, and measures how long it takes. */
export function pace(): { readonly isDue: () => boolean; readonly take: (work: () => void) => void } {
  let due = 0;
  return {
    isDue: () => performance.now() >= due,
    take(work) {
      const start = performance.now();
      work();
      const end = performance.now();
      due = end + Math.max(leastMilliseconds, share * (end - start));
    },
  };
}
