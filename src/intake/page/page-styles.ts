import { compile, type Options } from "css-select";
import { type Atrule, type CssNode, generate, type List, parse, type Rule, walk } from "css-tree";
import { countMatches } from "../../text/count-matches.ts";
import { pageLimits } from "./page-limits.ts";
import {
  attributeOf,
  attributesOf,
  childrenOf,
  classesOf,
  elementsOf,
  isElement,
  type PageElement,
  type PageNode,
  textOf,
} from "./page-tree.ts";

/** Values of properties by name, in lower case, as the style sheets within a page and the element itself state them. */
export type Style = ReadonlyMap<string, string>;

export interface PageStyles {
  styleOf(element: PageElement): Style;
  /** Whether some of its style sheets were too long to be read. */
  readonly cut: boolean;
}

/** The properties that can hide words. */
const properties = new Set(
  (
    "display visibility opacity font-size position left right top bottom inset margin margin-left margin-top text-indent transform " +
    "translate scale clip clip-path width height max-width max-height overflow overflow-x overflow-y content-visibility color " +
    "background background-color background-image"
  ).split(" "),
);

interface Stated {
  readonly property: string;
  readonly value: string;
  /** How strong it is: importance, then the element's own style, then specificity, then order. */
  readonly weight: number;
}

interface SheetRule {
  readonly matches: (element: PageElement) => boolean;
  readonly stated: readonly Stated[];
}

const important = 1e15;
const own = 1e14;

/** The window of a reader at a desk, for the conditions of style sheets. */
const windowWidth = 1280;

/** Whether a media query holds on a screen of that width; what it can't tell holds. */
function holds(query: string): boolean {
  return query.split(",").some((one) => {
    const text = one.trim().toLowerCase();
    const negated = text.startsWith("not ");
    const parts = text.replace(/^(?:not|only) /u, "").split(/\s+and\s+/u);
    const all = parts.every((part) => {
      if (/^(?:print|speech|aural|tv|projection)$/u.test(part)) return false;
      const [, side = "", size = "", unit = ""] = /\((min|max)-(?:device-)?width\s*:\s*([\d.]+)(px|r?em)\)/u.exec(part) ?? [];
      if (side === "")
        return !/prefers-color-scheme\s*:\s*dark|prefers-reduced|hover\s*:\s*none|pointer\s*:\s*coarse|portrait/u.test(part);
      const width = Number(size) * (unit === "px" ? 1 : 16);
      return side === "min" ? windowWidth >= width : windowWidth <= width;
    });
    return all !== negated;
  });
}

/** Weight of a selector by its identifiers, classes and names (https://www.w3.org/TR/selectors-4/#specificity-rules), near enough. */
function specificityOf(selector: string): number {
  const plain = selector.replace(/\[[^\]]*\]/gu, ".a").replace(/:(?:not|is|where)\(/gu, " ");
  const count = (pattern: RegExp): number => Math.min(999, countMatches(plain, pattern));
  return count(/#[\w-]/gu) * 1e6 + count(/\.[\w-]|(?<!:):[a-z]/gu) * 1e3 + count(/(?<![\w.#:-])[a-z]/giu);
}

const never = (): boolean => false;
const statesOfUse = "focus focus-within focus-visible hover active target visited fullscreen modal popover-open autofill".split(
  " ",
);

/** Matching for css-select over our tree; each look at siblings counts as so many steps. */
function matching(countSteps: (steps: number) => void): Options<PageNode, PageElement> {
  const siblingsOf = (node: PageNode): PageNode[] => {
    const parent = "parentNode" in node ? node.parentNode : null;
    const siblings = parent === null ? [node] : childrenOf(parent);
    countSteps(siblings.length);
    return siblings;
  };
  return {
    adapter: {
      isTag: isElement,
      getAttributeValue: (element, name) => attributeOf(element, name) ?? undefined,
      getChildren: childrenOf,
      getName: (element) => element.tagName,
      getParent: (element) => {
        countSteps(1);
        return element.parentNode;
      },
      getSiblings: siblingsOf,
      getText: () => "",
      hasAttrib: (element, name) => attributeOf(element, name) !== null,
      removeSubsets: (nodes) => nodes,
    },
    cacheResults: false,
    pseudos: Object.fromEntries(statesOfUse.map((name) => [name, never])),
  };
}

/** What the last compound of a selector wants first: an identifier, a class or a name; "*" where it wants none of these. */
function keyOf(selector: string): string {
  const last = /(?:[^\s>+~\\]|\\.)*$/u.exec(selector.replace(/\([^()]*\)|\[[^\]]*\]/gu, ""))?.[0] ?? "";
  return /#[\w-]+/u.exec(last)?.[0] ?? /\.[\w-]+/u.exec(last)?.[0] ?? /^[a-z][\w-]*/iu.exec(last)?.[0].toLowerCase() ?? "*";
}

/** What trying a rule on an element costs, in looks at a parent or a sibling. */
const perRule = 6;

/** Thrown while styles are matched: more steps than any page needs. */
export class TooManySteps extends Error {}

function admits({ name, prelude }: Atrule): boolean {
  const condition = prelude === null ? "" : generate(prelude);
  if (/^media$/iu.test(name)) return holds(condition);
  if (/^supports$/iu.test(name)) return !/^\s*not/u.test(condition);
  return /^(?:layer|container|scope|document|-moz-document)$/iu.test(name);
}

/** Values and conditions stay text. */
const shallow = { parseValue: false, parseAtrulePrelude: false, parseCustomProperty: false };

/** The rules of a style sheet that count in our window. */
function rulesIn(css: string): readonly Rule[] {
  const found: Rule[] = [];
  const outer: boolean[] = [];
  walk(parse(css, shallow), {
    enter(node: CssNode) {
      if (node.type === "Atrule") outer.push((outer.at(-1) ?? true) && admits(node));
      else if (node.type === "Rule" && (outer.at(-1) ?? true)) found.push(node);
    },
    leave(node: CssNode) {
      if (node.type === "Atrule") outer.pop();
    },
  });
  return found;
}

/** The style sheets that are in a page, up to the limit; `cut` where there are more. */
function sheetsIn(page: PageElement): { readonly sheets: readonly string[]; readonly cut: boolean } {
  const sheets: string[] = [];
  let units = 0;
  for (const sheet of elementsOf(page)) {
    if (sheet.tagName !== "style" || !holds(attributeOf(sheet, "media") ?? "all")) continue;
    const css = textOf(sheet);
    units += css.length;
    if (units > pageLimits.styles) return { sheets, cut: true };
    sheets.push(css);
  }
  return { sheets, cut: false };
}

/** What comes after so much of a value is the data of a picture, or meant to keep whoever reads it busy. */
const longestValue = 2_000;

/** What declarations state of the properties that can hide. */
const statedIn = (declarations: List<CssNode>, weight: number): readonly Stated[] =>
  declarations.toArray().flatMap((node) => {
    const property = node.type === "Declaration" ? node.property.toLowerCase() : "";
    if (node.type !== "Declaration" || node.value.type !== "Raw" || !properties.has(property)) return [];
    const value = node.value.value.slice(0, longestValue).trim().toLowerCase();
    return [{ property, value, weight: weight + (node.important ? important : 0) }];
  });

/** Selectors of what no plain element is, or that ask for what comes after it. */
const unmatched = /:(?:has|contains|icontains)\(|::|:(?:before|after|first-letter|first-line)\b|&/u;

/** The rules that may hide, by what the last compound of their selector wants first; `cut` where they have more selectors than the limit. */
function indexRules(rules: readonly Rule[], options: Options<PageNode, PageElement>) {
  const byKey = new Map<string, SheetRule[]>();
  let order = 0;
  for (const { prelude, block } of rules) {
    const stated = statedIn(block.children, 0);
    if (stated.length === 0 || prelude.type !== "SelectorList") continue;
    for (const selector of prelude.children.toArray().map((part) => generate(part))) {
      if (unmatched.test(selector)) continue;
      order += 1;
      if (order > pageLimits.selectors) return { byKey, cut: true };
      const base = specificityOf(selector) * 1e5 + Math.min(order, 99_999);
      try {
        const matches = compile<PageNode, PageElement>(selector, options) as (element: PageElement) => boolean;
        const rule = { matches, stated: stated.map((one) => ({ ...one, weight: one.weight + base })) };
        const known = byKey.get(keyOf(selector));
        if (known === undefined) byKey.set(keyOf(selector), [rule]);
        else known.push(rule);
      } catch {
        // A selector of a browser's own, which no plain element matches.
      }
    }
  }
  return { byKey, cut: false };
}

/** The declarations of an element's own style. */
function ownStyle(element: PageElement): readonly Stated[] {
  const text = attributesOf(element, "style");
  const declared = text === "" ? null : parse(text, { context: "declarationList", ...shallow });
  return declared?.type === "DeclarationList" ? statedIn(declared.children, own) : [];
}

/** Reads the style sheets that are in a page; those of other files are not there. */
export function readStyles(page: PageElement): PageStyles {
  let steps = 0;
  const countSteps = (count: number): void => {
    steps += count;
    if (steps > pageLimits.styleSteps) throw new TooManySteps();
  };
  const { sheets, cut } = sheetsIn(page);
  const index = indexRules(sheets.flatMap(rulesIn), matching(countSteps));
  return {
    cut: cut || index.cut,
    styleOf(element) {
      const keys = ["*", element.tagName, ...classesOf(element).map((name) => `.${name}`), `#${attributesOf(element, "id")}`];
      const stated = keys
        .flatMap((key) => index.byKey.get(key) ?? [])
        .filter(({ matches }) => {
          countSteps(perRule);
          return matches(element);
        })
        .flatMap((rule) => rule.stated);
      // The strongest comes last, and of two alike the later.
      const inOrder = [...stated, ...ownStyle(element)].sort((a, b) => a.weight - b.weight);
      return new Map(inOrder.map(({ property, value }) => [property, value]));
    },
  };
}
