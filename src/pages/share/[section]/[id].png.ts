import type { APIRoute, GetStaticPaths } from "astro";
import { toHtml } from "hast-util-to-html";
import { hostedHref } from "../../../components/site/href.ts";
import { sharePicture } from "../../../components/site/share-picture-of.ts";
import { loadBaseMap, loadCorpus } from "../../../io/load.ts";
import { renderPicture } from "../../../io/render-picture.ts";

export const getStaticPaths = (async () => {
  // Whoever shows a picture is on another site: without a host there is no address for it.
  if (hostedHref("/") === undefined) return [];
  const { events, statements } = await loadCorpus();
  return [
    ...events.map(({ id }) => ({ params: { section: "events", id } })),
    ...statements.map(({ id }) => ({ params: { section: "statements", id } })),
  ];
}) satisfies GetStaticPaths;

/** What other sites show beside a link to an event or a statement. */
export const GET: APIRoute = async ({ params: { section, id = "" } }) => {
  const corpus = await loadCorpus();
  const record = section === "events" ? corpus.event(id) : corpus.statement(id);
  const drawn = sharePicture(corpus, await loadBaseMap(), record);
  const svg = toHtml(drawn, { space: "svg", allowDangerousHtml: false, closeEmptyElements: true });
  return new Response(await renderPicture(svg), { headers: { "content-type": "image/png" } });
};
