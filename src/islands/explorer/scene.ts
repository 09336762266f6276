import type { Shown } from "../../model/query/filter.ts";
import type { Target, View } from "../../model/query/view.ts";
import type { TimeWindow } from "../../model/time/time-window.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Pictures } from "./pictures.ts";
import type { Store } from "./store.ts";

/** What the parts of the explorer share. */
export interface Scene extends Pick<Store, "view" | "change" | "endWord"> {
  readonly root: HTMLElement;
  /** Address of the home page, with a slash at its end. */
  readonly home: string;
  /** Runs what needs data that may fail to come, and tells the reader when it does. */
  readonly attempt: (work: () => Promise<void>) => void;
  /** Attempts what needs all that draws, which is brought, with the data that is drawn, when it is first needed. */
  readonly act: (work: (pictures: Pictures) => void) => void;
  /** Draws everything again, at the next frame. */
  readonly refresh: () => void;
}

/** The same once the data is there. */
export interface DataScene extends Scene {
  readonly catalogue: Catalogue;
  /** What a view shows. */
  readonly show: (view: View) => Shown;
  /** All days of the corpus. */
  readonly whole: TimeWindow;
}

/** What a mark, pin or row stands for; null for one that stands for several, or none. */
export function targetOf(node: Element | null): Target | null {
  const holder = node?.closest<HTMLElement | SVGElement>("[data-event], [data-statement]");
  const { event, statement } = holder?.dataset ?? {};
  if (statement !== undefined) return { of: "statement", id: statement };
  return event === undefined || event === "" || event.includes(" ") ? null : { of: "event", id: event };
}
