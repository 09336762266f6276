import type { APIRoute } from "astro";
import { textResponse } from "../../components/site/text-response.ts";
import { recordAddress } from "../../corpus/addresses.ts";
import { retiredPassages } from "../../corpus/retired.ts";
import { loadCorpus, loadRetired } from "../../io/load.ts";
import { replacedPassages } from "../../model/article/retired-anchors.ts";
import { recordPaths } from "../_record-paths.ts";

export const getStaticPaths = recordPaths("article");

/**
 * One rule a passage: when the address names it, or one that it replaced, all its segments are lit, wherever they are and however
 * they overlap. A file, since the content security policy allows no inline style, and since no script should be needed for it.
 */
export const GET: APIRoute<Record<string, string>, { article: string }> = async ({ params: { article } }) => {
  const { passagesIn } = await loadCorpus();
  const replaced = replacedPassages(article, retiredPassages(await loadRetired(), recordAddress.article(article)));
  const rules = passagesIn(article).flatMap(({ hash }) =>
    [hash, ...(replaced.get(hash) ?? [])].map(
      (named) =>
        `:root:has(#q-${named}:target) [data-passage~="${hash}"]{background:var(--accent-target);outline:2px solid var(--accent)}`,
    ),
  );
  return textResponse(`${rules.join("\n")}\n`, "text/css");
};
