import { articleAddress, eventEmbedAddress, passageEmbedAddress, seedAddress } from "./addresses.ts";
import type { Article } from "./article.ts";
import { stricterDisplay } from "./display.ts";
import type { Ledger } from "./ledger.ts";
import type { Redirect } from "./redirect.ts";
import type { Display } from "./sidecar.ts";

/**
 * Every address that was published and has no record behind it any more, with what became of it: the lines of `redirects.yaml`,
 * and each published capture that is withheld now, which leads to the page of its article.
 *
 * @param most the most that the site shows of any article
 */
export function retiredAddresses(
  { listed, redirects }: Ledger,
  articles: readonly Pick<Article, "id" | "rights">[],
  most: Display,
): readonly Redirect[] {
  const told = new Set(redirects.map(({ from }) => from));
  const published = new Set(listed);
  const withheld = articles
    .filter(({ id, rights }) => stricterDisplay(rights.display, most) !== "full" && published.has(seedAddress(id)))
    .filter(({ id }) => !told.has(seedAddress(id)))
    .map(({ id }) => ({ from: seedAddress(id), to: articleAddress(id) }));
  return [...redirects, ...withheld];
}

/** Of retired addresses, those of passages that stood on a page. */
export const retiredPassages = (retired: readonly Redirect[], page: string): readonly Redirect[] =>
  retired.filter(({ from }) => from.startsWith(`${page}#`));

/** Id of the event whose page stands, or stood, at an address; undefined for another address. */
const eventAt = (address: string | undefined): string | undefined => /^\/events\/([a-z0-9-]+)\/$/u.exec(address ?? "")?.[1];

/** What became of the card for frames of a retired page: it goes where the page goes. Empty for a page that has no card. */
function retiredEmbed({ from, to, gone }: Redirect): readonly Redirect[] {
  const event = eventAt(from);
  const successor = eventAt(to);
  return event === undefined
    ? []
    : [{ from: eventEmbedAddress(event), to: successor === undefined ? to : eventEmbedAddress(successor), gone }];
}

/** Hash of the passage that an address names, or named; undefined for another address. */
const passageAt = (address: string | undefined): string | undefined =>
  /^\/sources\/[^/]+\/#q-([0-9a-f]{12})$/u.exec(address ?? "")?.[1];

/** What became of the card for frames of a retired passage: it goes where the passage goes. Empty for another address. */
function retiredPassageEmbed({ from, to, gone }: Redirect): readonly Redirect[] {
  const passage = passageAt(from);
  const successor = passageAt(to);
  return passage === undefined
    ? []
    : [{ from: passageEmbedAddress(passage), to: successor === undefined ? to : passageEmbedAddress(successor), gone }];
}

/** Of retired addresses, those of pages; with each event's page and each passage the card for frames that went with it. */
export const retiredPages = (retired: readonly Redirect[]): readonly Redirect[] =>
  retired.flatMap((each) => (each.from.endsWith("/") ? [each, ...retiredEmbed(each)] : retiredPassageEmbed(each)));
