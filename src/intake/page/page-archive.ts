import { defaultTreeAdapter } from "parse5";
import { attributeOf, attributesOf, elementsOf, nodesOf, type PageElement } from "./page-tree.ts";

/** `https://HOST/…/20220305061530/https://…`, as the Wayback Machine, archive.today and every archive that runs pywb write it. */
const form = /^https?:\/\/[\w.-]+\/(?:[\w.-]+\/)*\d{4}[\d.-]{4,16}(?:[a-z]{2}_)?\/(https?:\/\/?\S+)$/u;
const relativeForm = /^\/web\/\d{4,14}(?:[a-z]{2}_)?\/https?:\/\//u;
const hosts =
  /(?:^|\.)(?:archive\.(?:today|ph|is|li|vn|fo|md|org)|archive-it\.org|ghostarchive\.org|perma\.cc|arquivo\.pt|webcitation\.org)$/u;

const longest = 4_000;

/** The address in an archive, and the one that was archived; null for an address of anything else. */
export function splitArchived(address: string) {
  const whole = relativeForm.test(address) ? `https://web.archive.org${address}` : address;
  const own = whole.length > longest ? undefined : form.exec(whole)?.[1];
  // Some archives write one slash.
  return own === undefined
    ? null
    : { archived: whole.replace(/^http:/u, "https:"), own: own.replace(/^(https?:\/)(?!\/)/u, "$1/") };
}

/** Whether an address is an archive's, in its short form too. */
export function isArchive(address: string): boolean {
  try {
    return hosts.test(new URL(address).hostname);
  } catch {
    return false;
  }
}

/** What a comment says of where the page was saved from, by whatever saved it. */
export interface SavedFrom {
  readonly address: string;
  readonly from: string;
}

const comments: readonly (readonly [string, RegExp])[] = [
  ["“saved from url”, a browser's comment", /^\s*saved from url=\(\d+\)(\S+)/u],
  ["SingleFile's comment", /Page saved with SingleFile[\s\S]{0,40}?\burl:\s*(\S+)/u],
  ["monolith's comment", /^\s*Saved from (\S+) at /u],
];

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** What the comments of a page say: where it was saved from, and at which second the Wayback Machine took it. */
export function readComments(page: PageElement): { readonly saved: readonly SavedFrom[]; readonly waybackTime: string | null } {
  const saved: SavedFrom[] = [];
  let waybackTime: string | null = null;
  // A comment before the root is its sibling.
  const top = page.parentNode ?? page;
  for (const node of nodesOf(top)) {
    if (node.nodeName !== "#comment" || !("data" in node)) continue;
    const text = node.data.slice(0, 4_000);
    for (const [from, pattern] of comments) {
      const address = pattern.exec(text)?.[1];
      if (address !== undefined) saved.push({ address, from });
    }
    const [, time = "", month = "", day = "", year = ""] =
      /FILE ARCHIVED ON (\d\d:\d\d:\d\d) (\w{3})\w* (\d{1,2}), (\d{4})/u.exec(text) ?? [];
    const number = monthNames.indexOf(month.toLowerCase()) + 1;
    if (number > 0) waybackTime = `${year}${String(number).padStart(2, "0")}${day.padStart(2, "0")}${time.replaceAll(":", "")}`;
  }
  return { saved, waybackTime };
}

const frames = /^(?:wm-ipp.*|donato|HEADER)$/u;

/** Takes out what an archive puts around a page: the bar above it with the address that was archived. */
export function removeFrame(page: PageElement): void {
  for (const element of [...elementsOf(page)]) {
    const id = attributesOf(element, "id");
    if (!frames.test(id) || (id === "HEADER" && !asksForAddress(element))) continue;
    defaultTreeAdapter.detachNode(element);
  }
}

const asksForAddress = (element: PageElement): boolean => addressesIn(element).length > 0;

/** The addresses in the fields of forms, as archive.today shows the one it saved. */
export function addressesIn(element: PageElement): readonly string[] {
  return [...elementsOf(element)]
    .filter((input) => input.tagName === "input" && attributeOf(input, "name") === "q")
    .map((input) => attributesOf(input, "value"))
    .filter((value) => /^https?:\/\//u.test(value));
}
