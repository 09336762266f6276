/** Code units of a query that are read; a longer one is cut, so that no link can keep a reader waiting. */
const mostRead = 16_384;

/** How many times too often another program may have escaped an address that is still understood. */
const mostEscapes = 3;

/** The text of a part of a query; null where it is not UTF-8. */
export function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

const plainAmpersands = (query: string): string => query.replace(/^\?/, "").replace(/&(?:amp|#38|#x26);/gi, "&");

const mostOfIdentifier = 120;

/** Whether a text of an address has the form of an id; the schemas of records ask for more, which the browser need not know. */
export const isIdentifier = (text: string): boolean => text.length <= mostOfIdentifier && /^[a-z][a-z0-9-]*$/.test(text);

/** The keys of an address, and those whose values are words. */
export interface QueryKeys {
  readonly keys: readonly string[];
  readonly words: readonly string[];
}

/**
 * A query as it was before another program escaped it, as HTML or once too often: mails and documents do that to links. In ids and days a
 * percent sign has no meaning; in words it may stand for itself.
 */
function unescapeQuery(query: string, { keys, words }: QueryKeys): string {
  const hasKnownKey = (text: string): boolean => keys.some((key) => new RegExp(`(?:^|&)${key}=`).test(text));
  let mended = plainAmpersands(query);
  for (let time = 0; time < mostEscapes && !hasKnownKey(mended); time += 1) mended = plainAmpersands(decode(mended) ?? "");
  const isWords = (part: string): boolean => words.some((key) => part.startsWith(`${key}=`));
  const unescapePart = (part: string): string => (isWords(part) ? part : part.replace(/%(?:25)+(?=[0-9a-f]{2})/gi, "%"));
  return hasKnownKey(mended) ? mended.split("&").map(unescapePart).join("&") : plainAmpersands(query);
}

/** The parts of a query between its ampersands, each as it was written. */
export const splitQuery = (query: string, known: QueryKeys): readonly string[] =>
  unescapeQuery(query.slice(0, mostRead), known).split("&");

/** Keys and values of a query, in its order; what is not UTF-8 is left out. */
export const readPairs = (query: string, known: QueryKeys): readonly (readonly [key: string, value: string])[] =>
  splitQuery(query, known).flatMap((part) => {
    const at = part.indexOf("=");
    const key = decode(at < 0 ? part : part.slice(0, at));
    const value = decode(at < 0 ? "" : part.slice(at + 1));
    return key === null || value === null ? [] : [[key, value] as const];
  });
