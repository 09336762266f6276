import { articleAddress, eventAddress, statementAddress } from "../corpus/addresses.ts";
import { type LessonEntry, parseLesson } from "../model/lesson/lesson-address.ts";
import type { LessonItem, LessonStance, LessonWords } from "../model/lesson/lesson-record.ts";
import { DataError } from "./data-error.ts";
import { fetchElements } from "./fetch-element.ts";
import { html } from "./nodes.ts";

/** A record as its page has it. */
export interface BroughtRecord {
  readonly item: LessonItem;
  /** EDTF date; null for a passage. */
  readonly date: string | null;
  /** What the lesson shows of it: parts of the page, as the server made them. */
  readonly parts: readonly Node[];
  /** That it is at another address now, in a sentence; null where it is not. */
  readonly moved: string | null;
}

/** A record of a lesson that can't be shown, and why, in a sentence. */
export interface MissingRecord {
  readonly missing: string;
}

/** The entry of a record that is no note. */
export type RecordEntry = Exclude<LessonEntry, { readonly of: "note" }>;

const textOf = (node: Element | null | undefined): string => node?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
const hrefOf = (node: Element | null | undefined): string => node?.getAttribute("href") ?? "";

/** The words of a quotation, cut where the page shows the end of a paragraph; null without words. */
function piecesOf(words: Element | null): readonly string[] | null {
  if (words === null) return null;
  const pieces = [""];
  for (const node of words.childNodes)
    if (node instanceof Element && node.matches(".paragraph-end")) pieces.push("");
    else pieces.push(`${pieces.pop() ?? ""}${node.textContent ?? ""}`);
  return pieces;
}

function wordsOf(figure: Element): LessonWords {
  const link = figure.querySelector("figcaption a");
  const source = textOf(link);
  return {
    pieces: piecesOf(figure.querySelector("q")),
    language: figure.querySelector("blockquote")?.lang ?? "",
    article: source.replace(/, lines? [\d–]+$/u, ""),
    source,
    href: hrefOf(link),
  };
}

/** The text of an element without its numbers of citations. */
function proseOf(node: Element | null | undefined): string {
  const copy = node?.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const cite of copy.querySelectorAll(".cite")) cite.remove();
  return textOf(copy);
}

/** Parts of a page as copies for this one: without names of their own and without what belongs to their page alone. */
function toParts(nodes: Iterable<Element | null>): Node[] {
  return [...nodes].flatMap((node) => {
    if (node === null) return [];
    const copy = node.cloneNode(true) as Element;
    for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
    for (const tool of copy.querySelectorAll(".report-error")) tool.remove();
    return [copy];
  });
}

function headingOf(title: string, href: string): HTMLElement {
  const heading = html("h3");
  const link = html("a", "", title);
  link.href = href;
  heading.append(link);
  return heading;
}

const copyOf = (text: string): Element => html("p", "eyebrow", text);

function readEvent(main: Element, id: string, href: string): BroughtRecord | null {
  const article = main.querySelector<HTMLElement>(`article[data-event="${CSS.escape(id)}"]`);
  if (article === null) return null;
  const title = textOf(article.querySelector("h1"));
  const first = article.querySelector(":scope > .cited");
  const eyebrow = article.querySelector(":scope > .eyebrow");
  return {
    item: {
      sort: "event",
      id,
      title,
      href,
      date: article.dataset["date"] ?? "",
      when: textOf(eyebrow?.querySelector("time")),
      summary: proseOf(first?.querySelector(".prose p")),
      words: [...(first?.querySelectorAll("figure.words") ?? [])].map(wordsOf),
      unknowns: [...article.querySelectorAll('section[aria-labelledby="unknowns"] li')].map(textOf),
    },
    date: article.dataset["date"] ?? "",
    parts: [
      ...toParts([eyebrow]),
      headingOf(title, href),
      ...toParts(article.querySelectorAll(":scope > .content-note, :scope > .cited")),
    ],
    moved: null,
  };
}

const stanceOf = (line: HTMLElement): LessonStance => ({
  verb: line.dataset["stance"] ?? "",
  event: textOf(line.querySelector("a")),
  href: hrefOf(line.querySelector("a")),
  general: line.dataset["link"] === "general",
});

function readStatement(main: Element, id: string, href: string): BroughtRecord | null {
  const card = main.querySelector<HTMLElement>(`[data-card="statement ${CSS.escape(id)}"]`);
  const words = card?.querySelector(":scope > figure.words") ?? null;
  if (card === null || words === null) return null;
  const title = textOf(card.querySelector("h1"));
  const speaker = card.querySelector("[data-part=speaker]");
  const name = textOf(speaker?.querySelector("a"));
  return {
    item: {
      sort: "statement",
      id,
      title,
      href,
      speaker: name,
      role: textOf(speaker).slice(name.length).replace(/^, /u, "") || null,
      when: textOf(card.querySelector(".eyebrow time")),
      chain: [...card.querySelectorAll(".chain > li")].map(textOf),
      stances: [...card.querySelectorAll<HTMLElement>("li[data-stance]")].map(stanceOf),
      words: wordsOf(words),
    },
    date: card.dataset["date"] ?? "",
    parts: [
      ...toParts([card.querySelector(".eyebrow")]),
      headingOf(title, href),
      ...toParts([words, ...card.querySelectorAll(":scope > .cited"), card.querySelector(".chain")]),
    ],
    moved: null,
  };
}

function readPassage(
  main: Element,
  { article, hash }: { readonly article: string; readonly hash: string },
  href: string,
): BroughtRecord | null {
  const reading = main.querySelector<HTMLElement>(".reading");
  const marks = [...(reading?.querySelectorAll(`mark[data-passage~="${CSS.escape(hash)}"]`) ?? [])];
  const [first] = marks;
  if (reading === null || first === undefined) return null;
  const lines = [...new Set(marks.map((mark) => mark.closest("[data-line]")))];
  const words = lines.map((line) =>
    marks
      .filter((mark) => line?.contains(mark))
      .map((mark) => mark.textContent)
      .join(""),
  );
  const numbers = lines.map((line) => line?.getAttribute("data-line") ?? "");
  const publication = reading.dataset["cited"] ?? "";
  const place = numbers.length === 1 ? `line ${numbers[0]}` : `lines ${numbers[0]}–${numbers.at(-1)}`;
  const quoted: LessonWords = {
    pieces: words.map((piece, index) => (index === 0 ? piece : ` ${piece}`)),
    language: first.closest("[lang]")?.getAttribute("lang") ?? "en",
    article: publication,
    source: `${publication}, ${place}`,
    href,
  };
  return {
    item: {
      sort: "passage",
      id: `${article}.${hash}`,
      title: `Passage of ${textOf(main.querySelector("h1"))}`,
      href,
      words: quoted,
    },
    date: null,
    parts: [copyOf(`Passage · ${quoted.source}`)],
    moved: null,
  };
}

/** The record that is at an address of this site; null for an address of anything else. */
function entryAt(href: string, home: string): RecordEntry | null {
  const { pathname, hash } = new URL(href, location.href);
  const [, folder, id = ""] = /^([a-z]+)\/([a-z0-9-]+)\/$/u.exec(pathname.slice(home.length)) ?? [];
  const query = folder === "sources" ? `?passages=${id}.${hash.replace("#q-", "")}` : `?${folder}=${id}`;
  const [entry] = parseLesson(query).entries;
  return entry === undefined || entry.of === "note" ? null : entry;
}

/** How a record is called that is not there: by its id. */
const called = (entry: RecordEntry): string =>
  entry.of === "passage" ? `The passage ${entry.hash} of “${entry.article}”` : `The ${entry.of} “${entry.id}”`;

/** What a page that is no record's says of what became of it: where it leads, or why it ended. */
function successorIn(main: Element, entry: RecordEntry): { readonly href: string | null; readonly reason: string } {
  const own = entry.of === "passage" ? main.querySelector(`[id="q-${CSS.escape(entry.hash)}"]`) : null;
  const link = own?.querySelector("a") ?? main.querySelector("a[data-forward]");
  const reason = textOf(own ?? main.querySelector(".lead"));
  // A passage whose article has moved is on the new page.
  const href = link?.getAttribute("href") ?? null;
  return { href: href !== null && entry.of === "passage" && !href.includes("#") ? `${href}#q-${entry.hash}` : href, reason };
}

/**
 * Brings a record of a lesson from its own page; where that has moved, from where it is now. A record that is gone is told, with the reason that
 * its page gives.
 *
 * @param home address of the home page, with a slash at its end
 */
export async function bringRecord(entry: RecordEntry, home: string, steps = 2): Promise<BroughtRecord | MissingRecord> {
  const address =
    entry.of === "passage" ? articleAddress(entry.article) : (entry.of === "event" ? eventAddress : statementAddress)(entry.id);
  const page = home + address.slice(1);
  try {
    const main = (await fetchElements(page, "main"))?.[0];
    if (main === undefined) return { missing: `${called(entry)} is not on this site: no such page.` };
    const found =
      entry.of === "passage"
        ? readPassage(main, entry, `${page}#q-${entry.hash}`)
        : (entry.of === "event" ? readEvent : readStatement)(main, entry.id, page);
    if (found !== null) return found;
    const { href, reason } = successorIn(main, entry);
    const next = href === null ? null : entryAt(href, home);
    if (next === null || steps === 0) return { missing: `${called(entry)} is not here any more. ${reason}`.trim() };
    const brought = await bringRecord(next, home, steps - 1);
    return "missing" in brought
      ? brought
      : { ...brought, moved: `${called(entry)} has another address now; it is shown from there.` };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { missing: `${called(entry)} could not be fetched. Load the page again to ask once more.` };
  }
}
