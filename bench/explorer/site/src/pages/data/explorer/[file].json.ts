import type { APIRoute } from "astro";
import { explorerFilesOf } from "../../../../../../../src/components/explorer/explorer-files-of.ts";
import { base, corpus } from "../../../corpus.ts";

export const getStaticPaths = () =>
  [...explorerFilesOf(corpus, base)].map(([name, text]) => ({ params: { file: name.replace(/\.json$/, "") }, props: { text } }));

export const GET: APIRoute = ({ props }) =>
  new Response(props["text"], { headers: { "content-type": "application/json; charset=utf-8" } });
