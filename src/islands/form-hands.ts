import type { FormPicture } from "./filter-form.ts";
import type { Scene } from "./scene.ts";

const typingMilliseconds = 250;

/** What readers do in the form, of which the first brings what answers it. Tells whether a field is being typed in. */
export function mountFormHands(form: HTMLFormElement | null, scene: Scene): () => boolean {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let typing = false;
  const act = (work: (form: FormPicture) => void): void => scene.attempt(async () => work((await scene.ready()).form));
  function apply(how: "step" | "typing"): void {
    clearTimeout(waiting);
    act((picture) => {
      typing = false;
      picture.apply(how);
    });
  }
  const isWords = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === "search";
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    apply("step");
    act(() => scene.endWord());
  });
  form?.addEventListener("input", ({ target }) => {
    clearTimeout(waiting);
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === "checkbox") {
      apply("step");
      return;
    }
    typing = true;
    // A day that is still being typed is a real day at every keystroke: only what rests is meant.
    waiting = isWords(target)
      ? setTimeout(() => apply("typing"), typingMilliseconds)
      : setTimeout(() => apply("step"), 4 * typingMilliseconds);
  });
  form?.addEventListener("change", ({ target }) => {
    apply(isWords(target) ? "typing" : "step");
    if (isWords(target)) act(() => scene.endWord());
  });
  form?.querySelector(".filters")?.addEventListener("toggle", ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open) act(({ count }) => count());
  });
  return () => typing;
}
