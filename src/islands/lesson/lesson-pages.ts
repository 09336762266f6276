import { recordAddress } from "../../corpus/addresses.ts";
import { parseLesson, type RecordEntry } from "../../model/lesson/lesson-address.ts";
import type { LessonItem, LessonStance, LessonWords } from "../../model/lesson/lesson-record.ts";
import { DataError } from "../dom/bring.ts";
import { fetchElements } from "../dom/fetch-element.ts";
import { get, html } from "../dom/nodes.ts";

/** A record as its page has it. */
export interface BroughtRecord {
  readonly item: LessonItem;
  /** EDTF date; null for a passage. */
  readonly date: string | null;
  /** What the lesson shows of it: parts of the page, as the server made them. */
  readonly parts: readonly Element[];
  /** That it is at another address now, in a sentence. */
  readonly moved?: string;
}

/** A record of a lesson that can't be shown, and why, in a sentence. */
export interface MissingRecord {
  readonly missing: string;
}

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

const headingOf = (title: string, href: string): HTMLElement => html("h3", {}, html("a", { href }, title));

/** Reads a record from the page at an address; null where it is not on it. */
type ReadRecord = (main: Element, id: string, href: string) => BroughtRecord | null;

const readEvent: ReadRecord = (main, id, href) => {
  const article = main.querySelector<HTMLElement>(`article[data-event="${CSS.escape(id)}"]`);
  if (article === null) return null;
  const title = textOf(article.querySelector("h1"));
  const date = article.dataset["date"] ?? "";
  const cited = article.querySelectorAll(":scope > .cited");
  const eyebrow = get(article, ":scope > .eyebrow");
  return {
    item: {
      sort: "event",
      id,
      title,
      href,
      date,
      when: textOf(eyebrow.querySelector("time")),
      summary: proseOf(cited[0]?.querySelector(".prose p")),
      words: [...(cited[0]?.querySelectorAll("figure.words") ?? [])].map(wordsOf),
      unknowns: [...article.querySelectorAll('section[aria-labelledby="unknowns"] li')].map(textOf),
    },
    date,
    parts: [eyebrow, headingOf(title, href), ...article.querySelectorAll(":scope > .content-note, :scope > .cited")],
  };
};

const stanceOf = (line: HTMLElement): LessonStance => ({
  verb: line.dataset["stance"] ?? "",
  event: textOf(line.querySelector("a")),
  href: hrefOf(line.querySelector("a")),
  general: line.dataset["link"] === "general",
});

const readStatement: ReadRecord = (main, id, href) => {
  const card = main.querySelector<HTMLElement>(`[data-card="statement ${CSS.escape(id)}"]`);
  const words = card?.querySelector(":scope > figure.words");
  if (!card || !words) return null;
  const title = textOf(card.querySelector("h1"));
  const speaker = card.querySelector("[data-part=speaker]");
  const name = textOf(speaker?.querySelector("a"));
  const eyebrow = get(card, ".eyebrow");
  return {
    item: {
      sort: "statement",
      id,
      title,
      href,
      speaker: name,
      role: textOf(speaker).slice(name.length).replace(/^, /u, "") || null,
      when: textOf(eyebrow.querySelector("time")),
      chain: [...card.querySelectorAll(".chain > li")].map(textOf),
      stances: [...card.querySelectorAll<HTMLElement>("li[data-stance]")].map(stanceOf),
      words: wordsOf(words),
    },
    date: card.dataset["date"] ?? "",
    parts: [eyebrow, headingOf(title, href), words, ...card.querySelectorAll(":scope > .cited"), get(card, ".chain")],
  };
};

const readPassage: ReadRecord = (main, id, href) => {
  const hash = id.replace(/^.*\./u, "");
  const marks = [...main.querySelectorAll(`.reading mark[data-passage~="${hash}"]`)];
  const [first] = marks;
  if (first === undefined) return null;
  const lines = Map.groupBy(marks, (mark) => mark.closest("[data-line]")?.getAttribute("data-line") ?? "");
  const numbers = [...lines.keys()];
  const article = first.closest<HTMLElement>(".reading")?.dataset["cited"] ?? "";
  const source = `${article}, ${numbers.length === 1 ? `line ${numbers[0]}` : `lines ${numbers[0]}–${numbers.at(-1)}`}`;
  const words = [...lines.values()].map((own) => own.map(({ textContent }) => textContent).join(""));
  return {
    item: {
      sort: "passage",
      id,
      title: `Passage of ${textOf(main.querySelector("h1"))}`,
      href: `${href}#q-${hash}`,
      words: {
        pieces: words.map((piece, index) => (index === 0 ? piece : ` ${piece}`)),
        language: first.closest("[lang]")?.getAttribute("lang") ?? "en",
        article,
        source,
        href: `${href}#q-${hash}`,
      },
    },
    date: null,
    parts: [html("p", { class: "eyebrow" }, `Passage · ${source}`)],
  };
};

const readers: Readonly<Record<RecordEntry["of"], ReadRecord>> = {
  event: readEvent,
  statement: readStatement,
  passage: readPassage,
};

/** The record that is at an address of this site; null for an address of anything else. */
function entryAt(href: string, home: string): RecordEntry | null {
  const { pathname, hash } = new URL(href, location.href);
  const [, folder, id = ""] = /^([a-z]+)\/([a-z0-9-]+)\/$/u.exec(pathname.slice(home.length)) ?? [];
  const query = folder === "sources" ? `?passages=${id}.${hash.replace("#q-", "")}` : `?${folder}=${id}`;
  const [entry] = parseLesson(query).entries;
  return entry === undefined || entry.of === "note" ? null : entry;
}

/** What a page that is no record's says of what became of it: where it leads, or why it ended. */
function successorIn(main: Element, hash: string | undefined): { readonly href: string | null; readonly reason: string } {
  const own = hash === undefined ? null : main.querySelector(`[id="q-${CSS.escape(hash)}"]`);
  const link = own?.querySelector("a") ?? main.querySelector("a[data-forward]");
  const reason = textOf(own ?? main.querySelector(".lead"));
  // A passage whose article has moved is on the new page.
  const href = link?.getAttribute("href") ?? null;
  return { href: href !== null && hash !== undefined && !href.includes("#") ? `${href}#q-${hash}` : href, reason };
}

/** Takes from a page what belongs to it alone: names of its parts, and its tools. */
function stripPage(main: Element): void {
  for (const node of main.querySelectorAll("[id]")) node.removeAttribute("id");
  for (const tool of main.querySelectorAll(".report-error")) tool.remove();
}

/**
 * Brings a record of a lesson from its own page; where that has moved, from where it is now. A record that is gone is told, with the reason that
 * its page gives.
 *
 * @param home address of the home page, with a slash at its end
 */
export async function bringRecord(entry: RecordEntry, home: string, steps = 2): Promise<BroughtRecord | MissingRecord> {
  const { of, id } = entry;
  const [article = "", hash] = of === "passage" ? id.split(".") : [];
  const called = of === "passage" ? `The passage ${hash} of “${article}”` : `The ${of} “${id}”`;
  const address = of === "passage" ? recordAddress.article(article) : recordAddress[of](id);
  const page = home + address.slice(1);
  try {
    const main = (await fetchElements(page, "main"))?.[0];
    if (main === undefined) return { missing: `${called} is not on this site: no such page.` };
    const found = readers[of](main, id, page);
    if (found !== null) {
      stripPage(main);
      return found;
    }
    const { href, reason } = successorIn(main, hash);
    const next = href === null ? null : entryAt(href, home);
    if (next === null || steps === 0) return { missing: `${called} is not here any more. ${reason}`.trim() };
    const brought = await bringRecord(next, home, steps - 1);
    return "missing" in brought ? brought : { ...brought, moved: `${called} has another address now; it is shown from there.` };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return { missing: `${called} could not be fetched. Load the page again to ask once more.` };
  }
}
