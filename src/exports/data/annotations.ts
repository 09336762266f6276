import { passageAddress, recordAddress, seedAddress } from "../../corpus/addresses.ts";
import type { Article } from "../../corpus/article.ts";
import type { Event } from "../../corpus/event.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Passage } from "../../corpus/passage.ts";
import { quotesOf } from "../../corpus/quotes-of.ts";
import { inertJson, type Publication, recordsLicence } from "./publication.ts";

/** Code points before and after the words at least, by which a program that finds them elsewhere tells one place from another. */
const leastContext = 32;

interface Capture {
  readonly text: string;
  readonly points: readonly string[];
}
const captures = new WeakMap<Article, Capture>();

/**
 * The capture of an article that is shown whole, put together again from its lines (without the line feed at its end, if it had one), with its
 * code points; cut once for all its passages.
 */
function captureOf(article: Article): Capture {
  const known = captures.get(article);
  if (known !== undefined) return known;
  const lines = new Map(article.lines.map(({ number, text }) => [number, text]));
  const text = Array.from({ length: article.lineCount }, (_, index) => lines.get(index + 1) ?? "").join("\n");
  const capture = { text, points: [...text] };
  captures.set(article, capture);
  return capture;
}

/** The words of a capture with as much before and after them as tells them from any repeat of theirs. */
function quoteSelector({ text, points }: Capture, start: number, end: number) {
  const cut = (from: number, to: number): string => points.slice(Math.max(0, from), to).join("");
  for (let context = leastContext; ; context *= 2) {
    const [prefix, exact, suffix] = [cut(start - context, start), cut(start, end), cut(end, end + context)];
    const whole = prefix + exact + suffix;
    if (text.indexOf(whole) === text.lastIndexOf(whole) || context > points.length)
      return { type: "TextQuoteSelector", exact, prefix, suffix };
  }
}

/** Where the words are: in the published capture; where that is withheld, the passage's place on the page of its article, without words. */
function targetOf(corpus: LinkedCorpus, { article: id, hash, start, end }: Passage, { address }: Publication) {
  const article = corpus.article(id);
  if (article.rights.display !== "full") {
    const conformsTo = "http://tools.ietf.org/rfc/rfc3236";
    return {
      source: address(recordAddress.article(id)),
      selector: [{ type: "FragmentSelector", conformsTo, value: `q-${hash}` }],
    };
  }
  return {
    source: address(seedAddress(id)),
    selector: [quoteSelector(captureOf(article), start, end), { type: "TextPositionSelector", start, end }],
  };
}

/** The passages on which an event and the accounts of it rest, each once. */
export function passagesOf(corpus: LinkedCorpus, event: Event): readonly Passage[] {
  const records = [event, ...corpus.answersTo(event.id).map(({ statement }) => statement)];
  return [...new Set(records.flatMap(quotesOf).map(({ quote }) => corpus.passageOf(quote)))];
}

/**
 * Passages as annotations of the captures (https://www.w3.org/TR/annotation-model/): each links words to the records that rest on them. Positions are code
 * points of the file, the first of which is 0, as the model asks of plain text.
 *
 * @param path address of the file in which they are
 */
export function annotations(corpus: LinkedCorpus, passages: readonly Passage[], path: string, publication: Publication): string {
  const { address } = publication;
  const items = passages.map((passage) => ({
    id: `${address(path)}#${passage.hash}`,
    type: "Annotation",
    motivation: "linking",
    rights: recordsLicence,
    canonical: address(passageAddress(passage.article, passage.hash)),
    body: [...new Set(passage.uses.map(({ record, id }) => address(recordAddress[record](id))))].map((id) => ({
      id,
      type: "Text",
      format: "text/html",
      language: "en",
    })),
    target: targetOf(corpus, passage, publication),
  }));
  return inertJson({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: address(path),
    type: "AnnotationCollection",
    label: "Passages that the records of On the Record quote",
    total: items.length,
    first: { id: `${address(path)}#all`, type: "AnnotationPage", startIndex: 0, items },
  });
}
