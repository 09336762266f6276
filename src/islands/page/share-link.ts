import "../dom/copying.ts";
import { closestTo, html, isModified } from "../dom/nodes.ts";

/** The one popover of the page, made when it is first asked for. */
let popover: HTMLElement | undefined;
let opener: HTMLElement | undefined;

function makePopover(): HTMLElement {
  const made = html("div", { class: "share-popover", popover: "auto", role: "dialog" });
  made.addEventListener("toggle", () => {
    if (!made.matches(":popover-open")) opener?.setAttribute("aria-expanded", "false");
  });
  return made;
}

/** A field with an address, named, with its button; where the address is outside of this site, with a link to it. */
function field(name: string, address: string | undefined, outside: boolean): HTMLElement | null {
  if (address === undefined) return null;
  const input = html("input", { readonly: "", value: address, "data-copied": "" });
  input.addEventListener("focus", () => input.select());
  const link = html("a", { class: "small", href: address, rel: "noopener noreferrer external" }, "Open");
  return html(
    "p",
    {},
    html("label", {}, name, input),
    html("button", { class: "copy", type: "button", "data-copies": "" }, "Copy"),
    ...(outside ? [" ", link] : []),
    " ",
    html("span", { class: "soft small", "data-copying": "", role: "status" }),
  );
}

/** How what is linked is cited, brought when it is opened; nothing for what is no page, or a part of one, that can be cited. */
function citing(link: HTMLAnchorElement, panel: HTMLElement): HTMLElement | null {
  if (!/\/(?:events|statements|sources|lessons)\/[^/]+\/$/u.test(link.pathname)) return null;
  const fold = html("details", { class: "cite-page" }, html("summary", {}, "Cite"));
  fold.addEventListener("toggle", async () => {
    if (!fold.open || fold.childElementCount > 1) return;
    const status = html("p", { role: "status" }, "Fetching the citation.");
    fold.append(status);
    const { partCitations } = await import("./share-cite.ts");
    const parts = await partCitations(new URL(link.href)).catch(() => null);
    if (parts === null) status.textContent = "The citation did not arrive. “Cite” on the page itself has it.";
    else status.replaceWith(...parts);
    if (panel.contains(fold)) place(panel, link);
  });
  return fold;
}

/** Puts the popover below what opened it, never off the screen. */
function place(panel: HTMLElement, anchor: HTMLElement): void {
  const [box, own] = [anchor.getBoundingClientRect(), panel.getBoundingClientRect()];
  const left = Math.max(8, Math.min(box.left, innerWidth - own.width - 8));
  const below = box.bottom + 4;
  const top = below + own.height <= innerHeight - 8 ? below : Math.max(8, box.top - own.height - 4);
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}

function open(link: HTMLAnchorElement): void {
  popover ??= makePopover();
  const { publisher, archive } = link.dataset;
  const parts = [
    field("Address of this", link.href, false),
    field("In the publisher’s page", publisher, true),
    field("In the archive copy", archive, true),
    citing(link, popover),
  ];
  popover.replaceChildren(...parts.filter((part) => part !== null));
  popover.setAttribute("aria-label", link.getAttribute("aria-label") ?? "Link");
  // Beside its link, so that the next stop of the Tab key is in it.
  link.after(popover);
  opener = link;
  link.setAttribute("aria-expanded", "true");
  popover.showPopover();
  place(popover, link);
  popover.querySelector("input")?.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = closestTo<HTMLAnchorElement>(event, "[data-share]");
  // Where a browser has no popovers, and for a new tab, a link is a link.
  if (link === null || isModified(event) || !("popover" in link)) return;
  event.preventDefault();
  open(link);
});
