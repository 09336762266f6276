import { describe, expect, test } from "vitest";
import { recognise } from "../../src/ingest/recognise.ts";
import { readPage } from "../../src/intake/page/page.ts";
import { splitLines } from "../../src/text/lines.ts";

const first = "The council said that the bridge, which had been shut for nine weeks, would be open to all traffic again.";
const second = "Nobody had asked the ferrymen, who have carried the people of the lower town for as long as there is a record.";

describe("a line of the page among the paragraphs is furniture", () => {
  test.each([
    ["en", "Advertisement", "Read more:", "Follow us on Telegram", "Share this article"],
    ["uk", "РЕКЛАМА", "Читайте також:", "Підписуйтесь на наш канал у Telegram", "Поділитися"],
    ["ru", "На правах рекламы", "Читайте также:", "Подписывайтесь на наш канал в Telegram", "Поделиться"],
    ["de", "Anzeige", "Lesen Sie auch:", "Folgen Sie uns auf Telegram", "Artikel teilen"],
    ["fr", "Publicité", "Lire aussi :", "Suivez-nous sur notre chaîne Telegram", "Partager cet article"],
    ["pl", "REKLAMA", "Czytaj też:", "Obserwuj nas na Facebooku", "Udostępnij"],
    ["ar", "إعلان", "اقرأ أيضا:", "تابعونا على تلغرام", "شارك المقال"],
  ])("in the language “%s”, from a page and from a text", (_, advertisement, opening, channel, sharing) => {
    const teaser = `${opening} Council denied that the ferry was struck`;
    const linked = teaser.replace(/^(.*?:) (.*)$/u, '<b>$1</b> <a href="/a">$2</a>');
    const page = `<article><h1>Bridge</h1><p>${first}</p><p>${advertisement}</p><p>${linked}</p><p>${channel}</p><p>${sharing}</p><p>${second}</p></article>`;
    const reading = readPage(page);
    const roles = "page" in reading ? reading.page.lines.map(({ role }) => role) : [];
    expect(roles).toEqual(["headline", null, "furniture", "furniture", "furniture", "furniture", null]);
    const text = [first, advertisement, teaser, channel, sharing, second].join("\n");
    expect([...recognise(splitLines(text)).values()]).toEqual([
      "body",
      "furniture",
      "furniture",
      "furniture",
      "furniture",
      "body",
    ]);
  });
});

test.each([
  "Read more books, the mayor told the pupils of the lower town.",
  "Advertisement of the tender was stopped by the council.",
  "Follow the river and you will find the mill, she said.",
  "Share of the harvest was lost.",
  "Реклама тендера була зупинена радою, кажуть у місті.",
  "Subscribe, he said, and the paper comes on Friday.",
  "See also that the gate is shut, the order says: nobody passes.",
])("“%s” is a sentence of the article", (sentence) => {
  expect([...recognise(splitLines([first, sentence, second].join("\n"))).values()]).toEqual(["body", "body", "body"]);
});
