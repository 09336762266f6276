import { type Change, inQuotes } from "../corpus.ts";
import { type Row, seed, sidecar, statement } from "./row.ts";

const words = (exact: string): readonly Change[] => [
  [statement, "exact: a ministry said on Tuesday", `exact: ${inQuotes(exact)}`],
];
/** Quotes and where they are anchored. */
export const quotes: readonly Row[] = [
  {
    item: 59,
    what: "one letter differs",
    changes: words("A bridge was damagad on Monday"),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
    note: /there: A bridge was damag⟦e⟧d on Monday\nquote: A bridge was damag⟦a⟧d on Monday/,
  },
  {
    item: 59,
    what: "two digits change places",
    changes: words("About 1\u00a0020 people saw it"),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
    note: /there: About 1\u00a0⟦20⟧0|there: About 1\u00a0⟦2⟧0/,
  },
  {
    item: 59,
    what: "a letter of another script",
    changes: words("A bridge wаs damaged"),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
    note: /there: A bridge w⟦a⟧s damaged\nquote: A bridge w⟦а⟧s damaged\nU\+0061 there, U\+0430 in the quote/,
  },
  {
    item: 59,
    what: "another case",
    changes: words("a bridge was damaged"),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
    note: /there: ⟦A⟧ bridge/,
  },
  {
    item: 60,
    what: "“not” left out",
    changes: words("office did say where"),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
    note: /there: office did ⟦not ⟧say where\nquote: office did ⟦⟧say where/,
  },
  {
    item: 60,
    what: "“not” put in",
    changes: words("a ministry did not say on Tuesday"),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
  },
  {
    item: 61,
    what: "words that stand twice",
    changes: words("It was not us"),
    expected: ["error content/statements/denial.mdx:9:35 quote-ambiguous"],
    note: /seeds\/courier\.txt:2:2\n[\s\S]*seeds\/courier\.txt:2:47/,
  },
  {
    item: 61,
    what: "words that stand twice, with a prefix that is nowhere",
    changes: [[statement, "exact: a ministry said on Tuesday", "exact: It was not us, prefix: nowhere"]],
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
  },
  {
    item: 61,
    what: "words that stand twice, singled out",
    changes: [[statement, "exact: a ministry said on Tuesday", 'exact: It was not us, suffix: ",” it"']],
    expected: [],
  },
  {
    item: 62,
    what: "a capture edited after it was quoted",
    changes: [
      [sidecar, "HASH", "0".repeat(64)],
      [seed, "said on Tuesday", "said on Monday"],
    ],
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found", "error seeds/courier.yaml:10:9 capture-hash"],
  },
  {
    item: 63,
    what: "straight quotation marks",
    changes: words('"It was not us," a ministry'),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
    note: /^Only quotation marks, dashes or spaces differ[\s\S]*exact: "“It was not us,” a ministry"/,
  },
  {
    item: 63,
    what: "a straight apostrophe",
    changes: words("The minister's office"),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
    note: /⟦’⟧/,
  },
  {
    item: 63,
    what: "a hyphen for a dash",
    changes: words("say where - it gave"),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
    note: /say where ⟦–⟧ it gave/,
  },
  {
    item: 63,
    what: "a space for a no-break space",
    changes: words("About 1 200 people"),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
    note: /About 1⟦<U\+00A0>⟧200 people\nquote: About 1⟦ ⟧200 people/,
  },
  {
    item: 63,
    what: "a no-break space for a space",
    changes: words("A bridge\u00a0was damaged"),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
    note: /bridge⟦<U\+00A0>⟧was/,
  },
  { item: 63, what: "a line feed and a tab for a space", changes: words("A bridge\n\twas damaged"), expected: [] },
  { item: 63, what: "words over two lines", changes: words("it repeated. The minister’s office"), expected: [] },
  {
    item: 64,
    what: "offsets",
    changes: [[statement, "exact: a ministry said on Tuesday", "exact: a ministry said on Tuesday, start: -1, end: 9999"]],
    expected: ["error content/statements/denial.mdx:9:63 unknown-key", "error content/statements/denial.mdx:9:74 unknown-key"],
  },
  {
    item: 64,
    what: "a quote of nothing",
    changes: words(""),
    expected: ["error content/statements/denial.mdx:9:35 wrong-value"],
  },
  {
    item: 64,
    what: "a quote of white space",
    changes: words(" \t "),
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
  },
  {
    item: 64,
    what: "a quote of 2,001 characters",
    changes: words("x".repeat(2001)),
    expected: ["error content/statements/denial.mdx:9:35 wrong-value"],
  },
  {
    item: 64,
    what: "a quote of an article that is none",
    changes: [[statement, "article: courier", "article: ../courier"]],
    expected: ["error content/statements/denial.mdx:9:19 wrong-value"],
  },
];
