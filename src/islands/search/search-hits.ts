import type { HitKind, QuotedWords, SearchHit } from "../../exports/search/search-record.ts";
import { type ExcerptPiece, findWords } from "../../model/query/find-words.ts";
import { cutAtBidiControls } from "../../text/bidi-controls.ts";
import { codePointName } from "../../text/code-point-name.ts";
import { directionOf } from "../../text/direction.ts";
import type { Names } from "../../text/names.ts";
import { type Asked, holdsTerm, searchedText } from "../../text/searched-text.ts";
import { html } from "../dom/nodes.ts";

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
  cutAtBidiControls(text).map(({ text: piece, control }) =>
    control === null
      ? piece
      : html(
          "bdi",
          { class: "bidi-control", dir: "ltr", role: "img", "aria-label": control, "data-badge": codePointName(piece) },
          piece,
        ),
  );

const linkTo = (home: string, address: string, text: string): HTMLElement => html("a", { href: home + address.slice(1) }, text);

/** What all hits of an answer are shown with. */
export interface HitSetting {
  /** Address of the home page, with a slash at its end. */
  readonly home: string;
  readonly asked: readonly Asked[];
  readonly names: Names;
}

/** The words that hold all that is asked for, the shortest first. */
function quotedHolding({ lines, quoted = [] }: SearchHit, { asked, names }: HitSetting): readonly QuotedWords[] {
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
function excerptNode({ kind, lines, language = "en", quoted = [] }: SearchHit, { asked, names }: HitSetting): HTMLElement | null {
  const found = findWords(lines, asked, names);
  if (found === null) return kind === "event" ? html("p", { class: "soft" }, "Found in what was said about it.") : null;
  const pieces = found.flatMap((piece) => {
    const nodes = cutAtQuoted(piece, quoted).flatMap(({ text, isQuoted }) =>
      isQuoted ? html("span", { class: "quoted" }, ...verbatim(text)) : verbatim(text),
    );
    return piece.found ? html("mark", {}, ...nodes) : nodes;
  });
  const dir = directionOf(language, found.map(({ text }) => text).join(""));
  return html("p", { class: "excerpt", lang: language === "en" ? null : language, dir }, ...pieces);
}

/** The records that a hit leads to. */
function recordsNode(lead: string | undefined, records: SearchHit["records"], home: string): HTMLElement | null {
  if (lead === undefined || records.length === 0) return null;
  const named = records.slice(0, mostNamed).map(([title, address]) => html("li", {}, linkTo(home, address, title)));
  const more = records.length - mostNamed;
  return html(
    "div",
    { class: "hit-records small" },
    html("p", { class: "soft" }, `${lead}:`),
    html("ul", { class: "plain" }, ...named, more > 0 ? html("li", { class: "soft" }, `and ${more} more`) : null),
  );
}

/** A hit as the reader meets it: where one quotation holds all that is asked for, it leads to that. Everything in it is text. */
export function hitNode(hit: SearchHit, setting: HitSetting): HTMLElement {
  const { kind, address, title, note, records } = hit;
  const holding = quotedHolding(hit, setting);
  const [words] = holding;
  const resting = new Set(holding.flatMap(({ records: own }) => own));
  return html(
    "li",
    { class: "search-hit", "data-kind": kind },
    html("h3", {}, linkTo(setting.home, words ? address.replace(/#.*$/u, `#q-${words.hash}`) : address, title)),
    html("p", { class: "tags" }, note),
    excerptNode(hit, setting),
    recordsNode(
      words ? "Rests on these words" : leadsTo[kind],
      records.filter((_, index) => !words || resting.has(index)),
      setting.home,
    ),
  );
}
