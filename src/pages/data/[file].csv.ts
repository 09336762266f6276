import type { APIRoute, GetStaticPaths } from "astro";
import { filesOf, namesOf } from "../../components/page/data-files-of.ts";
import { textResponse } from "../../components/page/text-response.ts";
import { loadCorpus } from "../../io/load.ts";

export const getStaticPaths = (async () => namesOf(await loadCorpus(), /^([a-z-]+)\.csv$/u)) satisfies GetStaticPaths;

/** All records in this form. */
export const GET: APIRoute<Record<string, string>, { file: string }> = async ({ params: { file }, locals }) =>
  textResponse(filesOf(await loadCorpus(), locals.contact.publisher).get(`${file}.csv`)?.() ?? "", "text/csv");
