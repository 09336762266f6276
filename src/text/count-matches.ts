/** How often a pattern, which has to be global, is in a text. */
export const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
