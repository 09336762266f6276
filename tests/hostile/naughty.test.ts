import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import type { CheckResult } from "../../src/corpus/check-corpus.ts";
import type { Inline } from "../../src/corpus/prose.ts";
import { clean, corpusWith, type Files, inQuotes } from "./corpus.ts";
import { checkPlaced, expectLiteral } from "./run-check.ts";

/** https://github.com/minimaxir/big-list-of-naughty-strings */
const strings: readonly string[] = createRequire(import.meta.url)("big-list-of-naughty-strings");

/** A field of text: the file it is in, and where its value is in the corpus that was read. */
interface Field {
  readonly file: string;
  readonly content: (text: string) => string;
  readonly read: (result: CheckResult) => unknown;
}

const original = (file: string): string => clean[file] ?? "";
/** A record with a name of its own. */
const named = (file: string, name: string): string => original(file).replace(/^name: .*$/mu, `name: ${name}`);
const replaced = (file: string, from: string) => (text: string) => {
  expect(original(file)).toContain(from);
  return original(file).replace(from, () => from.replace(/(?<=: ).*$/u, () => inQuotes(text)));
};
const inCorpus =
  (sort: "events" | "statements" | "places" | "speakers" | "articles", id: string, value: (record: never) => unknown) =>
  ({ corpus }: CheckResult): unknown => {
    const record = corpus?.[sort].find((each: { readonly id: string }) => each.id === id);
    return record === undefined ? undefined : value(record as never);
  };

/** A field in a copy of a clean record, under a name of its own, so that all fields are tried in one run. */
function field(
  sort: "events" | "statements" | "places" | "speakers" | "articles",
  id: string,
  from: string,
  value: (record: never) => unknown,
): Field {
  const model = { events: "bridge", statements: "denial", places: "kharkiv", speakers: "ministry", articles: "courier" }[sort];
  const folder = sort === "articles" ? "seeds" : `content/${sort}`;
  const ending = sort === "events" || sort === "statements" ? "mdx" : "yaml";
  return {
    file: `${folder}/${id}.${ending}`,
    content: (text) => replaced(`${folder}/${model}.${ending}`, from)(text),
    read: inCorpus(sort, id, value),
  };
}

const fields: Readonly<Record<string, Field>> = {
  "title of an event": field("events", "titled", "title: Damage to a bridge", ({ title }: { title: string }) => title),
  "unknown of an event": {
    ...field("events", "unknown", "title: Damage to a bridge", ({ unknowns }: { unknowns: string[] }) => unknowns[0]),
    content: (text) => original("content/events/bridge.mdx").replace("No source here says by whom.", () => inQuotes(text)),
  },
  "note of an event": {
    ...field("events", "noted", "title: Damage to a bridge", ({ notes }: { notes: { text: string }[] }) => notes[0]?.text),
    content: (text) => original("content/events/bridge.mdx").replace("The bridge is invented.", () => inQuotes(text)),
  },
  "address in a note": {
    ...field("events", "addressed", "title: Damage to a bridge", ({ notes }: { notes: { see: string }[] }) => notes[0]?.see),
    content: (text) => original("content/events/bridge.mdx").replace('"https://example.org/bridge"', () => inQuotes(text)),
  },
  "quote of an event": {
    ...field(
      "events",
      "quoted",
      "title: Damage to a bridge",
      ({ quotes }: { quotes: { damaged: { exact: string } } }) => quotes.damaged.exact,
    ),
    content: (text) => original("content/events/bridge.mdx").replace("A bridge was damaged on Monday", () => inQuotes(text)),
  },
  "title of a statement": field("statements", "titled", "title: A ministry denies", ({ title }: { title: string }) => title),
  "role of a speaker": field("statements", "played", "role: null", ({ role }: { role: string }) => role),
  "name of a place": field("places", "named", "name: Kharkiv", ({ name }: { name: string }) => name),
  "alias of a place": {
    ...field("places", "called", "name: Kharkiv", ({ aliases }: { aliases: string[] }) => aliases[0]),
    content: (text) => named("content/places/kharkiv.yaml", "Called").replace("[ Kharkov ]", () => `[ ${inQuotes(text)} ]`),
  },
  "source of a place": {
    ...field("places", "known", "name: Kharkiv", ({ source }: { source: { name: string } }) => source.name),
    content: (text) => named("content/places/kharkiv.yaml", "Known").replace("name: GeoNames", () => `name: ${inQuotes(text)}`),
  },
  "name of a speaker": field("speakers", "named", "name: A ministry", ({ name }: { name: string }) => name),
  "alias of a speaker": {
    ...field("speakers", "called", "name: A ministry", ({ aliases }: { aliases: string[] }) => aliases[0]),
    content: (text) =>
      named("content/speakers/ministry.yaml", "Called").replace("aliases: []", () => `aliases: [ ${inQuotes(text)} ]`),
  },
  "title of an article": field("articles", "titled", "title: A bridge is damaged", ({ title }: { title: string }) => title),
  "publisher of an article": {
    ...field(
      "articles",
      "printed",
      "title: A bridge is damaged",
      ({ publisher }: { publisher: { name: string } }) => publisher.name,
    ),
    content: (text) => original("seeds/courier.yaml").replace("name: The Example Courier", () => `name: ${inQuotes(text)}`),
  },
  "author of an article": {
    ...field("articles", "written", "title: A bridge is damaged", ({ byline }: { byline: string[] }) => byline[0]),
    content: (text) => original("seeds/courier.yaml").replace("Ada Example", () => inQuotes(text)),
  },
  "holder of rights": {
    ...field("articles", "held", "title: A bridge is damaged", ({ rights }: { rights: { holder: string } }) => rights.holder),
    content: (text) => original("seeds/courier.yaml").replace("holder: The Example Courier", () => `holder: ${inQuotes(text)}`),
  },
  "address of an article": {
    ...field("articles", "addressed", "title: A bridge is damaged", ({ url }: { url: string }) => url),
    content: (text) => original("seeds/courier.yaml").replace('"https://courier.example/bridge"', () => inQuotes(text)),
  },
};
const captures: Files = Object.fromEntries(
  Object.values(fields)
    .filter(({ file }) => file.startsWith("seeds/"))
    .map(({ file }, index) => [file.replace(/yaml$/u, "txt"), `The words of article ${index}.\n`]),
);

const refusals = new Set([
  "address",
  "control-character",
  "deceptive-character",
  "normal-form",
  "quote-ambiguous",
  "quote-cut",
  "quote-not-found",
  "wrong-value",
]);

/** What a text may lose on its way through the prose of a record: nothing, if nothing in it is a mark of Markdown or MDX. */
const plain = /^[\p{L}\p{N} ,;?'"%/–—“”’]+$/u;

const wordsOf = (inline: Inline): string =>
  inline.type === "text" ? inline.value : "children" in inline ? inline.children.map(wordsOf).join("") : "";

describe("the big list of naughty strings", () => {
  test("is there", () => expect(strings.length).toBeGreaterThan(400));

  test("in every field: refused at its place in its file, or there when it is read again, as it was", () => {
    const outcomes = { refused: 0, accepted: 0 };
    for (const text of strings) {
      const hostile = Object.values(fields).map((each) => [each.file, each.content(text)] as const);
      const first = checkPlaced(corpusWith([], { ...captures, ...Object.fromEntries(hostile) }));
      const errors = first.problems.filter(({ fatal }) => fatal);
      for (const { ruleId, file } of errors) {
        expect(refusals).toContain(ruleId);
        expect(hostile.map(([name]) => name)).toContain(file);
      }
      const refused = new Set(errors.map(({ file }) => file));
      const kept = hostile.map(([file, content]) => {
        const model = Object.values(fields).find((each) => each.file === file);
        return [file, refused.has(file) ? (model?.content("A bridge was damaged on Monday") ?? "") : content] as const;
      });
      const good = kept.filter(([file]) => !refused.has(file));
      const partners = Object.fromEntries(
        Object.entries(captures).filter(([path]) => good.some(([file]) => file === path.replace(/txt$/u, "yaml"))),
      );
      const second = checkPlaced(corpusWith([], { ...partners, ...Object.fromEntries(good) }));
      expect(second.problems.filter(({ fatal }) => fatal)).toEqual([]);
      for (const [name, each] of Object.entries(fields)) {
        if (refused.has(each.file)) outcomes.refused += 1;
        else {
          outcomes.accepted += 1;
          expect(each.read(second), `${name}: ${JSON.stringify(text)}`).toBe(text);
        }
      }
    }
    // Neither is empty: a check that refuses everything, or nothing, is none.
    expect(outcomes.refused).toBeGreaterThan(1000);
    expect(outcomes.accepted).toBeGreaterThan(3000);
  });

  test("as a line of a capture: refused at its line, or through ingest as it was", () => {
    for (const text of strings) {
      const capture = `Before.\n${text}\nAfter.\n`;
      const { problems } = checkPlaced(
        corpusWith([], { "seeds/naughty.txt": capture, "seeds/naughty.yaml": original("seeds/courier.yaml") }),
      );
      const errors = problems.filter(({ fatal }) => fatal);
      for (const { file, line } of errors) expect([file, line]).toEqual(["seeds/naughty.txt", 2]);
      if (errors.length === 0) expectLiteral(capture);
    }
  });

  test("all in one capture, but for those that no capture may hold", () => {
    expectLiteral(strings.filter((text) => !/\p{Cc}|\p{Noncharacter_Code_Point}/u.test(text)).join("\n"));
  });

  test("as a paragraph of an event: refused in it, or within the closed grammar", () => {
    for (const text of strings) {
      const body = `${text} <Cite id="damaged" />`;
      const files = corpusWith([["content/events/bridge.mdx", 'A bridge was damaged. <Cite id="damaged" />', body]]);
      const { corpus, problems } = checkPlaced(files);
      const errors = problems.filter(({ fatal }) => fatal);
      for (const { file, line } of errors) {
        expect(file).toBe("content/events/bridge.mdx");
        expect(line === 1 || line >= 17, `${line}`).toBe(true);
      }
      const [block] = corpus?.events.find(({ id }) => id === "bridge")?.body ?? [];
      if (errors.length === 0) expect(["paragraph", "list"]).toContain(block?.type);
      if (plain.test(text) && errors.length === 0 && block?.type === "paragraph")
        expect(block.children.map(wordsOf).join("").trim()).toBe(text.trim());
    }
  });

  test("as the name of a file: refused, unless it is an id", () => {
    for (const text of strings) {
      const file = `content/speakers/${text}.yaml`;
      const { problems } = checkPlaced(corpusWith([], { [file]: named("content/speakers/ministry.yaml", "Another") }));
      const rules = problems.map(({ ruleId }) => ruleId);
      if (/^[a-z][a-z0-9-]*$/u.test(text) && !/^(?:con|prn|aux|nul|com\d|lpt\d)$/u.test(text)) expect(rules).toEqual([]);
      else
        expect(
          rules.some((rule) => ["file-name", "twin-names", "stray-file"].includes(rule)),
          file,
        ).toBe(true);
    }
  });
});
