/** Longest words that a link spells out; of longer ones it names the beginning and the end. */
const longest = 120;
/** Words of a beginning or an end. */
const fewWords = 4;
const mostContext = 12;

const encode = (text: string): string => encodeURIComponent(text.trim()).replaceAll("-", "%2D");

/** Whether words that are in a text are there once. */
const isOnce = (text: string, words: string): boolean => text.indexOf(words) === text.lastIndexOf(words);

/** Offsets of the beginnings of the last words before an offset, nearest first, none beyond a line feed. */
function beginningsBefore(text: string, offset: number): number[] {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(line, offset);
  return [...before.matchAll(/\S+/gu)].map(({ index }) => line + index).reverse();
}

/** Offsets of the ends of the first words after an offset, nearest first, none beyond a line feed. */
function endsAfter(text: string, offset: number): number[] {
  const next = text.indexOf("\n", offset);
  const after = text.slice(offset, next < 0 ? text.length : next);
  return [...after.matchAll(/\S+/gu)].map(({ index, 0: word }) => offset + index + word.length);
}

/**
 * The directive of a text fragment (https://wicg.github.io/scroll-to-text-fragment/) that leads to a stretch of a text and to no other: the words, or the
 * first and last of many, with as few words before or after as tell it from others. null where none can.
 *
 * @param lines the text, each paragraph a line
 * @param start UTF-16 offset
 * @param end exclusive
 */
export function textFragment(lines: string, start: number, end: number): string | null {
  const lower = lines.toLowerCase();
  // A letter whose small form is longer would shift every offset behind it.
  const text = lower.length === lines.length ? lower : lines;
  const within = lines.slice(start, end);
  const isShort = within.length <= longest && !within.includes("\n");
  const first = isShort ? end : (endsAfter(lines, start)[fewWords - 1] ?? endsAfter(lines, start).at(-1) ?? end);
  const beginning = text.slice(start, first);
  let ending = "";
  if (!isShort) {
    const candidates = beginningsBefore(lines, end)
      .filter((at) => at >= first)
      .slice(0, mostContext);
    const unique = candidates.findIndex((at, index) => index >= fewWords - 1 && text.indexOf(text.slice(at, end), first) === at);
    const from = candidates[unique < 0 ? candidates.length - 1 : unique];
    if (from === undefined || text.indexOf(text.slice(from, end), first) !== from) return null;
    ending = `,${encode(lines.slice(from, end))}`;
  }
  const words = `${encode(lines.slice(start, first))}${ending}`;
  if (isOnce(text, beginning)) return `text=${words}`;
  // Between words and their context browsers pass over any white space, the end of a paragraph too.
  const flat = text.replaceAll("\n", " ");
  const isAlone = (from: number, to: number): boolean => isOnce(flat, flat.slice(from, to));
  const prefix = beginningsBefore(lines, start)
    .slice(0, mostContext)
    .find((at) => isAlone(at, first));
  if (prefix !== undefined) return `text=${encode(lines.slice(prefix, start))}-,${words}`;
  if (!isShort) return null;
  const suffix = endsAfter(lines, end)
    .slice(0, mostContext)
    .find((at) => isAlone(start, at));
  return suffix === undefined ? null : `text=${words},-${encode(lines.slice(end, suffix))}`;
}
