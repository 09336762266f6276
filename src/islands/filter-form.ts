import { kinds } from "../corpus/kinds.ts";
import { stanceVerbs } from "../corpus/stance-verbs.ts";
import type { WordMatches } from "../model/query/criteria.ts";
import { countFacets, type FacetKey, facetKeys } from "../model/query/facets.ts";
import { printView, toList, toWords, type View, withoutSelection } from "../model/query/view.ts";
import { isIsoDay } from "../model/time/day.ts";
import { find, write } from "./nodes.ts";
import type { Scene } from "./scene.ts";

const typingMilliseconds = 250;

/** Lets the form act at once, with live counts; without scripts it is a plain form. */
export function mountForm(root: HTMLElement, scene: Scene, words: () => WordMatches | null): { readonly render: () => void } {
  const form = find(root, ".filter-form", HTMLFormElement);
  const panel = find(root, ".filters", HTMLDetailsElement);
  if (form === null || panel === null) return { render: () => undefined };
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const field = (name: string): HTMLInputElement | null => find(form, `input[name=${name}]`, HTMLInputElement);
  let typing: ReturnType<typeof setTimeout> | undefined;
  let counted = "";

  /** The form as a view; ids that it has no box for stay as they are. */
  function read(): View {
    const view = scene.view();
    const list = (key: FacetKey): readonly string[] => {
      const own = boxes.filter(({ name }) => name === key);
      const others = view[key].filter((id) => own.every(({ value }) => value !== id));
      return toList([...others, ...own.filter(({ checked }) => checked).map(({ value }) => value)]);
    };
    const day = (name: string): string | null => (isIsoDay(field(name)?.value ?? "") ? (field(name)?.value ?? null) : null);
    const [from, to] = [day("from"), day("to")];
    const lists = Object.fromEntries(facetKeys.map((key) => [key, list(key)]));
    return {
      ...view,
      ...lists,
      from,
      to: from !== null && to !== null && to < from ? null : to,
      q: toWords(field("q")?.value ?? ""),
    };
  }
  const apply = (how: "step" | "typing" = "step"): void => {
    clearTimeout(typing);
    typing = undefined;
    scene.attempt(async () => {
      await scene.ready();
      scene.change(read(), how);
    });
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    apply();
    scene.endWord();
  });
  form.addEventListener("input", ({ target }) => {
    clearTimeout(typing);
    // A day that is still being typed is a real day at every keystroke: only what rests is meant.
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === "checkbox") apply();
    else if (target.type === "date") typing = setTimeout(apply, 4 * typingMilliseconds);
    else typing = setTimeout(() => apply("typing"), typingMilliseconds);
  });
  form.addEventListener("change", ({ target }) => {
    apply(target === field("q") ? "typing" : "step");
    if (target === field("q")) scene.endWord();
  });

  function count(): void {
    const catalogue = scene.catalogue();
    const key = printView(withoutSelection(scene.view()));
    if (catalogue === undefined || !panel?.open || key === counted) return;
    counted = key;
    const counts = countFacets(catalogue.columns, catalogue.dictionaries, scene.view(), words());
    const names: Readonly<Record<FacetKey, readonly string[]>> = { ...catalogue.dictionaries, kind: kinds, stance: stanceVerbs };
    for (const box of boxes) {
      const facet = box.name as FacetKey;
      write(box.closest("label")?.querySelector(".count") ?? null, String(counts[facet][names[facet].indexOf(box.value)] ?? 0));
    }
  }
  panel.addEventListener("toggle", () => {
    if (panel.open)
      scene.attempt(async () => {
        await scene.ready();
        count();
      });
  });

  let resting: ReturnType<typeof setTimeout> | undefined;
  return {
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
        if (input !== null && !(typing !== undefined && input === document.activeElement) && input.value !== value)
          input.value = value;
      }
      // Counts are for reading, not for each frame of a movement.
      clearTimeout(resting);
      resting = setTimeout(count, typingMilliseconds);
    },
  };
}
