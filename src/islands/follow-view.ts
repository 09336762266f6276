import { timelineEmbedAddress } from "../corpus/addresses.ts";
import { printView } from "../model/query/view.ts";
import type { Store } from "./store.ts";

/** Lets what leads to the same view elsewhere follow it: links between the full page and the frame, and the markup of a frame. */
export function followView({ view, subscribe }: Store): void {
  const links = document.querySelectorAll<HTMLAnchorElement>("a[data-view]");
  const markup = document.querySelector<HTMLTextAreaElement>("textarea[data-view]");
  function follow(): void {
    const query = printView(view());
    for (const link of links) link.search = query;
    if (markup) markup.value = markup.defaultValue.replace(timelineEmbedAddress, `$&${query.replaceAll("&", "&amp;")}`);
  }
  subscribe(follow);
  follow();
}
