import type { APIRoute, GetStaticPaths } from "astro";
import { hostedHref } from "../../../components/page/href.ts";
import { eventEmbedAddress } from "../../../corpus/addresses.ts";
import { eventEmbedSize } from "../../../exports/embed/embed-sizes.ts";
import { oembedJson } from "../../../exports/embed/oembed.ts";
import { loadCorpus } from "../../../io/load.ts";

export const getStaticPaths = (async () => {
  const site = hostedHref("/");
  // An answer without a host would lead nowhere: whoever asks is on another site.
  if (site === undefined) return [];
  const { events } = await loadCorpus();
  return events.map(({ id, title }) => ({
    params: { event: id },
    props: { site, title, address: hostedHref(eventEmbedAddress(id)) ?? "" },
  }));
}) satisfies GetStaticPaths;

/** How other sites may frame an event's card. */
export const GET: APIRoute<{ site: string; title: string; address: string }> = ({ props }) =>
  new Response(oembedJson({ ...props, ...eventEmbedSize }), { headers: { "content-type": "application/json; charset=utf-8" } });
