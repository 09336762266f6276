import "./copying.ts";
import { html } from "./nodes.ts";

/** The one popover of the page, made when it is first asked for. */
let popover: HTMLElement | undefined;
let opener: HTMLElement | undefined;

function makePopover(): HTMLElement {
  const made = html("div", "share-popover");
  made.popover = "auto";
  made.setAttribute("role", "dialog");
  made.addEventListener("toggle", () => {
    if (!made.matches(":popover-open")) opener?.setAttribute("aria-expanded", "false");
  });
  return made;
}

/** A field with an address, named, with its button. */
function field(name: string, address: string, outside: boolean): HTMLElement {
  const row = html("p");
  const label = html("label", "", name);
  const input = html("input");
  input.readOnly = true;
  input.value = address;
  input.dataset["copied"] = "";
  input.addEventListener("focus", () => input.select());
  label.append(input);
  const button = html("button", "copy", "Copy");
  button.type = "button";
  button.dataset["copies"] = "";
  const status = html("span", "soft small");
  status.dataset["copying"] = "";
  status.setAttribute("role", "status");
  row.append(label, button);
  if (outside) {
    const link = html("a", "small", "Open");
    link.href = address;
    link.rel = "noopener noreferrer external";
    row.append(" ", link);
  }
  row.append(" ", status);
  return row;
}

/** Whether a link leads to a page, or a part of one, that can be cited. */
const isCitable = ({ pathname }: URL): boolean => /\/(?:events|statements|sources|lessons)\/[^/]+\/$/u.test(pathname);

/** How what is linked is cited, brought when it is opened. */
function citing(link: HTMLAnchorElement): HTMLElement {
  const fold = html("details", "cite-page");
  const summary = html("summary", "", "Cite");
  fold.append(summary);
  fold.addEventListener("toggle", async () => {
    if (!fold.open || fold.childElementCount > 1) return;
    const status = html("p", "", "Fetching the citation.");
    status.setAttribute("role", "status");
    fold.append(status);
    const { partCitations } = await import("./share-cite.ts");
    const parts = await partCitations(new URL(link.href)).catch(() => null);
    if (parts === null) status.textContent = "The citation did not arrive. “Cite” on the page itself has it.";
    else status.replaceWith(...parts);
    if (popover?.contains(fold)) place(popover, link);
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
  popover.replaceChildren(
    field("Address of this", link.href, false),
    ...(publisher === undefined ? [] : [field("In the publisher’s page", publisher, true)]),
    ...(archive === undefined ? [] : [field("In the archive copy", archive, true)]),
    ...(isCitable(new URL(link.href)) ? [citing(link)] : []),
  );
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
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("[data-share]") : null;
  // Where a browser has no popovers, and for a new tab, a link is a link.
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || !("popover" in link)) return;
  event.preventDefault();
  open(link);
});
