import { get } from "../dom/nodes.ts";
import type { Scene } from "./scene.ts";

const typingMilliseconds = 250;

/** What readers do in the form, of which the first brings what answers it. Tells whether a field is being typed in. */
export function mountFormHands(form: HTMLElement, scene: Scene): () => boolean {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let typing = false;
  function apply(how: "step" | "typing"): void {
    clearTimeout(waiting);
    scene.act((pictures) => {
      typing = false;
      pictures.form.apply(how);
    });
  }
  const isWords = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === "search";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    apply("step");
    scene.act(scene.endWord);
  });
  form.addEventListener("input", ({ target }) => {
    clearTimeout(waiting);
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === "checkbox") return apply("step");
    typing = true;
    // A day that is still being typed is a real day at every keystroke: only what rests is meant.
    waiting = isWords(target)
      ? setTimeout(() => apply("typing"), typingMilliseconds)
      : setTimeout(() => apply("step"), 4 * typingMilliseconds);
  });
  form.addEventListener("change", ({ target }) => {
    apply(isWords(target) ? "typing" : "step");
    if (isWords(target)) scene.act(scene.endWord);
  });
  get(form, ".filters").addEventListener("toggle", ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open) scene.act((pictures) => pictures.form.count());
  });
  return () => typing;
}
