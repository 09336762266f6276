/** Words before a day in its sentence after which it may lie ahead, and those just before it after which it does not. */
const future =
  /\b(?:will|would|shall|(?:is|are|was|were|due|set|plans?|planned|scheduled|expected|ready) to|expected|scheduled|demand\w*)\b|\b(?:until|till|by|before|from)(?: the)?\s*$/iu;
const past = /\b(?:said|says|told \p{L}+|announced|reported|released|wrote|posted|added|ended|ago)\s*$/u;

/** Whether the words before a day leave open that it is to come. */
export function isAhead(before: string): boolean {
  const sentence = before.slice(-100).replace(/^.*[.?!;]["'”’»)\]]* /su, "");
  return future.test(sentence) && !past.test(sentence);
}
