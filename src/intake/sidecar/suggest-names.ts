import type { Sidecar } from "../../corpus/sidecar.ts";
import { foldText } from "../../text/fold.ts";
import type { PageFacts } from "../page/page-facts.ts";
import type { NamedRecord } from "../proposals/find-names.ts";
import { hostOf, ownerLabel } from "./host-name.ts";

export interface KnownPublishers {
  /** Addresses of captures, and their publishers' names. */
  readonly captures: readonly { readonly url: string; readonly name: string }[];
  /** Speakers that are publishers or media. */
  readonly speakers: readonly Pick<NamedRecord, "name" | "aliases">[];
}

const squeeze = (text: string): string => foldText(text).replaceAll(" ", "");

/** The publisher behind an address: of an earlier capture from there, a known one of that name, or what the page says. */
export function suggestPublisher(url: string, page: PageFacts | null, known: KnownPublishers): Sidecar["publisher"] | null {
  const host = hostOf(url);
  const label = squeeze(ownerLabel(host));
  const earlier = known.captures.find((capture) => hostOf(capture.url) === host)?.name;
  const named = known.speakers.find(({ name, aliases }) => [name, ...aliases].some((text) => squeeze(text) === label))?.name;
  const name = earlier ?? named;
  if (name !== undefined) return publisherAt(name, url);
  const [stated] = page?.publisher ?? [];
  return stated === undefined
    ? null
    : { name: stated.value, basis: "external", because: `The page names its publisher (${stated.from}).`, see: url };
}

export const publisherAt = (name: string, url: string): Sidecar["publisher"] => ({
  name,
  basis: "external",
  because: `The article's address is at ${hostOf(url)}.`,
  see: url,
});

/** Two names glued together, as “Ann NameBert Other”: parted where each side has two words, so that “McName” stays whole. */
function partGlued(text: string): string[] {
  for (const { index } of text.matchAll(/(?<=\p{Ll})(?=\p{Lu})/gu)) {
    const [before, after] = [text.slice(0, index), text.slice(index)];
    if (before.includes(" ") && after.includes(" ")) return [before, ...partGlued(after)];
  }
  return [text];
}

/** The names in a line “By Ann Name and Bert Other”. */
export function namesInByline(line: string): string[] {
  return line
    .replace(/^By[ \u00A0]+/iu, "")
    .split(/, and |, | and | & /u)
    .flatMap(partGlued)
    .map((name) => name.trim())
    .filter((name) => name !== "" && !/\d/u.test(name));
}
