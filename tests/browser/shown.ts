import type { Frame, Page } from "playwright-core";

/** Ids of events as list, timeline and map show them; marks only where none is counted instead. */
export interface ShownEvents {
  readonly rows: readonly string[];
  readonly marks: readonly string[];
  readonly pins: readonly string[];
}

/** What is to be seen of each event on a page with the explorer, or in a frame. */
export const shownEvents = (page: Page | Frame): Promise<ShownEvents> =>
  page.evaluate(() => {
    const ids = (selector: string) =>
      [
        ...new Set(
          [...document.querySelectorAll<HTMLElement>(selector)]
            .filter((node) => node.getClientRects().length > 0)
            .flatMap((node) => (node.dataset["event"] ?? "").split(" ")),
        ),
      ].sort();
    return {
      rows: ids(".chronology > li[data-event]"),
      marks: ids(".drawing svg > a[data-event]"),
      pins: ids("event-map a.mark"),
    };
  });
