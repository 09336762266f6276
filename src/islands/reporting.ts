import { describeSelection } from "../model/query/describe-selection.ts";
import { isUnfiltered, printView } from "../model/query/view.ts";
import { oncePer } from "../text/once-per.ts";
import { get, write } from "./nodes.ts";
import type { DataScene } from "./scene.ts";

/** The name of a value as the form says it; an id that the form has no box for speaks for itself. */
function nameIn(root: ParentNode, key: string, id: string): string {
  const box = root.querySelector(`.filter-form input[name="${key}"][value="${CSS.escape(id)}"]`);
  return box?.closest("label")?.querySelector("span")?.textContent ?? id;
}

/** Says what is shown wherever the page says it: count, title, summaries, names of the drawings, and on paper that it is a selection of how much. */
export function mountReporting(root: HTMLElement, scene: DataScene): { readonly render: () => void } {
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
