/** The most that a saved page may hold: far above any article, and what keeps its reading within seconds. */
export const pageLimits = { bytes: 4 * 1024 * 1024, tags: 100_000, elements: 20_000, depth: 256 } as const;

const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** Elements whose end may be left out: the next one of their kind ends them. */
const unended = new Set("p li dt dd td th tr option".split(" "));

/** The ends of elements that hold text only, up to their own end. */
const rawEnds: Readonly<Record<string, RegExp>> = {
  script: /<\/script/giu,
  style: /<\/style/giu,
  textarea: /<\/textarea/giu,
  title: /<\/title/giu,
};

/**
 * Why a page is too large to be read, as continuation of “Unexpected …”; null if it isn't. It looks at the marks of tags alone,
 * in one pass, since a parser of pages may take the square of their depth.
 */
export function findExcess(html: string): string | null {
  const tag = /<(\/?)([a-z][^\s/>]{0,40})?/giu;
  let [tags, elements, depth] = [0, 0, 0];
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const [, close, name = ""] = match;
    const lower = name.toLowerCase();
    tags += 1;
    if (lower !== "" && close === "") {
      elements += 1;
      const end = Object.hasOwn(rawEnds, lower) ? rawEnds[lower] : undefined;
      if (end !== undefined) {
        end.lastIndex = tag.lastIndex;
        if (end.exec(html) === null) return null;
        tag.lastIndex = end.lastIndex;
      } else if (!empty.has(lower) && !unended.has(lower)) depth += 1;
    } else if (close !== "" && !unended.has(lower) && !empty.has(lower)) depth = Math.max(0, depth - 1);
    if (tags > pageLimits.tags) return `page of more than ${pageLimits.tags} tags`;
    if (elements > pageLimits.elements) return `page of more than ${pageLimits.elements} elements`;
    if (depth > pageLimits.depth) return `page with elements nested more than ${pageLimits.depth} deep`;
  }
  return null;
}
