import { countYamlMarks, sizeLimits } from "../../src/corpus/size-limits.ts";
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

const sidecar = (clean["seeds/courier.yaml"] ?? "")
  .replace("courier.example/bridge", "courier.example/flood")
  .replace("title: A bridge is damaged", "title: A flood");

/** The clean corpus with one more article, of this text, and these files. */
export const flooded = (text: string, files: Files): Files =>
  hashed({ ...clean, "seeds/flood.txt": text, "seeds/flood.yaml": sidecar, ...files });

const speaker = (index: number, speaksFor: string | null): string =>
  `name: Speaker ${index}\naliases: []\ntype: office\nspeaksFor: ${speaksFor}\n`;

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

/** Captures with their sidecars, of so many bytes in all, each made by its number and as large as it may be. */
function captures(bytes: number, textOf: (index: number) => string): Files {
  const files: Record<string, string> = {};
  for (let index = 0, sum = 0; ; index += 1) {
    const text = textOf(index);
    sum += Buffer.byteLength(text) + 1000;
    if (sum > bytes) return files;
    files[`seeds/c-${index}.txt`] = text;
    files[`seeds/c-${index}.yaml`] = sidecar
      .replace("courier.example/flood", `courier.example/c-${index}`)
      .replace("title: A flood", `title: Flood ${index}`);
  }
}

/** Records of one sort, each made by its number, until one of the limits of all records is reached. */
function records(pathOf: (index: number) => string, contentOf: (index: number) => string): Files {
  const files: Record<string, string> = {};
  for (let index = 0, bytes = 0, marks = 0; index < sizeLimits.entries - 30; index += 1) {
    const content = contentOf(index);
    bytes += Buffer.byteLength(content);
    marks += countYamlMarks(content);
    if (bytes > sizeLimits.recordsBytes - 64 * 1024 || marks > sizeLimits.marks - 20_000) break;
    files[pathOf(index)] = content;
  }
  return files;
}

const eventPath = (index: number): string => `content/events/f-${index}.mdx`;
const speakerPath = (index: number): string => `content/speakers/f-${index}.yaml`;

/** As many records as there may be, each of one unit of YAML as often as it may be there. */
function floodedWith(unit: string): Files {
  const marks = countYamlMarks(unit.repeat(100)) / 100;
  const count = Math.min(roomOfRecord / Buffer.byteLength(unit), (sizeLimits.recordMarks - 20) / marks);
  return flooded(
    "Text.\n",
    records(speakerPath, () => unit.repeat(Math.floor(count))),
  );
}

/** The bytes that are left beside the clean corpus. */
const room = sizeLimits.corpusBytes - 64 * 1024;
const roomOfRecord = sizeLimits.recordBytes - 1024;
const filled = (unit: string, most: number): string => unit.repeat(Math.floor(most / Buffer.byteLength(unit)));
const paragraphs = (unit: string, most: number): string =>
  `${filled(`${unit}\n\n`, most).split("\n\n").slice(0, 400).join("\n\n")}\n`;

/** Corpora as large as the limits let them be. */
const full: Readonly<Record<string, () => Files>> = {
  "full: captures of Latin words": () =>
    flooded(
      "Text.\n",
      captures(room, (index) => lines(51, mixed(20_000, index))),
    ),
  "full: captures of Cyrillic letters": () =>
    flooded(
      "Text.\n",
      captures(room, (index) => lines(26, mixed(20_000, index).replaceAll(/[a-z]/gu, "ж"))),
    ),
  "full: captures of marks": () =>
    flooded(
      "Text.\n",
      captures(room, () => lines(30, "“«e\u0301—1,000»” ".repeat(1400))),
    ),
  "full: captures of short lines": () =>
    flooded(
      "Text.\n",
      captures(room, () => lines(4999, `${"word ".repeat(41)}.`)),
    ),
  "full: captures of line ends alone": () =>
    flooded(
      "Text.\n",
      captures(room, () => "a\n".repeat(500_000)),
    ),
  "full: records of prose": () =>
    flooded(
      "Text.\n",
      records(eventPath, () =>
        eventWith(["Text"], paragraphs(`${"A bridge was damaged and ".repeat(23)} <Cite id="q0" />`, roomOfRecord)),
      ),
    ),
  "full: records of prose with every mark": () =>
    flooded(
      "Text.\n",
      records(eventPath, () => eventWith(["Text"], filled(`${"a ".repeat(100)}*a*_b_ [c](https://a.example/) `, 15_000))),
    ),
  "full: records of prose without cites": () =>
    flooded(
      "Text.\n",
      records(eventPath, () => eventWith(["Text"], `${filled("An opinion.\n\n", 7000)}`)),
    ),
  "full: records of lists in YAML": () =>
    flooded(
      "Text.\n",
      records(
        speakerPath,
        (index) => `name: A ${index}\naliases: [${"a, ".repeat(sizeLimits.recordMarks - 20)}b]\ntype: office\nspeaksFor: null\n`,
      ),
    ),
  "full: records of unknown keys": () =>
    flooded(
      "Text.\n",
      records(speakerPath, () =>
        numbers(sizeLimits.recordMarks / 2 - 5)
          .map((index) => `key${index}: 1\n`)
          .join(""),
      ),
    ),
  ...Object.fromEntries(
    [
      "a: b: c\n",
      "a: |\n b\n",
      "- { a: [ b ] }\n",
      "]",
      "[",
      "{",
      "? ",
      "a: ",
      "&a ",
      "*a ",
      "!a ",
      '"a" ',
      "'a' ",
      "# ",
      "|",
      "\t",
    ].map((unit) => [`full: records of YAML that is ${JSON.stringify(unit)}`, () => floodedWith(unit)]),
  ),
  "full: small records": () =>
    flooded(
      "Text.\n",
      records(speakerPath, (index) => speaker(index, null)),
    ),
  "full: small events": () =>
    flooded(
      "Text.\n",
      records(eventPath, () => eventWith(["Text"])),
    ),
  "full: quotes that are found": () =>
    flooded("Text.\n", {
      ...captures(sizeLimits.corpusBytes / 2, (index) => lines(51, mixed(20_000, index))),
      ...Object.fromEntries(
        numbers(sizeLimits.quotes / sizeLimits.quotesOfRecord).map((event) => [
          eventPath(event),
          eventWith(
            numbers(sizeLimits.quotesOfRecord).map((index) => mixed(60, event % 60).slice(index % 20, (index % 20) + 30)),
          ).replaceAll("article: flood", `article: c-${event % 60}`),
        ]),
      ),
    }),
  "full: quotes that are not found": () =>
    flooded("Text.\n", {
      ...captures(sizeLimits.corpusBytes / 2, (index) => lines(51, mixed(20_000, index))),
      ...Object.fromEntries(
        numbers(sizeLimits.quotes / sizeLimits.quotesOfRecord).map((event) => [
          eventPath(event),
          eventWith(numbers(sizeLimits.quotesOfRecord).map((index) => mixed(60, event * 200 + index + 777))).replaceAll(
            "article: flood",
            `article: c-${event % 60}`,
          ),
        ]),
      ),
    }),
  "full: all at once": () => {
    const prose = records(eventPath, (index) =>
      index % 2 === 0
        ? eventWith(["Text"], paragraphs(`${"A bridge was damaged and ".repeat(23)} <Cite id="q0" />`, roomOfRecord))
        : eventWith(numbers(110).map(() => "Text")).replace("unknowns: []", `unknowns: [${"a, ".repeat(300)}b]`),
    );
    const ledger = numbers(sizeLimits.permalinks)
      .map((index) => `/events/${"event-".repeat(8)}${String(index).padStart(6, "0")}/ 2026-11-22\n`)
      .join("");
    const left = room - ledger.length - Object.values(prose).reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    return flooded("Text.\n", {
      ...prose,
      "permalinks.txt": ledger,
      ...captures(left, (index) => lines(26, mixed(20_000, index).replaceAll(/[a-z]/gu, "ж"))),
    });
  },
  "full: redirects": () =>
    flooded("Text.\n", {
      "redirects.yaml": numbers(sizeLimits.redirectMarks / 15 - 1)
        .map((index) => `- { from: "/events/a${index}/", to: "/events/bridge/", because: "merged" }\n`)
        .join(""),
    }),
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
        ...numbers(1500).map((index) => [`content/speakers/${long("s", index)}.yaml`, speaker(index, null)]),
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
        numbers(6000).map((index) => [`content/speakers/s-${index}.yaml`, speaker(index, index === 0 ? null : `s-${index - 1}`)]),
      ),
    ),
  "a ring of 6,000 speakers": () =>
    flooded(
      "Text.\n",
      Object.fromEntries(
        numbers(6000).map((index) => [`content/speakers/s-${index}.yaml`, speaker(index, `s-${(index + 5999) % 6000}`)]),
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
  ...full,
};

const replaceAll = (files: Files, from: RegExp, to: string): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      path.includes("/f-") && typeof content === "string" ? content.replaceAll(from, to) : content,
    ]),
  );

/** A state before and one after it, in which as much as can be has changed: name to both. */
export const changed: Readonly<Record<string, () => { readonly before: Files; readonly after: Files }>> = {
  "report: 24 MiB of prose, each word another": () => {
    const before = full["full: records of prose"]?.() ?? {};
    return { before, after: replaceAll(before, /bridge|was|damaged/gu, "ferry") };
  },
  "report: 75,000 quotes, each another": () => {
    const after = full["full: quotes that are found"]?.() ?? {};
    return { before: replaceAll(after, /exact: "/gu, 'exact: "x'), after };
  },
  "report: lists of 24 MiB, turned round": () => {
    const listOf = (index: number, names: readonly number[]): string =>
      `name: A ${index}\naliases: [${names.map((name) => `a${name}`).join(", ")}]\ntype: office\nspeaksFor: null\n`;
    const names = numbers(sizeLimits.recordMarks - 20);
    const state = (order: readonly number[]): Files =>
      flooded(
        "Text.\n",
        records(speakerPath, (index) => listOf(index, order)),
      );
    return { before: state(names), after: state(names.toReversed()) };
  },
  "report: as many files as there may be, each changed": () => {
    const state = (type: string): Files =>
      flooded(
        "Text.\n",
        records(speakerPath, (index) => speaker(index, null).replace("office", type)),
      );
    return { before: state("office"), after: state("state") };
  },
  "report: as many files as there may be, each new": () => ({
    before: flooded("Text.\n", {}),
    after: full["full: small records"]?.() ?? {},
  }),
  "report: 64 MiB of captures, each line another": () => {
    const state = (from: number): Files =>
      flooded(
        "Text.\n",
        captures(room, (index) => lines(4999, `${mixed(200, from + index)}.`)),
      );
    return { before: state(1), after: state(5001) };
  },
  "report: 64 MiB of captures, lines in another order": () => {
    const textOf = (index: number): readonly string[] => numbers(4900).map((line) => mixed(200, index * 5000 + line));
    return {
      before: flooded(
        "Text.\n",
        captures(room, (index) => `${textOf(index).join("\n")}\n`),
      ),
      after: flooded(
        "Text.\n",
        captures(room, (index) => `${textOf(index).toReversed().join("\n")}\n`),
      ),
    };
  },
  "report: 200,000 lines of permalinks.txt, each another": () => {
    const state = (word: string): Files =>
      flooded("Text.\n", {
        "permalinks.txt": numbers(sizeLimits.permalinks)
          .map((index) => `/events/${word}${index}/\n`)
          .join(""),
      });
    return { before: state("a"), after: state("b") };
  },
  "report: all at once, each new": () => ({ before: flooded("Text.\n", {}), after: full["full: all at once"]?.() ?? {} }),
};
