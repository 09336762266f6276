import type { APIRoute, GetStaticPaths } from "astro";
import { href } from "../../components/site/href.ts";
import { textResponse } from "../../components/site/text-response.ts";
import { seedAddress } from "../../corpus/addresses.ts";
import type { Redirect } from "../../corpus/redirect.ts";
import { loadCorpus, loadRetired, readSeed } from "../../io/load.ts";
import { describeDate } from "../../text/describe-date.ts";

/** Id of the article whose capture was at an address; undefined for another address. */
const articleOf = (address: string): string | undefined => /^\/sources\/([a-z0-9-]+)\.txt$/u.exec(address)?.[1];

export const getStaticPaths = (async () => {
  const { articles } = await loadCorpus();
  const whole = articles.filter(({ rights }) => rights.display === "full").map(({ id }) => id);
  const retired = (await loadRetired()).flatMap(({ from }) => articleOf(from) ?? []);
  return [...whole, ...retired].map((article) => ({ params: { article } }));
}) satisfies GetStaticPaths;

const notice = ({ to, gone }: Redirect): string =>
  gone === undefined
    ? `The capture that was here is not published at this address any more. See ${href(to ?? "/")}\n`
    : `The capture that was here was withdrawn: ${describeDate({ edtf: gone.date })}. ${gone.reason}\n`;

/** The capture, byte for byte; at an address whose capture is withheld or withdrawn, a line that says so. */
export const GET: APIRoute<Record<string, string>, { article: string }> = async ({ params }) => {
  const retired = (await loadRetired()).find(({ from }) => from === seedAddress(params.article));
  return textResponse(retired === undefined ? readSeed(params.article) : notice(retired), "text/plain");
};
