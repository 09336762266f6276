import { fetchElements } from "../dom/fetch-element.ts";
import { closestTo, find, html } from "../dom/nodes.ts";

/** Long enough for a pointer that only passes, and to get from the citation to its note. */
const hoverMilliseconds = 150;
const leaveMilliseconds = 300;

let note: HTMLElement | undefined;
let shown: HTMLAnchorElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

const citationAt = (event: Event): HTMLAnchorElement | null => closestTo(event, "a.cite");

/** Whether the note of a citation is open: `toggle` tells too late for a tap that closed it. */
const isOpen = (link: HTMLAnchorElement): boolean => shown === link && note?.matches(":popover-open") === true;

function close(): void {
  clearTimeout(waiting);
  if (note?.matches(":popover-open")) note.hidePopover();
}

/** The one note of the page. */
function ownNote(): HTMLElement {
  if (note !== undefined) return note;
  note = html("div", { class: "cite-note", id: "cite-note", popover: "auto", role: "group" });
  note.addEventListener("pointerenter", () => clearTimeout(waiting));
  note.addEventListener("pointerleave", leave);
  note.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !note?.contains(relatedTarget) && relatedTarget !== shown) close();
  });
  note.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    shown?.removeAttribute("aria-expanded");
    shown?.removeAttribute("aria-controls");
  });
  return note;
}

/** The words as the page has them beside its text: the same quotation is noted once, whichever paragraphs cite it. */
function quotationOf(link: HTMLAnchorElement): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>("figure.words")];
  const own = all.find((figure) => find(figure, "figcaption a", HTMLAnchorElement)?.href === link.href);
  const copy = own?.cloneNode(true);
  return copy instanceof HTMLElement ? copy : null;
}

/** The lines of the article that have the words, and one before and after, as its page shows them; none where the page shows none of it. */
async function linesOf(link: HTMLAnchorElement): Promise<readonly HTMLElement[]> {
  const hash = link.hash.slice("#q-".length);
  const lines =
    (await fetchElements(`${link.origin}${link.pathname}`, "main, .reading p.line"))?.filter((line) => line.matches("p.line")) ??
    [];
  const has = (line: HTMLElement): boolean => line.querySelector(`[data-passage~="${hash}"]`) !== null;
  const first = lines.findIndex(has);
  if (first < 0) return [];
  const last = lines.findLastIndex(has);
  const near = lines.slice(Math.max(0, first - 1), last + 2);
  for (const line of near) {
    line.classList.toggle("beside", !has(line));
    for (const node of [line, ...line.querySelectorAll("[id]")]) node.removeAttribute("id");
    for (const mark of line.querySelectorAll("mark")) mark.classList.toggle("quoted", mark.matches(`[data-passage~="${hash}"]`));
  }
  return near;
}

/** Shows the note of a citation: at once what the page has, then the lines around it in place of the words alone. */
function open(link: HTMLAnchorElement): void {
  clearTimeout(waiting);
  if (isOpen(link)) return;
  close();
  const own = ownNote();
  const words = quotationOf(link);
  if (words === null) return;
  shown = link;
  own.replaceChildren(words);
  own.setAttribute("aria-label", link.getAttribute("aria-label") ?? "");
  link.after(own);
  link.setAttribute("aria-expanded", "true");
  link.setAttribute("aria-controls", own.id);
  own.showPopover({ source: link });
  void linesOf(link).then(
    (lines) => {
      if (shown !== link || lines.length === 0) return;
      words.querySelector("blockquote")?.replaceChildren(...lines);
      own.querySelector("mark.quoted")?.scrollIntoView({ block: "nearest" });
    },
    // The words are there; only their neighbours did not come.
    () => undefined,
  );
}

function leave(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (shown !== document.activeElement && !note?.contains(document.activeElement)) close();
  }, leaveMilliseconds);
}

/** A citation that was open when a finger came down: the platform closes it before the tap arrives. */
let wasOpen: HTMLAnchorElement | null = null;

/** In a tall frame the foot of the window is far from what the reader sees of it: there a note must be able to stand by its citation. */
const canStay = parent === window || CSS.supports("position-area", "block-end");

function listen(): void {
  document.addEventListener("pointerover", (event) => {
    const link = citationAt(event);
    if (link === null || event.pointerType === "touch") return;
    clearTimeout(waiting);
    waiting = setTimeout(() => open(link), hoverMilliseconds);
  });
  document.addEventListener("pointerout", (event) => {
    if (citationAt(event) !== null && event.pointerType !== "touch") leave();
  });
  document.addEventListener("focusin", (event) => {
    const link = citationAt(event);
    if (link?.matches(":focus-visible")) open(link);
  });
  document.addEventListener("focusout", (event) => {
    const { relatedTarget } = event;
    if (citationAt(event) === shown && relatedTarget instanceof Node && !note?.contains(relatedTarget)) close();
  });
  document.addEventListener(
    "pointerdown",
    (event) => {
      const link = citationAt(event);
      wasOpen = link !== null && isOpen(link) ? link : null;
    },
    { capture: true },
  );
  document.addEventListener(
    "click",
    (event) => {
      const link = citationAt(event);
      // The first tap shows the words, a second one goes where they are.
      if (link === null || !(event instanceof PointerEvent) || event.pointerType !== "touch" || link === wasOpen) return;
      event.preventDefault();
      open(link);
    },
    // Before what else follows links in a frame.
    { capture: true },
  );
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || note?.matches(":popover-open") !== true) return;
      // The note closes, and not the card in which it is as well.
      event.stopPropagation();
      close();
    },
    { capture: true },
  );
}

// Without popovers the links lead to the words, and the notes are below the text, as without scripts.
if ("popover" in HTMLElement.prototype && canStay) listen();
