import type { Role } from "../../corpus/role.ts";
import type { PageStyles } from "./page-styles.ts";
import {
  attributeOf,
  attributesOf,
  childrenOf,
  classesOf,
  collapse,
  elementsOf,
  isElement,
  isText,
  type PageElement,
  textOf,
} from "./page-tree.ts";
import { hidingName, isNeverText, type Look, lookOf, plainLook, whyUnseen } from "./page-visibility.ts";

export interface PageLine {
  readonly text: string;
  /** What the markup says that it is; null where it says nothing. */
  readonly role: Role | null;
}

/** A paragraph of a page as a reader sees it: the text between two borders of blocks or line breaks. */
export interface PageBlock extends PageLine {
  /** The innermost block element around it. */
  readonly element: PageElement;
  /** Letters and digits: all, those in links, those in links that lead elsewhere than to a place in the page, those in `<time>`. */
  readonly letters: number;
  readonly linked: number;
  readonly away: number;
  readonly timed: number;
  readonly links: number;
  readonly beforeLink: string;
  readonly inList: boolean;
  /** The moments of its `<time>` elements, as written. */
  readonly moments: readonly string[];
}

/** A block element with what is seen of it: `blocks[from]` to `blocks[to - 1]`. */
export interface PageBox {
  readonly element: PageElement;
  readonly parent: PageBox | null;
  readonly children: readonly PageBox[];
  readonly from: number;
  readonly to: number;
  /** Fields to write into, and buttons. */
  readonly fields: number;
  readonly buttons: number;
  readonly pictures: number;
}

/** A box whose contents are still being read. */
type OpenBox = { -readonly [Key in Exclude<keyof PageBox, "children">]: PageBox[Key] } & { readonly children: OpenBox[] };

const openBox = (element: PageElement, parent: OpenBox | null, from: number): OpenBox => ({
  ...{ element, parent, from, to: from, fields: 0, buttons: 0, pictures: 0 },
  children: [],
});

/** Words that are in a page and that no reader saw. */
export interface HiddenWords {
  readonly text: string;
  /** What hides them: “display: none”. */
  readonly why: string;
  /** Index of the block in which or before which they are. */
  readonly at: number;
}

export interface SeenPage {
  readonly blocks: readonly PageBlock[];
  readonly root: PageBox;
  readonly hidden: readonly HiddenWords[];
}

const blockNames = new Set(
  (
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table caption tbody tfoot thead tr ul"
  ).split(" "),
);
const pictures = new Set(["img", "picture", "video", "iframe", "amp-img", "amp-video", "amp-iframe", "canvas"]);
const headings = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const credits = /credit|copyright/u;
const blockDisplay = /^(?:block|flex|grid|table|list-item|flow-root|table-row|table-caption)$/u;

/** The role that an element's name gives to the lines in it. */
function roleOf(element: PageElement, outer: Role | null, inFigure: boolean): Role | null {
  if (headings.has(element.tagName) || attributeOf(element, "role") === "heading") return "heading";
  if (element.tagName === "figcaption" || element.tagName === "caption") return "caption";
  if (outer === "caption" || inFigure)
    if (classesOf(element).some((name) => credits.test(name)) || attributeOf(element, "itemprop") === "copyrightHolder")
      return "credit";
  return outer;
}

const lettersOf = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, "").length;

/** A paragraph of which nothing has been read. */
const nothing = () => ({
  text: "",
  linked: "",
  away: "",
  timed: "",
  beforeLink: null as string | null,
  links: 0,
  inList: false,
  moments: [] as string[],
  /** Where in the text the last inline element ended. */
  closed: -1,
  /** The end of the text that was added last: to look at the end of the whole would take its length each time. */
  ending: "",
});

/** Whether an element names an author: beside other things it is a line of its own, though it is no block. */
const isByline = (element: PageElement): boolean =>
  (element.tagName === "span" || element.tagName === "a") &&
  (attributeOf(element, "itemprop") === "author" || classesOf(element).some((name) => /byline|author-name/u.test(name)));

interface Within {
  readonly element: PageElement;
  readonly role: Role | null;
  readonly link: boolean;
  /** Whether the link leads elsewhere. */
  readonly away: boolean;
  readonly time: boolean;
  readonly list: boolean;
  readonly pre: boolean;
  readonly byline: boolean;
  readonly figure: boolean;
}

/** Whether a link leads elsewhere than to a place in its own page. */
function leadsAway(link: PageElement, places: ReadonlySet<string>): boolean {
  const [address, place] = attributesOf(link, "href").split("#");
  return place === undefined || (address !== "" && !places.has(place));
}

/** Whether an element is a field to write into or to choose from. */
const isField = (element: PageElement): boolean =>
  /^(?:textarea|select)$/u.test(element.tagName) ||
  (element.tagName === "input" && !/^(?:hidden|button|submit|checkbox|radio)$/u.test(attributesOf(element, "type")));

const isButton = (element: PageElement): boolean => element.tagName === "button" || attributeOf(element, "role") === "button";
const isCell = (element: PageElement): boolean => element.tagName === "td" || element.tagName === "th";

/** What surrounds the contents of an element; its `element` is the element itself where that is a block. */
function surround(element: PageElement, outer: Within, look: Look, places: ReadonlySet<string>): Within {
  const name = element.tagName;
  const figure = outer.figure || name === "figure";
  const role = roleOf(element, outer.role, figure);
  const isApart = !outer.byline && isByline(element);
  const isBlock =
    isApart || blockNames.has(name) || (role !== outer.role && role !== null) || blockDisplay.test(look.display ?? "");
  return {
    element: isBlock ? element : outer.element,
    role,
    link: outer.link || name === "a",
    away: outer.away || (name === "a" && leadsAway(element, places)),
    time: outer.time || name === "time",
    list: outer.list || name === "li",
    pre: outer.pre || name === "pre",
    byline: outer.byline || isApart,
    figure,
  };
}

/** Goes through a page once, in its order, and gathers what is seen and what is hidden. */
class Reading {
  readonly blocks: PageBlock[] = [];
  readonly hidden: HiddenWords[] = [];
  private readonly places: ReadonlySet<string>;
  private readonly styles: PageStyles;
  private open = nothing();

  constructor(page: PageElement, styles: PageStyles) {
    this.places = new Set([...elementsOf(page)].map((element) => attributesOf(element, "id")));
    this.styles = styles;
  }

  private end({ element, role }: Within): void {
    const text = collapse(this.open.text);
    const { linked, away, timed, beforeLink, links, inList, moments } = this.open;
    this.open = nothing();
    // A space that does not break is nothing that a reader sees.
    if (!/\S/u.test(text)) return;
    this.blocks.push({
      ...{ text, role, element, links, inList, moments },
      beforeLink: links === 0 ? text : collapse(beforeLink ?? ""),
      letters: lettersOf(text),
      linked: lettersOf(linked),
      away: lettersOf(away),
      timed: lettersOf(timed),
    });
  }

  /** Whether an inline element has just ended without a space: style sheets part the two, not the text. */
  private abuts(): boolean {
    return this.open.closed === this.open.text.length && /[\p{L}\p{N}]$/u.test(this.open.ending);
  }

  private hide(text: string, why: string): void {
    const words = collapse(text);
    const last = this.hidden.at(-1);
    const at = this.blocks.length;
    if (lettersOf(words) === 0) return;
    if (last?.why === why && last.at === at && this.open.text === "")
      this.hidden[this.hidden.length - 1] = { ...last, text: `${last.text} ${words}` };
    else this.hidden.push({ text: words, why, at });
  }

  private addText(text: string, within: Within): void {
    const lines = within.pre ? text.split("\n") : [text];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.end(within);
      this.open.text += line;
      if (line !== "") this.open.ending = line.slice(-2);
      if (within.link) this.open.linked += line;
      if (within.away) this.open.away += line;
      if (within.time) this.open.timed += line;
      this.open.inList ||= within.list;
    }
  }

  visit(element: PageElement, outer: Within, outerLook: Look, box: OpenBox): void {
    if (pictures.has(element.tagName)) box.pictures += 1;
    if (isField(element)) box.fields += 1;
    if (isNeverText(element)) return;
    if (element.tagName === "br") {
      this.end(outer);
      return;
    }
    const look = lookOf(element, outerLook, this.styles);
    const why = look.hidden ?? hidingName(element);
    if (why !== null) {
      this.hide(textOf(element), why);
      return;
    }
    // A heading that folds what is below it is a button as well.
    const isPressed = isButton(element) && outer.role !== "heading";
    if (isPressed) box.buttons += 1;
    if (!isPressed || element.tagName !== "button")
      this.enter(element, outer, surround(element, outer, look, this.places), look, box);
  }

  private enter(element: PageElement, outer: Within, within: Within, look: Look, box: OpenBox): void {
    const name = element.tagName;
    const isBlock = within.element === element;
    if (isBlock || (name === "time" && this.abuts())) this.end(outer);
    else if (name === "a" && this.abuts()) this.open.text += " ";
    if (isCell(element)) this.open.text += " ";
    if (name === "a") {
      this.open.links += 1;
      this.open.beforeLink ??= this.open.text;
    }
    if (name === "time") this.open.moments.push(attributesOf(element, "datetime"));
    const inner = isBlock ? openBox(element, box, this.blocks.length) : box;
    this.readContents(element, within, look, inner);
    if (isCell(element)) this.open.text += " ";
    if (!isBlock) {
      this.open.closed = this.open.text.length;
      return;
    }
    this.end(within);
    inner.to = this.blocks.length;
    box.fields += inner.fields;
    box.buttons += inner.buttons;
    box.pictures += inner.pictures;
    if (inner.to > inner.from || inner.fields > 0) box.children.push(inner);
  }

  private readContents(element: PageElement, within: Within, look: Look, box: OpenBox): void {
    const isClosed = element.tagName === "details" && attributeOf(element, "open") === null;
    const why = isClosed ? "closed <details>" : whyUnseen(look);
    for (const child of childrenOf(element)) {
      if (isElement(child)) this.visit(child, within, look, box);
      else if (isText(child)) {
        if (why === null) this.addText(child.value, within);
        else this.hide(child.value, why);
      }
    }
  }
}

/** Reads a page as a reader sees it. White space is as a browser shows it; what is hidden is told apart. */
export function seePage(page: PageElement, styles: PageStyles): SeenPage {
  const reading = new Reading(page, styles);
  const root = openBox(page, null, 0);
  const nowhere = { link: false, away: false, time: false, list: false, pre: false, byline: false, figure: false };
  reading.visit(page, { element: page, role: null, ...nowhere }, plainLook, root);
  root.to = reading.blocks.length;
  return { blocks: reading.blocks, root, hidden: reading.hidden };
}
