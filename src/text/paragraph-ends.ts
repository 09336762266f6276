const blank = /[ \t\n]/u;

/**
 * Cuts words after the end of each paragraph that they go over. The pieces concatenate to the words.
 *
 * @param words of a source, their white space folded or as it is there
 * @param parts the same, paragraph by paragraph: only their characters but white space are counted
 */
export function cutAtParagraphEnds(words: string, parts: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    for (let left = part.replaceAll(/[ \t\n]/gu, "").length; left > 0 && at < words.length; at += 1)
      if (!blank.test(words.charAt(at))) left -= 1;
    pieces.push(words.slice(start, at));
    start = at;
  }
  return [...pieces, words.slice(start)].filter((piece) => piece !== "");
}
