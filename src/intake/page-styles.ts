import { compile, type Options } from "css-select";
import { type Atrule, type CssNode, type Declaration, generate, parse, type Rule, walk } from "css-tree";
import { countMatches } from "../text/count-matches.ts";
import { pageLimits } from "./page-limits.ts";
import {
  attributeOf,
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

/** The rules of a style sheet that count in our window. */
function rulesIn(css: string): readonly Rule[] {
  const found: Rule[] = [];
  const outer: boolean[] = [];
  walk(parse(css, { parseValue: false, parseAtrulePrelude: false, parseCustomProperty: false }), {
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

/** What a rule states of the properties that can hide; nothing where it states none of them. */
const declarationsIn = (rule: Rule): readonly Declaration[] =>
  rule.block.children
    .toArray()
    .filter((node): node is Declaration => node.type === "Declaration" && properties.has(node.property.toLowerCase()));

/** Rules by what the last compound of their selector wants first. */
class RuleIndex {
  /** Whether there were more selectors than the limit. */
  cut = false;
  private order = 0;
  private readonly rules = new Map<string, SheetRule[]>();
  private readonly options: Options<PageNode, PageElement>;

  constructor(options: Options<PageNode, PageElement>) {
    this.options = options;
  }

  add(rule: Rule): void {
    const declared = declarationsIn(rule);
    if (declared.length === 0 || rule.prelude.type !== "SelectorList") return;
    for (const part of rule.prelude.children) {
      const selector = generate(part);
      if (/:(?:has|contains|icontains)\(|::|:(?:before|after|first-letter|first-line)\b|&/u.test(selector)) continue;
      this.order += 1;
      if (this.order > pageLimits.selectors) {
        this.cut = true;
        return;
      }
      const base = specificityOf(selector) * 1e5 + Math.min(this.order, 99_999);
      const stated = declared.map(({ property, value, important: strong }) => ({
        property: property.toLowerCase(),
        value: value.value.trim().toLowerCase(),
        weight: base + (strong ? important : 0),
      }));
      try {
        const matches = compile<PageNode, PageElement>(selector, this.options) as (element: PageElement) => boolean;
        const key = keyOf(selector);
        const known = this.rules.get(key);
        if (known === undefined) this.rules.set(key, [{ matches, stated }]);
        else known.push({ matches, stated });
      } catch {
        // A selector of a browser's own, which no plain element matches.
      }
    }
  }

  candidatesFor(element: PageElement): readonly SheetRule[] {
    const id = attributeOf(element, "id");
    const keys = ["*", element.tagName, ...(id === null ? [] : [`#${id}`]), ...classesOf(element).map((name) => `.${name}`)];
    return keys.flatMap((key) => this.rules.get(key) ?? []);
  }
}

/** Reads the style sheets that are in a page; those of other files are not there. */
export function readStyles(page: PageElement): PageStyles {
  let steps = 0;
  const countSteps = (count: number): void => {
    steps += count;
    if (steps > pageLimits.styleSteps) throw new TooManySteps();
  };
  const index = new RuleIndex(matching(countSteps));
  const { sheets, cut } = sheetsIn(page);
  for (const css of sheets) for (const rule of rulesIn(css)) index.add(rule);
  return {
    cut: cut || index.cut,
    styleOf(element) {
      const winners = new Map<string, Stated>();
      const consider = (stated: Stated): void => {
        if (stated.weight >= (winners.get(stated.property)?.weight ?? -1)) winners.set(stated.property, stated);
      };
      for (const { matches, stated } of index.candidatesFor(element)) {
        countSteps(perRule);
        if (matches(element)) for (const one of stated) consider(one);
      }
      for (const stated of ownStyle(element)) consider(stated);
      return new Map([...winners].map(([property, { value }]) => [property, value]));
    },
  };
}

/** The declarations of an element's own style, of the properties that can hide. */
function ownStyle(element: PageElement): readonly Stated[] {
  const text = attributeOf(element, "style");
  if (text === null) return [];
  return text
    .replace(/\/\*.*?\*\//gsu, "")
    .split(/;(?![^(]*\))/u)
    .flatMap((declaration): Stated[] => {
      const colon = declaration.indexOf(":");
      const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
      if (!properties.has(property)) return [];
      const value = declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
      const strong = /\s*!\s*important$/u;
      return [{ property, value: value.replace(strong, ""), weight: own + (strong.test(value) ? important : 0) }];
    });
}
