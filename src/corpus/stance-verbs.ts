/** What a speaker may do with an event. Apart from its schema, so that the browser can have the list without the checker. */
export const stanceVerbs = [
  "states",
  "accuses",
  "denies",
  "rejects",
  "justifies",
  "condemns",
  "warns",
  "demands",
  "announces",
] as const;
