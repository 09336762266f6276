import type { WordMatches } from "../model/query/criteria.ts";
import { type Shown, showView } from "../model/query/filter.ts";
import { printView, type View, withoutSelection } from "../model/query/view.ts";
import { toDayNumber } from "../model/time/day.ts";
import { type Catalogue, openCatalogue } from "./catalogue.ts";
import { mountForm } from "./filter-form.ts";
import { mountList } from "./mount-list.ts";
import { mountMap } from "./mount-map.ts";
import { mountTimeline } from "./mount-timeline.ts";
import { get } from "./nodes.ts";
import { mountReporting } from "./reporting.ts";
import type { Roving } from "./roving.ts";
import type { DataScene, Scene } from "./scene.ts";

/** All that is drawn from the data. It is brought when a reader first does what needs it: whoever only reads never loads it. */
export type Pictures = Awaited<ReturnType<typeof openPictures>>;

/** What of the page's own is there before the pictures. */
export interface Hands {
  readonly marks: Roving;
  readonly pins: Roving;
  readonly isTyping: () => boolean;
}

const mostRemembered = 12;

/** What a view shows of the data, and in which records its words are. The last views are remembered: a frame asks for the same few again and again. */
function shownData({ columns, dictionaries, searched }: Catalogue) {
  const made = new Map<string, Shown>();
  let words: WordMatches | null = null;
  let lookedFor = "";
  return {
    show(view: View): Shown {
      const key = printView(withoutSelection(view));
      const shown = made.get(key) ?? showView(columns, dictionaries, view, view.q === lookedFor ? words : null);
      made.set(key, shown);
      if (made.size > mostRemembered) made.delete(made.keys().next().value ?? "");
      return shown;
    },
    /** Whether the words of a view have been looked for. */
    hasWords: ({ q }: View): boolean => q === lookedFor,
    async lookForWords({ q }: View): Promise<void> {
      if (q === lookedFor) return;
      words = q === "" ? null : (await searched()).match(q);
      lookedFor = q;
      made.clear();
    },
    words: (): WordMatches | null => words,
  };
}

/**
 * Opens the data of an explorer and mounts what draws it.
 *
 * @throws DataError
 */
export async function openPictures(scene: Scene, { marks, pins, isTyping }: Hands) {
  const { root } = scene;
  const catalogue = await openCatalogue(root);
  const { show, words, hasWords, lookForWords } = shownData(catalogue);
  const [first, last] = catalogue.index.span;
  const whole = { from: toDayNumber(first), to: toDayNumber(last) };
  const full: DataScene = { ...scene, catalogue, show, whole };
  const timeline = await mountTimeline(get(root, "event-timeline"), full, marks);
  const map = mountMap(get(root, "event-map"), full, pins);
  const form = mountForm(get(root, ".filter-form", HTMLFormElement), full, isTyping, words);
  const list = await mountList(get(root, ".explorer-list"), full);
  const all = [timeline, map, form, list, mountReporting(root, full)];
  return {
    timeline,
    map,
    form,
    catalogue,
    whole,
    hasWords,
    lookForWords,
    render(): void {
      for (const part of all) part.render();
    },
    glide(): void {
      timeline.glide();
      map.glide();
    },
  };
}
