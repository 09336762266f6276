import type { Role } from "../corpus/role.ts";
import { collapse, type PageElement, type PageNode } from "./page-tree.ts";

/** A paragraph of a page: one line of the capture. */
export interface PageLine {
  readonly text: string;
  /** What the markup says that it is; null where it says nothing. */
  readonly role: Role | null;
}

/** The attribute that carries a role through the extraction of the article. */
export const roleAttribute = "data-line-role";

const blocks = new Set(
  (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul"
  ).split(" "),
);
const cells = new Set(["td", "th"]);
const skipped = new Set("script style template noscript iframe object svg math head button select textarea input".split(" "));
const roles: Readonly<Record<string, Role>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  figcaption: "caption",
};

const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;

/** The share of a line that links and times take. */
interface Open {
  text: string;
  linked: string;
  timed: string;
  inList: boolean;
}

const nothing = (): Open => ({ text: "", linked: "", timed: "", inList: false });
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

/**
 * The paragraphs below an element, in order: each block, line break and caption begins one; white space is as a browser shows it.
 * A credit marked as such is a line of its own; an entry of a list that is but a link is furniture, and a time alone an update.
 */
export function linesOf(root: PageNode): readonly PageLine[] {
  const lines: PageLine[] = [];
  let open = nothing();

  function end(role: Role | null): void {
    const text = collapse(open.text);
    const { linked, timed, inList } = open;
    open = nothing();
    if (text === "") return;
    const isLink = inList && role === null && bare(linked) !== "" && bare(linked) === bare(text);
    const isTime = (role === null || role === "heading") && bare(timed) !== "" && bare(timed) === bare(text);
    lines.push({ text, role: isLink ? "furniture" : isTime ? "update" : role });
  }

  function visit(
    node: PageNode,
    role: Role | null,
    within: { readonly link: boolean; readonly time: boolean; readonly list: boolean },
  ): void {
    if (node.nodeType === 3) {
      const text = node.textContent ?? "";
      open.text += text;
      if (within.link) open.linked += text;
      if (within.time) open.timed += text;
      open.inList ||= within.list;
      return;
    }
    if (!isElement(node)) {
      for (const child of node.childNodes) visit(child, role, within);
      return;
    }
    const name = node.localName.toLowerCase();
    if (skipped.has(name)) return;
    if (name === "br") {
      end(role);
      return;
    }
    const own = (node.getAttribute(roleAttribute) as Role | null) ?? roles[name] ?? null;
    const inner = own ?? role;
    const isBlock = blocks.has(name) || (own !== null && own !== role);
    if (isBlock) end(role);
    if (cells.has(name)) open.text += " ";
    const next = { link: within.link || name === "a", time: within.time || name === "time", list: within.list || name === "li" };
    for (const child of node.childNodes) visit(child, inner, next);
    if (cells.has(name)) open.text += " ";
    if (isBlock) end(inner);
  }

  visit(root, null, { link: false, time: false, list: false });
  end(null);
  return lines;
}
