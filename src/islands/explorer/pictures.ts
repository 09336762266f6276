import type { WordMatches } from "../../model/query/criteria.ts";
import { describeSelection } from "../../model/query/describe-selection.ts";
import { type Shown, showView } from "../../model/query/filter.ts";
import { isUnfiltered, printView, type View, withoutSelection } from "../../model/query/view.ts";
import { toDayNumber } from "../../model/time/day.ts";
import { oncePer } from "../../text/once-per.ts";
import { get, write } from "../dom/nodes.ts";
import type { Roving } from "../dom/roving.ts";
import { mountMap } from "../drawings/mount-map.ts";
import { mountTimeline } from "../drawings/mount-timeline.ts";
import { type Catalogue, openCatalogue } from "./catalogue.ts";
import { mountForm } from "./filter-form.ts";
import { mountList } from "./mount-list.ts";
import type { DataScene, Scene } from "./scene.ts";

/** The name of a value as the form says it; an id that the form has no box for speaks for itself. */
function nameIn(root: ParentNode, key: string, id: string): string {
  const box = root.querySelector(`.filter-form input[name="${key}"][value="${CSS.escape(id)}"]`);
  return box?.closest("label")?.querySelector("span")?.textContent ?? id;
}

/** Says what is shown wherever the page says it: count, title, summaries, names of the drawings, and on paper that it is a selection of how much. */
function mountReporting(root: HTMLElement, scene: DataScene): { readonly render: () => void } {
  const title = document.title;
  const status = get(root, ".explorer-status");
  const note = get(root, ".selection-note");
  /** What a node said of the whole, to be put back when the whole is shown again. */
  const wholeText = oncePer((node: Element) => node.getAttribute("aria-label") ?? node.textContent);

  return {
    render() {
      const view = scene.view();
      const { events, statements } = scene.catalogue.columns;
      const { eventCount, statementCount } = scene.show(view);
      const whole = isUnfiltered(view);
      const counts = whole
        ? `${events.count} events, ${statements.count} statements`
        : `${eventCount} of ${events.count} events, ${statementCount} of ${statements.count} statements`;
      write(status, counts);
      document.title = whole ? title : `${eventCount} of ${events.count} events · ${title}`;
      const said = describeSelection(view, (key, id) => nameIn(root, key, id));
      for (const node of root.querySelectorAll(":is(svg.timeline, svg.map)[aria-label]"))
        node.setAttribute("aria-label", whole ? wholeText(node) : `${wholeText(node)}. Shown: ${counts}.`);
      for (const node of root.querySelectorAll(":is(.timeline-summary, .map-summary)")) {
        const text = wholeText(node);
        if (node.querySelector("a") === null) write(node, whole ? text : `${counts}. ${said}`);
        else if (node.firstChild)
          node.firstChild.textContent = whole ? text.replace(/The same as a list$/, "") : `${counts}. ${said} `;
      }
      note.hidden = whole;
      write(note, whole ? "" : `A selection: ${counts}. ${said} ${location.origin}${scene.home}${printView(view)}`);
    },
  };
}

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
