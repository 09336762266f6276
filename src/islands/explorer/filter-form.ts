import { kinds } from "../../corpus/kinds.ts";
import { stanceVerbs } from "../../corpus/stance-verbs.ts";
import { type FacetKey, facetKeys, type WordMatches } from "../../model/query/criteria.ts";
import type { countFacets } from "../../model/query/facets.ts";
import { parseView, printView, toList, type View, withoutSelection } from "../../model/query/view.ts";
import { bringOnce } from "../dom/bring.ts";
import { get, timer, write } from "../dom/nodes.ts";
import type { DataScene } from "./scene.ts";

const restMilliseconds = 250;

/** The form as a view: what it asks for as a plain form; ids that it has no box for stay as they are, as does what is no matter of its. */
function readForm(form: HTMLFormElement, boxes: readonly HTMLInputElement[], view: View): View {
  const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const asked = parseView(`?${query}`);
  const lists = facetKeys.map((key) => {
    const own = new Set(boxes.filter(({ name }) => name === key).map(({ value }) => value));
    return [key, toList([...asked[key], ...view[key].filter((id) => !own.has(id))])];
  });
  return { ...view, ...Object.fromEntries(lists), from: asked.from, to: asked.to, q: asked.q };
}

/** The form as the view fills it: it acts at once, with live counts. Without scripts it is a plain form. */
export function mountForm(form: HTMLFormElement, scene: DataScene, isTyping: () => boolean, words: () => WordMatches | null) {
  const panel = get(form, ".filters", HTMLDetailsElement);
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  let counted = "";
  const counting = bringOnce(
    "facets.js",
    () => import("../../model/query/facets.ts"),
    (facets) => facets.countFacets,
  );

  function writeCounts(counts: ReturnType<typeof countFacets>): void {
    const { catalogue } = scene;
    const names: Readonly<Record<FacetKey, readonly string[]>> = { ...catalogue.dictionaries, kind: kinds, stance: stanceVerbs };
    for (const box of boxes) {
      const facet = box.name as FacetKey;
      write(box.closest("label")?.querySelector(".count") ?? null, String(counts[facet][names[facet].indexOf(box.value)] ?? 0));
    }
  }
  async function countNow(): Promise<void> {
    const countFacets = await counting();
    const { catalogue } = scene;
    const key = printView(withoutSelection(scene.view()));
    if (key === counted) return;
    counted = key;
    writeCounts(countFacets(catalogue.columns, catalogue.dictionaries, scene.view(), words()));
  }
  /** Counts what each choice would show, where its list is open. */
  function count(): void {
    if (panel.open) scene.attempt(countNow);
  }
  // Counts are for reading, not for each frame of a movement.
  const resting = timer(restMilliseconds, count);
  return {
    count,
    /** Makes what is in the form the view. */
    apply: (how: "step" | "typing"): void => scene.change(readForm(form, boxes, scene.view()), how),
    render(): void {
      const view = scene.view();
      for (const box of boxes) box.checked = view[box.name as FacetKey].includes(box.value);
      for (const [name, value] of Object.entries({ from: view.from ?? "", to: view.to ?? "", q: view.q })) {
        const input = get(form, `input[name=${name}]`, HTMLInputElement);
        // What is being typed is not taken out of the hands that type it.
        if (!(isTyping() && input === document.activeElement) && input.value !== value) input.value = value;
      }
      resting.start();
    },
  };
}
