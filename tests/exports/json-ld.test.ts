import { resolve } from "node:path";
import { expect, test } from "vitest";
import { type LinkedCorpus, linkCorpus } from "../../src/corpus/linked-corpus.ts";
import { provenPassages } from "../../src/corpus/passage.ts";
import { withhold } from "../../src/corpus/withhold.ts";
import { sourcePageTitle } from "../../src/exports/citation/citation-item.ts";
import { dataset } from "../../src/exports/data/dataset.ts";
import {
  type Described,
  describeEvent,
  describeLesson,
  describeSource,
  describeStatement,
} from "../../src/exports/metadata/json-ld.ts";
import { recordsOf } from "../site/records.ts";
import { strangersIn } from "./schema-org.ts";

const link = (address: string): string => `https://record.example${address}`;

/** A corpus as pages get it. */
async function corpusOf(name: string): Promise<LinkedCorpus> {
  const { corpus: whole, passages } = await recordsOf(resolve(import.meta.dirname, "../fixtures/corpora", name));
  const { corpus, proven } = withhold({ corpus: whole, proven: provenPassages(passages) }, "full");
  return linkCorpus(corpus, proven);
}

/** As a program reads it. */
const read = (described: Described): object => JSON.parse(JSON.stringify(described));

test.each(["first-four", "small", "withheld"])(
  "what each page of the corpus %s says of itself has types, properties and values of schema.org only",
  async (name) => {
    const corpus = await corpusOf(name);
    const described = [
      ...corpus.events.map((event) => describeEvent(corpus, event, link)),
      ...corpus.statements.map((statement) => describeStatement(corpus, statement, link)),
      ...corpus.articles.map((article) => describeSource(article, sourcePageTitle(article), link)),
      ...corpus.lessons.map((lesson) => describeLesson(corpus, lesson, link)),
      dataset({ day: "2026-11-21", address: link }, "The publisher"),
    ];
    expect(described.flatMap((each) => [...strangersIn(read(each))])).toEqual([]);
  },
);

test("a type, a property or a value that schema.org has not would be seen", () => {
  const event = { "@type": "Event", name: "A" };
  expect([
    ...strangersIn({ "@type": "WebPage", mainEntity: { ...event, beginDate: "2022" }, author: { "@type": "Quotation" } }),
    ...strangersIn({ ...event, "@type": "Occurrence" }),
    ...strangersIn({ ...event, location: 4 }),
  ]).toEqual([
    "WebPage.mainEntity › Event.beginDate: no such property",
    "WebPage.author: not Quotation",
    "Occurrence: no such type",
    "Occurrence.name: no such property",
    "Event.location: not 4",
  ]);
});
