import { close, createIndex } from "pagefind";
import type { SearchRecord } from "../exports/search/search-record.ts";
import { steadyIndex } from "./steady-index.ts";

/** Records that are handed over before an answer is waited for. */
const atOnce = 200;

/** What the search in a page loads; the rest that Pagefind offers is an interface of its own, which nothing here uses. */
const wanted = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index|filter|fragment))$/u;

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join("; ")}`);
}

/**
 * The index of Pagefind as files by their names. The texts are in searched form already, so Pagefind is told no language: it must neither
 * stem nor segment. It looks for words in the metadata of a record as well, so what a hit shows travels in its address, which it hands back as it is.
 *
 * @throws Error where Pagefind refuses a record, or its program does not start
 */
export async function searchIndex(records: readonly SearchRecord[]): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const { errors, index } = await createIndex({ forceLanguage: "unknown" });
  refuse(errors);
  if (index === undefined) throw new Error("The search index could not be made: Pagefind did not start.");
  for (let from = 0; from < records.length; from += atOnce) {
    const added = await Promise.all(
      records.slice(from, from + atOnce).map(({ hit, searched, facets }) =>
        index.addCustomRecord({
          url: JSON.stringify(hit),
          content: searched.trim().replace(/ {2,}/g, " "),
          language: "en",
          filters: {
            kind: [hit.kind],
            ...Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, [...values]])),
          },
        }),
      ),
    );
    refuse(added.flatMap((one) => one.errors));
  }
  const made = await index.getFiles();
  refuse(made.errors);
  await index.deleteIndex();
  await close();
  return steadyIndex(
    new Map(
      made.files.filter(({ path }) => wanted.test(path)).map(({ path, content }) => [path, new Uint8Array(content)] as const),
    ),
  );
}
