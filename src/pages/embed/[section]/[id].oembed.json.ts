import type { APIRoute, GetStaticPaths } from "astro";
import { hostedHref } from "../../../components/site/href.ts";
import { textResponse } from "../../../components/site/text-response.ts";
import { eventEmbedAddress, passageEmbedAddress } from "../../../corpus/addresses.ts";
import { eventEmbedSize, passageEmbedSize } from "../../../exports/embed/embed-sizes.ts";
import { type Embeddable, oembedJson } from "../../../exports/embed/oembed.ts";
import { loadCorpus } from "../../../io/load.ts";
import { passageTitle } from "../../../model/article/publisher-and-day.ts";

export const getStaticPaths = (async () => {
  const site = hostedHref("/");
  // An answer without a host would lead nowhere: whoever asks is on another site.
  if (site === undefined) return [];
  const { events, passages, article } = await loadCorpus();
  const hosted = (address: string): string => `${site}${address.slice(1)}`;
  return [
    ...events.map(({ id, title }) => ({
      params: { section: "events", id },
      props: { site, title, address: hosted(eventEmbedAddress(id)), ...eventEmbedSize },
    })),
    ...passages.map((passage) => ({
      params: { section: "passages", id: passage.hash },
      props: {
        site,
        title: passageTitle(article(passage.article)),
        address: hosted(passageEmbedAddress(passage.hash)),
        ...passageEmbedSize,
      },
    })),
  ];
}) satisfies GetStaticPaths;

/** How other sites may frame an event's card or a passage. */
export const GET: APIRoute<Embeddable> = ({ props }) => textResponse(oembedJson(props), "application/json");
