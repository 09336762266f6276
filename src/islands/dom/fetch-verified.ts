import { DataError } from "./bring.ts";

const mostMilliseconds = 10_000;

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function fetchText(address: string, file: string, cache: RequestCache): Promise<string> {
  try {
    const response = await fetch(address, { cache, signal: AbortSignal.timeout(mostMilliseconds) });
    if (!response.ok) throw new DataError(file, "missing");
    return await response.text();
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError(file, error instanceof DOMException && error.name === "TimeoutError" ? "late" : "missing");
  }
}

/** The first digits of a text's SHA-256, as the build writes them. Browsers have it of their own where a page came over HTTPS; elsewhere ours is brought. */
async function digestOf(text: string): Promise<string> {
  if (!isSecureContext) return (await import("../../exports/explorer/digest.ts")).digestOf(text);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Fetches a file of data and proves that it is the one the page was made with. One that is not is asked for once more past the
 * browser's cache, since an old copy there is the likeliest reason.
 *
 * @throws DataError
 */
export async function fetchVerified(folder: string, file: string, digest: string): Promise<unknown> {
  let text = "";
  for (const cache of ["default", "reload"] as const) {
    text = await fetchText(`${folder}${file}`, file, cache);
    if ((await digestOf(text)) === digest) return JSON.parse(text);
  }
  throw new DataError(file, isWhole(text) ? "stale" : "broken");
}
