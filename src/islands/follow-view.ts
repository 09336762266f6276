import { timelineEmbedAddress } from "../corpus/addresses.ts";
import { printView } from "../model/query/view.ts";
import type { Store } from "./store.ts";

/** Lets what leads to the same view elsewhere follow it: links between the full page and the frame, and the markup of a frame. */
export function followView({ view, subscribe }: Store): void {
  const links = [...document.querySelectorAll("a[data-view]")].map((link) => ({
    link,
    address: link.getAttribute("href") ?? "",
  }));
  const markup = document.querySelector<HTMLTextAreaElement>("textarea[data-view]");
  function follow(): void {
    const query = printView(view());
    for (const { link, address } of links) link.setAttribute("href", `${address}${query}`);
    if (markup) markup.value = markup.defaultValue.replace(timelineEmbedAddress, `$&${query.replaceAll("&", "&amp;")}`);
  }
  subscribe(follow);
  follow();
}
