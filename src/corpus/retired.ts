import { eventEmbedAddress, passageEmbedAddress, recordAddress, seedAddress } from "./addresses.ts";
import type { Article } from "./article.ts";
import type { Ledger } from "./ledger.ts";
import type { Redirect } from "./redirect.ts";
import { type Display, stricterDisplay } from "./sidecar.ts";

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
    .map(({ id }) => ({ from: seedAddress(id), to: recordAddress.article(id) }));
  return [...redirects, ...withheld];
}

/** Of retired addresses, those of passages of a page. */
export const retiredPassages = (retired: readonly Redirect[], page: string): readonly Redirect[] =>
  retired.filter(({ from }) => from.startsWith(`${page}#`));

/** Forms of address with a part that has a card for frames, and the address of that card. */
const cards: readonly (readonly [form: RegExp, toCard: (part: string) => string])[] = [
  [/^\/events\/([a-z0-9-]+)\/$/u, eventEmbedAddress],
  [/^\/sources\/[^/]+\/#q-([0-9a-f]{12})$/u, passageEmbedAddress],
];

/** What became of the card for frames of a retired page or passage: it goes where that goes. Empty for an address that has no card. */
const retiredCards = ({ from, to, gone }: Redirect): readonly Redirect[] =>
  cards.flatMap(([form, toCard]) => {
    const [, part] = form.exec(from) ?? [];
    const [, successor] = form.exec(to ?? "") ?? [];
    return part === undefined ? [] : [{ from: toCard(part), to: successor === undefined ? to : toCard(successor), gone }];
  });

/** Of retired addresses, those of pages; with each event's page and each passage the card for frames that went with it. */
export const retiredPages = (retired: readonly Redirect[]): readonly Redirect[] =>
  retired.flatMap((each) => [...(each.from.endsWith("/") ? [each] : []), ...retiredCards(each)]);
