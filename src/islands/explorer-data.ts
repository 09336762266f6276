import { kinds } from "../corpus/kinds.ts";
import { stanceVerbs } from "../corpus/stance-verbs.ts";
import type { WordMatches } from "../model/query/criteria.ts";
import { type Shown, showView } from "../model/query/filter.ts";
import { keepKnown, printView, type View, withoutSelection } from "../model/query/view.ts";
import { type Catalogue, openCatalogue } from "./catalogue.ts";

/** The data of the explorer, opened when it is first asked for, and what a view shows of it. */
export interface ExplorerData {
  readonly catalogue: () => Catalogue | undefined;
  /** Opens the data; a second call asks again only after the first failed. */
  readonly ready: () => Promise<Catalogue>;
  /** The view without what the data does not know. */
  readonly known: (view: View) => View;
  readonly show: (view: View) => Shown;
  /** Whether the words of a view have been looked for. */
  readonly hasWords: (view: View) => boolean;
  readonly lookForWords: (view: View) => Promise<void>;
  readonly words: () => WordMatches | null;
}

const mostRemembered = 12;

/** Remembers the last results of a function of a view; a frame asks for the same few again and again. */
function rememberViews(make: (view: View) => Shown): { readonly show: (view: View) => Shown; readonly forget: () => void } {
  const made = new Map<string, Shown>();
  return {
    show(view) {
      const key = printView(withoutSelection(view));
      const before = made.get(key);
      if (before !== undefined) return before;
      const now = make(view);
      if (made.size > mostRemembered) made.delete(made.keys().next().value ?? "");
      made.set(key, now);
      return now;
    },
    forget: () => made.clear(),
  };
}

export function explorerData(root: HTMLElement): ExplorerData {
  let catalogue: Catalogue | undefined;
  let opening: Promise<Catalogue> | undefined;
  let words: WordMatches | null = null;
  let searched = "";

  const has = (key: string, id: string): boolean => {
    if (key === "kind") return (kinds as readonly string[]).includes(id);
    if (key === "stance") return (stanceVerbs as readonly string[]).includes(id);
    if (key === "event" || key === "statement" || catalogue === undefined) return true;
    return catalogue.dictionaries[key as "place" | "speaker" | "source"].includes(id);
  };
  const shown = rememberViews((view) => {
    if (catalogue === undefined) throw new Error("The explorer was asked what it shows before its data came.");
    return showView(catalogue.columns, catalogue.dictionaries, view, view.q === searched ? words : null);
  });
  async function open(): Promise<Catalogue> {
    catalogue = await openCatalogue(root);
    return catalogue;
  }
  return {
    catalogue: () => catalogue,
    ready() {
      opening ??= open().catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      return opening;
    },
    known: (view) => keepKnown(view, has),
    show: shown.show,
    hasWords: ({ q }) => q === searched,
    async lookForWords({ q }) {
      if (q === searched || catalogue === undefined) return;
      const found = q === "" ? null : (await catalogue.searched()).match(q);
      words = found;
      searched = q;
      shown.forget();
    },
    words: () => words,
  };
}
