import type { APIRoute, GetStaticPaths } from "astro";
import { hostedHref } from "../../../components/page/href.ts";
import { textResponse } from "../../../components/page/text-response.ts";
import { passageEmbedAddress } from "../../../corpus/addresses.ts";
import { passageEmbedSize } from "../../../exports/embed/embed-sizes.ts";
import { oembedJson } from "../../../exports/embed/oembed.ts";
import { loadCorpus } from "../../../io/load.ts";
import { passageTitle } from "../../../model/article/passage-title.ts";

export const getStaticPaths = (async () => {
  const site = hostedHref("/");
  // An answer without a host would lead nowhere: whoever asks is on another site.
  if (site === undefined) return [];
  const { passages, article } = await loadCorpus();
  return passages.map((passage) => ({
    params: { passage: passage.hash },
    props: { site, title: passageTitle(article(passage.article)), address: hostedHref(passageEmbedAddress(passage.hash)) ?? "" },
  }));
}) satisfies GetStaticPaths;

/** How other sites may frame a passage. */
export const GET: APIRoute<{ site: string; title: string; address: string }> = ({ props }) =>
  textResponse(oembedJson({ ...props, ...passageEmbedSize }), "application/json");
