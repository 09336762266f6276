import { kinds } from "../corpus/kinds.ts";
import { stanceVerbs } from "../corpus/stance-verbs.ts";
import { type FacetKey, facetKeys, type WordMatches } from "../model/query/criteria.ts";
import type { countFacets } from "../model/query/facets.ts";
import { printView, toList, toWords, type View, withoutSelection } from "../model/query/view.ts";
import { isIsoDay } from "../model/time/day.ts";
import { bringOnce } from "./bring.ts";
import { find, write } from "./nodes.ts";
import type { DataScene } from "./scene.ts";

const restMilliseconds = 250;

/** The form as the view fills it: it acts at once, with live counts. Without scripts it is a plain form. */
export interface FormPicture {
  readonly render: () => void;
  /** Makes what is in the form the view. */
  readonly apply: (how: "step" | "typing") => void;
  /** Counts what each choice would show, where its list is open. */
  readonly count: () => void;
}

/** The form as a view; ids that it has no box for stay as they are. */
function readForm(view: View, boxes: readonly HTMLInputElement[], value: (name: string) => string): View {
  const list = (key: FacetKey): readonly string[] => {
    const own = boxes.filter(({ name }) => name === key);
    const others = view[key].filter((id) => own.every((box) => box.value !== id));
    return toList([...others, ...own.filter(({ checked }) => checked).map((box) => box.value)]);
  };
  const day = (name: string): string | null => (isIsoDay(value(name)) ? value(name) : null);
  const [from, to] = [day("from"), day("to")];
  const lists = Object.fromEntries(facetKeys.map((key) => [key, list(key)]));
  return { ...view, ...lists, from, to: from !== null && to !== null && to < from ? null : to, q: toWords(value("q")) };
}

export function mountForm(
  form: HTMLFormElement,
  scene: DataScene,
  isTyping: () => boolean,
  words: () => WordMatches | null,
): FormPicture {
  const panel = find(form, ".filters", HTMLDetailsElement);
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const field = (name: string): HTMLInputElement | null => find(form, `input[name=${name}]`, HTMLInputElement);
  let counted = "";
  const counting = bringOnce(
    "facets.js",
    () => import("../model/query/facets.ts"),
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
  function count(): void {
    if (panel?.open) scene.attempt(countNow);
  }
  let resting: ReturnType<typeof setTimeout> | undefined;
  return {
    count,
    apply: (how) =>
      scene.change(
        readForm(scene.view(), boxes, (name) => field(name)?.value ?? ""),
        how,
      ),
    render() {
      const view = scene.view();
      for (const box of boxes) box.checked = view[box.name as FacetKey].includes(box.value);
      for (const [name, value] of [
        ["from", view.from ?? ""],
        ["to", view.to ?? ""],
        ["q", view.q],
      ] as const) {
        const input = field(name);
        // What is being typed is not taken out of the hands that type it.
        if (input !== null && !(isTyping() && input === document.activeElement) && input.value !== value) input.value = value;
      }
      // Counts are for reading, not for each frame of a movement.
      clearTimeout(resting);
      resting = setTimeout(count, restMilliseconds);
    },
  };
}
