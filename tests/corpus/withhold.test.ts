import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { linkCorpus } from "../../src/corpus/linked-corpus.ts";
import { provenPassages } from "../../src/corpus/passage.ts";
import { quotesOf } from "../../src/corpus/quotes-of.ts";
import type { Display } from "../../src/corpus/sidecar.ts";
import { withhold, withholdArticle } from "../../src/corpus/withhold.ts";
import { checkFolder } from "../../src/io/check-folder.ts";
import { publishedText } from "../../src/model/article/published-text.ts";

const { corpus, passages } = await checkFolder(resolve(import.meta.dirname, "../fixtures/corpora/withheld"));
if (corpus === null) throw new Error("The fixture has errors.");
const proven = provenPassages(passages);
const of = (id: string) => proven.passages.filter(({ article }) => article === id);
const article = (id: string): Article => {
  const found = corpus.articles.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No article ${id}`);
  return found;
};
const narrowed = (most: Display) => {
  const { corpus: shown, proven: shownPassages } = withhold({ corpus, proven }, most);
  return linkCorpus(shown, shownPassages);
};

describe("an article", () => {
  test("that is full stays the very same object while the site shows whole texts", () => {
    expect(withholdArticle(article("gazette-ferry"), of("gazette-ferry"), "full")).toBe(article("gazette-ferry"));
  });

  test.each([
    ["gazette-ferry", "full", "full"],
    ["gazette-ferry", "excerpts", "excerpts"],
    ["gazette-ferry", "link", "link"],
    ["herald-queues", "full", "excerpts"],
    ["herald-queues", "link", "link"],
    ["ledger-letters", "full", "link"],
    ["ledger-letters", "excerpts", "link"],
  ] as const)("%s, on a site that shows at most “%s”, is shown as “%s”: the stricter wins", (id, most, display) => {
    expect(withholdArticle(article(id), of(id), most).rights.display).toBe(display);
  });

  test("keeps, as excerpts, exactly the code points that passages mark, and every offset", () => {
    const whole = article("herald-queues");
    const { lines } = withholdArticle(whole, of("herald-queues"), "full");
    expect(lines.map(({ text }) => text.length)).toEqual(whole.lines.map(({ text }) => text.length));
    expect(lines.map(({ text }) => [...text].length)).toEqual(whole.lines.map(({ text }) => [...text].length));
    const kept = lines.map(({ text }) => [...text].filter((character) => !/[█\u{10fffd}]/u.test(character)).join("")).join("");
    expect(kept).toBe("seven people were treated for bruisesTwice the operator promised a replacement vessel");
    for (const { segments, text } of of("herald-queues"))
      expect(
        segments.map(({ line, start, end }) => lines.find(({ number }) => number === line)?.text.slice(start, end)).join(""),
      ).toBe(text);
  });

  test("keeps no letter as link", () => {
    for (const { text } of withholdArticle(article("ledger-letters"), of("ledger-letters"), "full").lines)
      expect(text).toMatch(/^[█\u{10fffd}]+$/u);
  });

  test("says the same amount as withheld, whether its words are there or not", () => {
    for (const { id } of corpus.articles) {
      const whole = publishedText(article(id), of(id));
      const shown = publishedText(withholdArticle(article(id), of(id), "full"), of(id));
      expect([shown.total, shown.withheld], id).toEqual([whole.total, whole.withheld]);
    }
  });
});

describe("a corpus as pages get it", () => {
  test.each(["full", "excerpts", "link"] as const)("(%s) finds the passage of every quote, as it was proven", (most) => {
    const linked = narrowed(most);
    const all = [...corpus.events, ...corpus.statements].flatMap((record) => quotesOf(record));
    const shown = [...linked.events, ...linked.statements].flatMap((record) => quotesOf(record));
    expect(shown.map(({ quote }) => linked.passageOf(quote).hash)).toEqual(all.map(({ quote }) => proven.passageOf(quote).hash));
    expect(linked.passages.map(({ hash }) => hash)).toEqual(proven.passages.map(({ hash }) => hash));
  });

  test("holds no quoted word of a “link” article, in no record, and no context of an article that is not full", () => {
    const text = JSON.stringify(narrowed("full"));
    for (const { text: words } of of("ledger-letters")) expect(text).not.toContain(words);
    expect(text).not.toContain("Internal letters show");
    expect(text).not.toContain('"suffix"');
    for (const { text: words } of of("herald-queues")) expect(text).toContain(words);
  });

  test("has each quote of a full article as it was, of excerpts without its context, of a link with not one letter", () => {
    const linked = narrowed("full");
    const quotes = [...corpus.events, ...corpus.statements].flatMap((record) => quotesOf(record));
    const shown = [...linked.events, ...linked.statements].flatMap((record) => quotesOf(record));
    const displays = new Set<Display>();
    for (const [index, { quote }] of quotes.entries()) {
      const { display } = article(quote.article).rights;
      const other = shown[index]?.quote;
      displays.add(display);
      if (other === undefined) throw new Error("A quote is gone");
      if (display === "full") expect(other).toBe(quote);
      if (display === "excerpts") expect(other).toEqual({ article: quote.article, exact: quote.exact });
      if (display === "link") {
        expect(other).toEqual({ article: quote.article, exact: expect.stringMatching(/^[█\u{10fffd}]+$/u) });
        expect(other.exact).toHaveLength(quote.exact.length);
        expect(linked.passageOf(other).text).toMatch(/^[█\u{10fffd}]+$/u);
      }
    }
    expect([...displays].sort()).toEqual(["excerpts", "full", "link"]);
  });

  test("holds nothing but quotes when the site shows excerpts at most, and nothing at all when it shows links", () => {
    const excerpts = JSON.stringify(narrowed("excerpts"));
    expect(excerpts).toContain("The evening ferry struck the old pier");
    expect(excerpts).not.toContain("Nobody has yet explained");
    const link = JSON.stringify(narrowed("link"));
    for (const { text } of proven.passages) expect(link).not.toContain(text);
  });

  test("is the very same when nothing is withheld", () => {
    const full = {
      ...corpus,
      articles: corpus.articles.map((each) => ({ ...each, rights: { ...each.rights, display: "full" as const } })),
    };
    expect(withhold({ corpus: full, proven }, "full").corpus).toBe(full);
  });
});
