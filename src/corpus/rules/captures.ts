import type { Problem } from "../../text/problem.ts";
import type { DraftArticle } from "../draft.ts";
import { wholeFile } from "../position.ts";
import type { ParsedRecord } from "../records.ts";
import { isCitable } from "../role.ts";
import { errorAt } from "../rules.ts";
import type { Sidecar } from "../sidecar.ts";

/**
 * Rule `capture-hash`: the sidecar carries the SHA-256 of the capture's bytes, which is `hash`.
 *
 * @param unfit whether the capture has an error of its own: then its hash is not one to paste
 */
export function checkHash(sidecar: ParsedRecord<Sidecar>, hash: string, unfit: boolean): readonly Problem[] {
  if (typeof sidecar.data !== "object" || sidecar.data === null || Array.isArray(sidecar.data)) return [];
  const stated = "sha256" in sidecar.data ? sidecar.data.sha256 : undefined;
  if (stated === hash) return [];
  const what = stated === undefined ? "sidecar without “sha256”" : "sha256 that is not the capture's";
  if (unfit) {
    const reason = `Unexpected ${what}, expected the hash of the capture when its own errors are mended`;
    return [errorAt(sidecar.file, sidecar.locate(["sha256"]), "capture-hash", reason)];
  }
  const reason = `Unexpected ${what}, expected “${hash}”`;
  const note = `If the capture beside it is as received, paste this line:\nsha256: ${hash}`;
  return [errorAt(sidecar.file, sidecar.locate(["sha256"]), "capture-hash", reason, { expected: [hash], note })];
}

/** Rule `capture-empty`: something in the capture can be quoted. */
export function checkNotEmpty({ article, file }: DraftArticle): readonly Problem[] {
  if (article.lines.some(({ role, text }) => isCitable(role) && /\S/u.test(text))) return [];
  return [
    errorAt(file, wholeFile, "capture-empty", "Unexpected capture without a citable line, expected the text of an article"),
  ];
}
