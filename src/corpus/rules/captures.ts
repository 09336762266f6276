import { isMapping } from "../../text/is-mapping.ts";
import type { Problem } from "../../text/problem.ts";
import { recordAddress } from "../addresses.ts";
import type { DraftArticle, QuotableArticle } from "../draft.ts";
import { wholeFile } from "../position.ts";
import type { ParsedRecord } from "../records.ts";
import { isCitable } from "../role.ts";
import { errorAt, errorIn } from "../rules.ts";
import type { Sidecar } from "../sidecar.ts";

/**
 * Rule `capture-hash`: a SHA-256 in the sidecar is that of the capture's bytes, which is `hash`.
 *
 * @param unfit whether the capture has an error of its own: then its hash is not one to paste
 */
export function checkHash(sidecar: ParsedRecord<Sidecar>, hash: string, unfit: boolean): readonly Problem[] {
  if (!isMapping(sidecar.data) || isUnsealed(sidecar) || sidecar.data["sha256"] === hash) return [];
  if (unfit) {
    const reason = "Unexpected sha256 that is not the capture's, expected the hash of the capture when its own errors are mended";
    return [errorIn(sidecar, ["sha256"], "capture-hash", reason)];
  }
  return [wrongHash(sidecar, "sha256 that is not the capture's", hash)];
}

function wrongHash(sidecar: ParsedRecord<Sidecar>, what: string, hash: string): Problem {
  const reason = `Unexpected ${what}, expected “${hash}”`;
  const note = `If the capture beside it is as received, paste this line:\nsha256: ${hash}`;
  return errorIn(sidecar, ["sha256"], "capture-hash", reason, { expected: [hash], note });
}

/** Whether a sidecar says nothing of its capture's bytes. */
export const isUnsealed = ({ data }: ParsedRecord<Sidecar>): boolean =>
  typeof data === "object" && data !== null && !("sha256" in data);

/**
 * Rule `capture-hash`: an article whose page is listed says of which bytes its capture is, so that nobody changes what is published unseen. Before
 * that it need not.
 *
 * @param listed addresses of `permalinks.txt` and of the main branch
 */
export const checkSealed = (articles: readonly QuotableArticle[], listed: ReadonlySet<string>): readonly Problem[] =>
  articles
    .filter(({ id, sidecar }) => isUnsealed(sidecar) && listed.has(recordAddress.article(id)))
    .map(({ sidecar, article }) => wrongHash(sidecar, "sidecar without “sha256” of an article that is listed", article.sha256));

/** Rule `capture-empty`: something in the capture can be quoted. */
export function checkNotEmpty({ article, file }: DraftArticle): readonly Problem[] {
  if (article.lines.some(({ role, text }) => isCitable(role) && /\S/u.test(text))) return [];
  return [
    errorAt(file, wholeFile, "capture-empty", "Unexpected capture without a citable line, expected the text of an article"),
  ];
}
