import { clean, type Files, hashed } from "../hostile/corpus.ts";

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

const quoteLine = (name: string, exact: string, article = "flood"): string =>
  `  ${name}: { article: ${article}, exact: ${JSON.stringify(exact)} }`;

/** An event that has these quotes, and this text. */
export function eventWith(quotes: readonly string[], body = 'A bridge. <Cite id="q0" />'): string {
  const listed = quotes.map((exact, index) => quoteLine(`q${index}`, exact));
  const facts = `title: Flood\nkind: damage\ndate: { edtf: "2022-05-09", basis: stated }\nplaces: []\nquotes:\n${listed.join("\n")}\nfigures: []\nunknowns: []\nnotes: []\ncontentNote: []\nchanges: []`;
  return `---\n${facts}\n---\n\n${body}\n`;
}

const sidecar = (clean["seeds/courier.yaml"] ?? "").replace("courier.example/bridge", "courier.example/flood");

/** The clean corpus with one more article, of this text, and these files. */
export const flooded = (text: string, files: Files): Files =>
  hashed({ ...clean, "seeds/flood.txt": text, "seeds/flood.yaml": sidecar, ...files });

const speaker = (speaksFor: string | null): string => `name: A speaker\naliases: []\ntype: office\nspeaksFor: ${speaksFor}\n`;

const statementVia = (ids: readonly string[]): string =>
  (clean["content/statements/denial.mdx"] ?? "").replace("via: []", `via: [ ${ids.join(", ")} ]`);

const long = (letter: string, index: number): string => `${letter.repeat(94)}-${String(index).padStart(4, "0")}`;
const lines = (count: number, line: string): string => `${line}\n`.repeat(count);
const mixed = (length: number, seed: number): string => {
  let state = seed;
  let text = "";
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += `${(state >>> 8).toString(36)} `;
  }
  return text.slice(0, length);
};

/** What a stranger was seen to flood the check with, and what is near to it: name to corpus. */
export const floods: Readonly<Record<string, () => Files>> = {
  "900 quotes of one letter in a megabyte of it": () =>
    flooded(lines(55, "a".repeat(18_000)), {
      "content/events/flood.mdx": eventWith(numbers(500).map(() => "a")),
      "content/events/flood-2.mdx": eventWith(numbers(400).map(() => "a")),
    }),
  "40 ambiguous quotes": () =>
    flooded(lines(55, "a".repeat(18_000)), {
      "content/events/flood.mdx": eventWith(numbers(40).map((index) => "a".repeat(index + 2))),
    }),
  "8 events of 250 quotes that are not found": () =>
    flooded(
      lines(55, mixed(18_000, 1)),
      Object.fromEntries(
        numbers(8).map((event) => [
          `content/events/flood-${event}.mdx`,
          eventWith(numbers(250).map((index) => mixed(50, event * 250 + index + 5))),
        ]),
      ),
    ),
  "long quotes that nearly match everywhere": () =>
    flooded(
      lines(50, "a".repeat(20_000)),
      Object.fromEntries(
        numbers(20).map((event) => [
          `content/events/flood-${event}.mdx`,
          eventWith(numbers(14).map((index) => `b${"a".repeat(1900 + index)}`)),
        ]),
      ),
    ),
  "1,500 speakers of 99 letters, 1,000 unknown ones": () =>
    flooded(
      "Text.\n",
      Object.fromEntries([
        ...numbers(1500).map((index) => [`content/speakers/${long("s", index)}.yaml`, speaker(null)]),
        ...numbers(4).map((part) => [
          `content/statements/flood-${part}.mdx`,
          statementVia(numbers(250).map((index) => long("s", 5000 + part * 250 + index))),
        ]),
      ]),
    ),
  "a body of 14,000 list marks": () =>
    flooded("Text.\n", { "content/events/flood.mdx": eventWith(["Text"], "- ".repeat(14_000)) }),
  "a body of 9,000 numbers": () => flooded("Text.\n", { "content/events/flood.mdx": eventWith(["Text"], "1. ".repeat(9000)) }),
  "a chain of 6,000 speakers": () =>
    flooded(
      "Text.\n",
      Object.fromEntries(
        numbers(6000).map((index) => [`content/speakers/s-${index}.yaml`, speaker(index === 0 ? null : `s-${index - 1}`)]),
      ),
    ),
  "a ring of 6,000 speakers": () =>
    flooded(
      "Text.\n",
      Object.fromEntries(
        numbers(6000).map((index) => [`content/speakers/s-${index}.yaml`, speaker(`s-${(index + 5999) % 6000}`)]),
      ),
    ),
  "500,000 invented lines in permalinks.txt": () =>
    flooded("Text.\n", {
      "permalinks.txt": numbers(500_000)
        .map((index) => `/events/e${index}/\n`)
        .join(""),
    }),
  "48 MB of invented lines in permalinks.txt": () =>
    flooded("Text.\n", {
      "permalinks.txt": numbers(2_000_000)
        .map((index) => `/events/event-${String(index).padStart(8, "0")}/\n`)
        .join(""),
    }),
  "one line of 8 MB in permalinks.txt": () => flooded("Text.\n", { "permalinks.txt": `/${"a/".repeat(4_000_000)}\n` }),
};
