import { describe, expect, test } from "vitest";
import { linkCorpus } from "../../src/corpus/linked-corpus.ts";
import { provenPassages } from "../../src/corpus/passage.ts";
import { quotesOf } from "../../src/corpus/quotes-of.ts";
import { isCitable } from "../../src/corpus/role.ts";
import { checkCapture, printRanges } from "../../src/model/article/check-capture.ts";
import { publisherLink, wholeLine } from "../../src/model/article/publisher-link.ts";
import { recordsOf, seedOf } from "../site/records.ts";
import { firstFour, smallCorpus } from "../site/sites.ts";

test("ranges of lines are as short as can be", () => {
  expect(printRanges([1, 2, 3, 7, 9, 10])).toBe("1-3 7 9-10");
  expect(printRanges([])).toBe("");
});

describe.each([
  ["first-four", firstFour],
  ["small", smallCorpus.folder],
])("the check in a reader's browser, of every quote of %s", async (_, folder) => {
  const { corpus: records, passages } = await recordsOf(folder);
  const corpus = linkCorpus(records, provenPassages(passages));
  const quotes = [...corpus.events, ...corpus.statements].flatMap((record) => quotesOf(record)).map(({ quote }) => quote);
  const claim = (quote: (typeof quotes)[number]) => {
    const { lines, sha256 } = corpus.article(quote.article);
    return { quote, sha256, citable: printRanges(lines.filter(({ role }) => isCitable(role)).map(({ number }) => number)) };
  };

  test("finds the words once, where the build found them, and the fingerprint that is printed", () => {
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) {
      const { segments } = corpus.passageOf(quote);
      expect(checkCapture(seedOf(folder, quote.article), claim(quote)), quote.exact).toMatchObject({
        isSame: true,
        places: [[segments[0]?.line, segments.at(-1)?.line]],
      });
    }
  });

  test("tells a changed file and changed words", () => {
    const [quote] = quotes;
    if (quote === undefined) throw new Error("There is no quote.");
    const bytes = Buffer.concat([seedOf(folder, quote.article), Buffer.from("\nMore.")]);
    expect(checkCapture(bytes, claim(quote))).toMatchObject({ isSame: false, places: [expect.anything()] });
    const changed = { ...quote, exact: `${quote.exact} not` };
    expect(checkCapture(seedOf(folder, quote.article), { ...claim(quote), quote: changed })).toMatchObject({
      isSame: true,
      places: [],
    });
    expect(checkCapture(Buffer.from([0xff, 0xfe]), claim(quote))).toMatchObject({ isSame: false, places: null });
  });

  test("links from every passage and every line into the publisher's page without a second hash", () => {
    for (const quote of quotes) {
      const article = corpus.article(quote.article);
      const link = publisherLink(article, corpus.passageOf(quote).segments);
      expect(link.startsWith(article.url)).toBe(true);
      expect(link.split("#").length).toBeLessThanOrEqual(2);
      for (const line of article.lines) expect(publisherLink(article, wholeLine(line)).startsWith(article.url)).toBe(true);
    }
  });
});
