import type { WordMatches } from "../model/query/criteria.ts";
import { type Shown, showView } from "../model/query/filter.ts";
import { printView, type View, withoutSelection } from "../model/query/view.ts";
import type { Catalogue } from "./catalogue.ts";

/** What a view shows of the data, and in which records its words are. */
export interface ExplorerData {
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

export function explorerData(catalogue: Catalogue): ExplorerData {
  let words: WordMatches | null = null;
  let searched = "";
  const shown = rememberViews((view) =>
    showView(catalogue.columns, catalogue.dictionaries, view, view.q === searched ? words : null),
  );
  return {
    show: shown.show,
    hasWords: ({ q }) => q === searched,
    async lookForWords({ q }) {
      if (q === searched) return;
      words = q === "" ? null : (await catalogue.searched()).match(q);
      searched = q;
      shown.forget();
    },
    words: () => words,
  };
}
