import { passageAddress, recordAddress, seedAddress } from "../../corpus/addresses.ts";
import type { Article } from "../../corpus/article.ts";
import type { Event } from "../../corpus/event.ts";
import type { Lesson } from "../../corpus/lesson.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Quote } from "../../corpus/quote.ts";
import { summaryOf } from "../../corpus/record-text.ts";
import type { Statement } from "../../corpus/statement.ts";
import { isMasked } from "../../corpus/withhold.ts";
import { readEdtf } from "../../text/edtf.ts";
import { siteName } from "../citation/citation-item.ts";

/** A value of JSON-LD; what is undefined is left out. */
export type Described = { readonly [name: string]: string | number | boolean | Described | readonly Described[] | undefined };

/** Link to an address of the site, with its host where that is known. */
type Link = (address: string) => string;

/** The day of a date that is one sure day, as schema.org wants it; undefined for any other, which its types can't say. */
function sureDay(edtf: string): string | undefined {
  const { earliest, latest, approximate, uncertain, precision } = readEdtf(edtf);
  return earliest !== null && earliest === latest && !approximate && !uncertain && precision === "day" ? earliest : undefined;
}

/** First and last day of something that lasted, or of one sure day. */
function daysOf(edtf: string): Described {
  const { earliest, latest, oneOf, approximate, uncertain } = readEdtf(edtf);
  if (oneOf || approximate || uncertain) return {};
  return { startDate: earliest ?? undefined, endDate: latest ?? undefined };
}

/** An article as its publisher gave it out. */
export function describeArticle(article: Article): Described {
  const { title, byline, publisher, published, updated, url, archived, language, rights } = article;
  return {
    "@type": "NewsArticle",
    "@id": url,
    headline: title ?? undefined,
    author: byline.length === 0 ? undefined : byline.map((name) => ({ "@type": "Person", name })),
    publisher: { "@type": "Organization", name: publisher.name },
    datePublished: sureDay(published.edtf),
    dateModified: updated === null ? undefined : sureDay(updated),
    inLanguage: language,
    url,
    archivedAt: archived ?? undefined,
    copyrightHolder: rights.holder === null ? undefined : { "@type": "Organization", name: rights.holder },
  };
}

/** The words of a passage; without the words where they are withheld. */
function describeQuote(corpus: LinkedCorpus, quote: Quote, link: Link, more: Described = {}): Described {
  const article = corpus.article(quote.article);
  return {
    "@type": "Quotation",
    "@id": link(passageAddress(article.id, corpus.passageOf(quote).hash)),
    text: isMasked(quote.exact) ? undefined : quote.exact,
    inLanguage: article.language,
    isPartOf: describeArticle(article),
    ...more,
  };
}

/** A page of this site, and what it is about. */
const page = (address: string, title: string, link: Link, mainEntity: Described): Described => ({
  "@context": "https://schema.org",
  "@type": "WebPage",
  "@id": link(address),
  url: link(address),
  name: title,
  inLanguage: "en",
  isPartOf: { "@type": "WebSite", name: siteName, url: link("/") },
  mainEntity,
});

const placesOf = (corpus: LinkedCorpus, { places }: Event, link: Link): readonly Described[] =>
  places.map(({ place: id }) => {
    const { name, ukrainian, aliases, lon, lat } = corpus.place(id);
    const other = [...(ukrainian === null ? [] : [ukrainian]), ...aliases];
    return {
      "@type": "Place",
      "@id": link(recordAddress.place(id)),
      name,
      alternateName: other.length === 0 ? undefined : other.join(", "),
      geo: lon === undefined || lat === undefined ? undefined : { "@type": "GeoCoordinates", longitude: lon, latitude: lat },
    };
  });

/** What the page of an event is about, for programs: no verdict of ours, and no date that is not sure. */
export function describeEvent(corpus: LinkedCorpus, event: Event, link: Link): Described {
  const address = recordAddress.event(event.id);
  return page(address, event.title, link, {
    "@type": "Event",
    "@id": `${link(address)}#event`,
    name: event.title,
    description: summaryOf(event.body),
    ...daysOf(event.date.edtf),
    location: event.places.length === 0 ? undefined : placesOf(corpus, event, link),
    subjectOf: Object.values(event.quotes).map((quote) => describeQuote(corpus, quote, link)),
  });
}

/** What the page of a statement is about: the words, whose they are, and the events that it answers. */
export function describeStatement(corpus: LinkedCorpus, statement: Statement, link: Link): Described {
  const { name, type } = corpus.speaker(statement.speaker);
  const words = describeQuote(corpus, statement.quote, link, {
    spokenByCharacter: { "@type": type === "person" ? "Person" : "Organization", name },
    dateCreated: sureDay(statement.said.edtf),
    about: statement.stances.map(({ event }) => ({
      "@type": "Event",
      "@id": `${link(recordAddress.event(event))}#event`,
      name: corpus.event(event).title,
    })),
  });
  return page(recordAddress.statement(statement.id), statement.title, link, words);
}

/** What the page of a lesson is about: a lesson, for whom, and the words that it reads. */
export function describeLesson(corpus: LinkedCorpus, lesson: Lesson, link: Link): Described {
  const address = recordAddress.lesson(lesson.id);
  return page(address, lesson.title, link, {
    "@type": "LearningResource",
    "@id": `${link(address)}#lesson`,
    name: lesson.title,
    description: summaryOf(lesson.body),
    inLanguage: "en",
    typicalAgeRange: `${lesson.age}-`,
    citation: Object.values(lesson.quotes).map((quote) => describeQuote(corpus, quote, link)),
  });
}

/** What the page of a source is about: the article, not our page of it. */
export function describeSource(article: Article, title: string, link: Link): Described {
  const { id, sha256, rights } = article;
  const capture = { "@type": "MediaObject", contentUrl: link(seedAddress(id)), encodingFormat: "text/plain", sha256 };
  const encoding = rights.display === "full" ? capture : undefined;
  return page(recordAddress.article(id), title, link, { ...describeArticle(article), encoding });
}

/** JSON for a script element: no character in it can end the element. */
export const printJsonLd = (described: Described): string =>
  JSON.stringify(described).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
