import { describeSelection } from "../model/query/describe-selection.ts";
import { printView, type View, wholeView, withoutSelection } from "../model/query/view.ts";
import { write } from "./nodes.ts";
import type { DataScene } from "./scene.ts";

/** The name of a value as the form says it; an id that the form has no box for speaks for itself. */
function nameIn(root: ParentNode, key: string, id: string): string {
  const box = root.querySelector(`.filter-form input[name="${key}"][value="${CSS.escape(id)}"]`);
  return box?.closest("label")?.querySelector("span")?.textContent ?? id;
}

/** Texts that the server wrote for the whole, kept to be put back when the whole is shown again. */
function wholeTexts(root: HTMLElement): (selector: string) => readonly (readonly [Element, string])[] {
  const kept = new Map<string, readonly (readonly [Element, string])[]>();
  return (selector) => {
    const before = kept.get(selector);
    if (before !== undefined) return before;
    const now = [...root.querySelectorAll(selector)].map(
      (node) => [node, node.getAttribute("aria-label") ?? node.textContent] as const,
    );
    kept.set(selector, now);
    return now;
  };
}

/** Says what is shown wherever the page says it: count, title, summaries, names of the drawings, and on paper that it is a selection of how much. */
export function mountReporting(root: HTMLElement, scene: DataScene): { readonly render: () => void } {
  const title = document.title;
  const textsOf = wholeTexts(root);
  const note = root.querySelector<HTMLElement>(".selection-note");

  const isWhole = (view: View): boolean => printView(withoutSelection(view)) === printView(wholeView);
  return {
    render() {
      const view = scene.view();
      const { events, statements } = scene.catalogue.columns;
      const { eventCount, statementCount } = scene.show(view);
      const whole = isWhole(view);
      const counts = whole
        ? `${events.count} events, ${statements.count} statements`
        : `${eventCount} of ${events.count} events, ${statementCount} of ${statements.count} statements`;
      write(root.querySelector(".explorer-status"), counts);
      document.title = whole ? title : `${eventCount} of ${events.count} events · ${title}`;
      const said = describeSelection(view, (key, id) => nameIn(root, key, id));
      for (const [node, text] of textsOf(":is(svg.timeline, svg.map)[aria-label]"))
        node.setAttribute("aria-label", whole ? text : `${text}. Shown: ${counts}.`);
      for (const [node, text] of textsOf(":is(.timeline-summary, .map-summary)")) {
        if (node.querySelector("a") === null) write(node, whole ? text : `${counts}. ${said}`);
        else if (node.firstChild)
          node.firstChild.textContent = whole ? text.replace(/The same as a list$/, "") : `${counts}. ${said} `;
      }
      if (note) {
        note.hidden = whole;
        write(note, whole ? "" : `A selection: ${counts}. ${said} ${location.origin}${scene.home}${printView(view)}`);
      }
    },
  };
}
