import type { HitKind, QuotedWords, SearchHit } from "../exports/search/search-record.ts";
import { type ExcerptPiece, findWords } from "../model/query/find-words.ts";
import { cutAtBidiControls } from "../text/bidi-controls.ts";
import { codePointName } from "../text/code-point-name.ts";
import { directionOf } from "../text/direction.ts";
import type { Names } from "../text/names.ts";
import { type Asked, holdsTerm, searchedText } from "../text/searched-text.ts";
import { html } from "./nodes.ts";

/** What a heading above hits of a kind says. */
export const kindHeadings: Readonly<Record<HitKind, string>> = {
  place: "Places",
  speaker: "Speakers",
  event: "Events",
  statement: "Statements",
  lesson: "Lessons",
  passage: "Quoted lines of articles",
  line: "Other lines of articles",
};

/** Records that a hit names before it says how many more there are. */
const mostNamed = 3;

const leadsTo: Readonly<Partial<Record<HitKind, string>>> = {
  event: "Said about it",
  statement: "About",
  lesson: "Made of",
  passage: "Rests on this line",
};

/** Words of a source as nodes: what reorders its neighbours is shut in and shown, as the pages do (see `Verbatim.astro`). */
const verbatim = (text: string): (Node | string)[] =>
  cutAtBidiControls(text).map(({ text: piece, control }) => {
    if (control === null) return piece;
    const badge = html("bdi", "bidi-control", piece);
    badge.dir = "ltr";
    badge.setAttribute("role", "img");
    badge.setAttribute("aria-label", control);
    badge.dataset["badge"] = codePointName(piece);
    return badge;
  });

function link(home: string, address: string, text: string): HTMLAnchorElement {
  const node = html("a", "", text);
  node.href = home + address.slice(1);
  return node;
}

/** The words that hold all that is asked for, the shortest first. */
function quotedHolding({ lines, quoted = [] }: SearchHit, asked: readonly Asked[], names: Names): readonly QuotedWords[] {
  const textOf = ({ places }: QuotedWords): string =>
    places.map(([line, start, end]) => (lines[line] ?? "").slice(start, end)).join(" ");
  return quoted
    .map((words) => ({ words, text: textOf(words) }))
    .filter(({ text }) => {
      const searched = searchedText(text, names);
      return asked.every((one) => holdsTerm(searched, one));
    })
    .sort((a, b) => a.text.length - b.text.length)
    .map(({ words }) => words);
}

/** A piece of an excerpt cut where quoted words begin and end. */
function cutAtQuoted(piece: ExcerptPiece, quoted: readonly QuotedWords[]): readonly { text: string; isQuoted: boolean }[] {
  const { text, at } = piece;
  if (at === null) return [{ text, isQuoted: false }];
  const [line, start] = at;
  const here = quoted
    .flatMap(({ places }) => places)
    .filter(([of]) => of === line)
    .map(([, from, to]) => [from - start, to - start] as const);
  const cuts = [...new Set([0, text.length, ...here.flat().filter((cut) => cut > 0 && cut < text.length)])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    isQuoted: here.some(([begins, ends]) => begins <= from && from < ends),
  }));
}

/** What was found where, with the words marked, and quoted words as such. */
function excerptNode(
  { kind, lines, language = "en", quoted = [] }: SearchHit,
  asked: readonly Asked[],
  names: Names,
): HTMLElement | null {
  const found = findWords(lines, asked, names);
  if (found === null) return kind === "event" ? html("p", "soft", "Found in what was said about it.") : null;
  const node = html("p", "excerpt");
  const direction = directionOf(language, found.map(({ text }) => text).join(""));
  if (language !== "en") node.lang = language;
  if (direction !== undefined) node.dir = direction;
  for (const piece of found) {
    const place = piece.found ? html("mark") : node;
    for (const { text, isQuoted } of cutAtQuoted(piece, quoted)) {
      if (isQuoted) {
        const words = html("span", "quoted");
        words.append(...verbatim(text));
        place.append(words);
      } else place.append(...verbatim(text));
    }
    if (place !== node) node.append(place);
  }
  return node;
}

/** The records that a hit leads to. */
function recordsNode(lead: string | undefined, records: SearchHit["records"], home: string): HTMLElement | null {
  if (lead === undefined || records.length === 0) return null;
  const node = html("div", "hit-records small");
  const list = html("ul", "plain");
  list.append(
    ...records.slice(0, mostNamed).map(([title, address]) => {
      const item = html("li");
      item.append(link(home, address, title));
      return item;
    }),
  );
  if (records.length > mostNamed) list.append(html("li", "soft", `and ${records.length - mostNamed} more`));
  node.append(html("p", "soft", `${lead}:`), list);
  return node;
}

/** A hit as the reader meets it: where one quotation holds all that is asked for, it leads to that. Everything in it is text. */
export function hitNode(
  hit: SearchHit,
  setting: { readonly home: string; readonly asked: readonly Asked[]; readonly names: Names },
): HTMLElement {
  const node = html("li", "search-hit");
  node.dataset["kind"] = hit.kind;
  const holding = quotedHolding(hit, setting.asked, setting.names);
  const [words] = holding;
  const resting = new Set(holding.flatMap(({ records }) => records));
  const heading = html("h3");
  heading.append(link(setting.home, words ? hit.address.replace(/#.*$/u, `#q-${words.hash}`) : hit.address, hit.title));
  const parts = [
    heading,
    html("p", "tags", hit.note),
    excerptNode(hit, setting.asked, setting.names),
    words
      ? recordsNode(
          "Rests on these words",
          hit.records.filter((_, index) => resting.has(index)),
          setting.home,
        )
      : recordsNode(leadsTo[hit.kind], hit.records, setting.home),
  ];
  node.append(...parts.filter((part) => part !== null));
  return node;
}
