import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, strFromU8, unzipSync } from "fflate";
import type { Article } from "../../src/corpus/article.ts";
import type { Corpus } from "../../src/corpus/corpus.ts";
import type { Passage } from "../../src/corpus/passage.ts";
import { type Display, stricterDisplay } from "../../src/corpus/sidecar.ts";
import { filesOf, pagesOf, textOf } from "./pages.ts";

/** A run of so many code points gives a text away. */
export const telling = 20;

interface Records {
  readonly corpus: Corpus;
  readonly passages: readonly Passage[];
}

/**
 * Every stretch of an article's lines that must stand nowhere: those that are withheld, cut into pieces. The headline is the article's
 * name, which stands wherever the article is cited.
 *
 * @param length of a piece, in code points
 */
export function withheldPieces(
  { id, lines, title }: Article,
  display: Display,
  passages: readonly Passage[],
  length = telling,
): string[] {
  const shown = display === "excerpts" ? passages.filter(({ article }) => article === id) : [];
  return lines
    .filter(({ text }) => text !== title)
    .flatMap(({ text, start }) => {
      const points = [...text].map((character, index) => {
        const offset = start + index;
        return shown.some((passage) => passage.start <= offset && offset < passage.end) ? null : character;
      });
      return points.flatMap((_, index) => {
        const piece = points.slice(index, index + length);
        return piece.length < length || piece.includes(null) ? [] : [piece.join("")];
      });
    });
}

/** What of the sources may be read: whole articles, and the quoted passages of excerpts. The same words may be withheld in another. */
function published({ corpus, passages }: Records, most: Display): string {
  const texts = corpus.articles.flatMap(({ id, rights, lines }) => {
    const display = stricterDisplay(rights.display, most);
    const quoted = display === "link" ? [] : passages.filter(({ article }) => article === id).map(({ text }) => text);
    return display === "full" ? [...lines.map(({ text }) => text), ...quoted] : quoted;
  });
  // In the search's files words stand one after the other, whatever was between them.
  return texts.map((text) => ` ${text} `).join("\0");
}

/** What an archive of a built site holds, file by file. */
const archived = (folder: string, file: string): (readonly [name: string, text: string])[] =>
  Object.entries(unzipSync(readFileSync(join(folder, file)))).map(([name, bytes]) => [`${file}: ${name}`, strFromU8(bytes)]);

/** The files that a search reads, unpacked. */
export const searched = (folder: string): (readonly [name: string, text: string])[] =>
  filesOf(folder)
    .filter((file) => /^pagefind\/.*\.pf_[a-z]+$/.test(file))
    .map((file) => [`${file}: unpacked`, strFromU8(gunzipSync(readFileSync(join(folder, file))))]);

/** Every text of a built site: each file as it is, each file in an archive or packed for the search, and each page as it reads. */
export const textsOf = (folder: string): (readonly [name: string, text: string])[] => [
  ...searched(folder),
  ...filesOf(folder)
    .filter((file) => file.endsWith(".zip"))
    .flatMap((file) => archived(folder, file)),
  ...filesOf(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")] as const),
  ...pagesOf({ folder, base: "" }).map(({ address, document }) => [address, textOf(document)] as const),
];

/**
 * What of withheld texts is in a built site after all.
 *
 * @param most the most that the site shows of any article
 * @param length of the pieces that are looked for, in code points
 */
export function leaks(folder: string, records: Records, most: Display, length = telling): string[] {
  const texts = textsOf(folder);
  const everything = texts.map(([, text]) => text).join("\0");
  const allowed = published(records, most);
  return records.corpus.articles.flatMap((article) => {
    const display = stricterDisplay(article.rights.display, most);
    if (display === "full") return [];
    return withheldPieces(article, display, records.passages, length)
      .filter((piece) => everything.includes(piece) && !allowed.includes(piece))
      .map((piece) => `${article.id}: “${piece}” in ${texts.filter(([, text]) => text.includes(piece)).map(([name]) => name)}`);
  });
}
