/*
 * “Check these words”: waits until somebody opens one, and only then loads what checks. Opening is the act; what it does is said before.
 */
document.addEventListener(
  "toggle",
  async ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open || target.dataset["sha256"] === undefined) return;
    const { runCheck } = await import("./run-check.ts");
    await runCheck(target);
  },
  // It does not bubble.
  true,
);

export {};
