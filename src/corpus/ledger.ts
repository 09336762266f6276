import type { Problem } from "../text/problem.ts";
import { type ParsedDocument, parseYaml } from "./document.ts";
import type { Permalink } from "./permalink.ts";
import { type Redirect, redirectsSchema } from "./redirect.ts";
import { schemaProblems } from "./schema-problems.ts";

/** What was published before. */
export interface Ledger {
  /** Every address of `permalinks.txt`; empty if there is no such file. */
  readonly listed: readonly string[];
  /** The day on which an address was listed, of those whose line has one. */
  readonly since: ReadonlyMap<string, string>;
  /** Every line of `redirects.yaml`; empty if there is none. */
  readonly redirects: readonly Redirect[];
}

/** What the two files that keep the promises say: the lines of the first, and the text of the second; null for one that is not there. */
export function readLedger(
  permalinks: readonly Permalink[] | null,
  redirects: string | null,
): { readonly ledger: Ledger; readonly document: ParsedDocument; readonly problems: readonly Problem[] } {
  const document = parseYaml("redirects.yaml", redirects ?? "");
  const result = document.data === undefined ? null : redirectsSchema.safeParse(document.data);
  const problems = [
    ...document.problems,
    ...(result?.error ? schemaProblems("redirects.yaml", redirectsSchema, document, result.error) : []),
  ];
  const listed = (permalinks ?? []).map(({ address }) => address);
  const since = new Map((permalinks ?? []).flatMap((line) => (line.since === null ? [] : [[line.address, line.since] as const])));
  return { ledger: { listed, since, redirects: result?.data ?? [] }, document, problems };
}
