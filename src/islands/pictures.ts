import type { View } from "../model/query/view.ts";
import { toDayNumber } from "../model/time/day.ts";
import { openCatalogue } from "./catalogue.ts";
import { explorerData } from "./explorer-data.ts";
import { type FormPicture, mountForm } from "./filter-form.ts";
import { mountList } from "./mount-list.ts";
import { type MapPicture, mountMap } from "./mount-map.ts";
import { mountTimeline, type TimelinePicture } from "./mount-timeline.ts";
import { find } from "./nodes.ts";
import { mountReporting } from "./reporting.ts";
import type { Roving } from "./roving.ts";
import type { DataScene, Scene } from "./scene.ts";

/** All that is drawn from the data. It is brought when a reader first does what needs it: whoever only reads never loads it. */
export interface Pictures {
  readonly timeline: TimelinePicture;
  readonly map: MapPicture;
  readonly form: FormPicture;
  /** Draws what the view shows. */
  readonly render: () => void;
  /** Keeps up with a view that is still changing. */
  readonly glide: () => void;
  /** Whether the data holds an id; other keys are none of its matters. */
  readonly has: (key: "place" | "speaker" | "source", id: string) => boolean;
  /** Whether the words of a view have been looked for. */
  readonly hasWords: (view: View) => boolean;
  readonly lookForWords: (view: View) => Promise<void>;
  /** All days of the corpus. */
  readonly whole: DataScene["whole"];
}

/** What of the page's own is there before the pictures. */
export interface Hands {
  readonly marks: Roving;
  readonly pins: Roving;
  readonly isTyping: () => boolean;
}

/**
 * Opens the data of an explorer and mounts what draws it.
 *
 * @throws DataError
 */
export async function openPictures(scene: Scene, { marks, pins, isTyping }: Hands): Promise<Pictures> {
  const { root } = scene;
  const element = (selector: string): HTMLElement => find(root, selector, HTMLElement) ?? root;
  const catalogue = await openCatalogue(root);
  const { show, words, hasWords, lookForWords } = explorerData(catalogue);
  const [first, last] = catalogue.index.span;
  const whole = { from: toDayNumber(first), to: toDayNumber(last) };
  const full: DataScene = { ...scene, catalogue, show, whole };
  const timeline = await mountTimeline(element("event-timeline"), full, marks);
  const map = mountMap(element("event-map"), full, pins);
  const form = mountForm(find(root, ".filter-form", HTMLFormElement) ?? document.createElement("form"), full, isTyping, words);
  const list = await mountList(element(".explorer-list"), full);
  const all = [timeline, map, form, list, mountReporting(root, full)];
  return {
    timeline,
    map,
    form,
    render() {
      for (const part of all) part.render();
    },
    glide() {
      timeline.glide();
      map.glide();
    },
    has: (key, id) => catalogue.dictionaries[key].includes(id),
    hasWords,
    lookForWords,
    whole,
  };
}
