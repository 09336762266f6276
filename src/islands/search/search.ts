import { nearestName } from "../../corpus/nearest-name.ts";
import { facetId, facetName, type HitKind, hitKinds, longestQuery, searchFacets } from "../../exports/search/search-record.ts";
import { countInDigits, numberInDigits } from "../../model/record/number-words.ts";
import { foldText } from "../../text/fold.ts";
import { type Named, type Names, readNames } from "../../text/names.ts";
import { askedIn } from "../../text/searched-text.ts";
import { onceEach } from "../dom/bring.ts";
import { closestTo, get, html, isModified, timer, write } from "../dom/nodes.ts";
import { type ChosenFacets, type HitsOfKind, type PagefindIndex, type SearchAnswer, searchIndexOf } from "./pagefind-index.ts";
import { type HitSetting, hitNode, kindHeadings } from "./search-hits.ts";

const typingMilliseconds = 250;
/** Hits of each kind while all kinds are shown, and of the one that is looked at. */
const few = 4;
const portion = 20;
/** Values that a reader can choose from. */
const mostValues = 200;

/** What a reader looks for, as the address of the search page has it. */
interface SearchView {
  readonly q: string;
  /** The one kind that is looked at; null for all. */
  readonly kind: HitKind | null;
  readonly chosen: ChosenFacets;
}

/** The view that an address asks for. What it does not know it leaves out. */
function parseSearch(query: string): SearchView {
  const asked = new URLSearchParams(query);
  const kind = asked.get("kind");
  const values = searchFacets.map((facet) => [facet, asked.get(facet) ?? ""] as const);
  return {
    q: (asked.get("q") ?? "").slice(0, longestQuery).trim(),
    kind: hitKinds.find((one) => one === kind) ?? null,
    chosen: Object.fromEntries(values.filter(([, value]) => /^[a-z0-9-]{1,200}$/u.test(value))),
  };
}

/** A view as the query of an address, empty for one that asks for nothing. */
function printSearch({ q, kind, chosen }: SearchView): string {
  const asked = new URLSearchParams({ q, kind: kind ?? "" });
  for (const facet of searchFacets) asked.set(facet, chosen[facet] ?? "");
  for (const key of [...asked.keys()]) if (asked.get(key) === "") asked.delete(key);
  return asked.size === 0 ? "" : `?${asked}`;
}

/** An index that can be asked, and the names that queries are read with. */
const open = onceEach(async ({ dataset }: HTMLElement) => {
  const folder = dataset["index"] ?? "";
  const [pagefind, response] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`),
    fetch(dataset["names"] ?? ""),
  ]);
  if (!response.ok) throw new Error(`The names did not arrive: ${response.status}`);
  const names = readNames((await response.json()) as Named[]);
  // No worker: the policy of the page lets no text become the address of a script.
  const instance: PagefindIndex = pagefind.createInstance({ basePath: folder, noWorker: true });
  return { ask: searchIndexOf(instance), names };
});

/** What was looked for, and what was found. */
interface Found extends HitSetting, SearchAnswer {
  readonly view: SearchView;
}

const sum = (kinds: readonly HitsOfKind[]): number => kinds.reduce((total, { count: each }) => total + each, 0);
const countNode = (number: number): HTMLElement => html("span", { class: "count" }, numberInDigits(number));
/** A link to other hits, which this page follows itself. */
const viewLink = (view: SearchView, ...children: readonly (Node | string)[]): HTMLElement =>
  html("a", { href: `${location.pathname}${printSearch(view)}`, "data-view": "" }, ...children);

/** What else a query was looked for as: the other spellings of the names in it. */
function spellingsTried({ asked, names: { spellings }, view: { q } }: Found): string {
  const others = asked
    .flatMap(({ term, isName }) => (isName ? (spellings.get(term) ?? []) : []))
    .filter((spelling) => spelling !== q);
  return others.length === 0 ? "" : ` Looked for as ${[...new Set(others)].join(", ")} as well.`;
}

/** Names that a query may have meant: those that begin with it or differ by a letter or two. */
function namesNear(query: string, { spellings }: Names): readonly string[] {
  const all = new Map([...spellings.values()].flat().map((name) => [foldText(name), name]));
  const asked = foldText(query);
  const begun = [...all].filter(([folded]) => folded.startsWith(asked)).map(([, name]) => name);
  const near = all.get(nearestName(asked, all.keys()) ?? "");
  return [...new Set([...begun.slice(0, 5), ...(near === undefined ? [] : [near])])];
}

/** A button that brings further hits and puts the focus on the first of them. */
function moreButton(items: HTMLElement, all: number, nodesOf: (from: number, to: number) => Promise<HTMLElement[]>): HTMLElement {
  const button = html("button", { type: "button" }, "More");
  const line = html("p", {}, button);
  button.addEventListener("click", async () => {
    const from = items.childElementCount;
    const nodes = await nodesOf(from, from + portion);
    items.append(...nodes);
    nodes[0]?.querySelector("a")?.focus();
    if (items.childElementCount >= all) line.remove();
  });
  return line;
}

/** The hits of a kind below their heading: a few that lead to all, or all, a portion at a time. */
async function sectionOf({ kind, count: all, bring }: HitsOfKind, found: Found): Promise<HTMLElement> {
  const { view } = found;
  const nodesOf = async (from: number, to: number) => (await bring(from, to)).map((hit) => hitNode(hit, found));
  const first = view.kind === null ? few : portion;
  const items = html("ol", { class: "plain" }, ...(await nodesOf(0, first)));
  const id = `hits-${kind}`;
  const heading = html("h2", { id }, `${kindHeadings[kind]} `, countNode(all));
  const section = html("section", { "aria-labelledby": id }, heading, items);
  if (all <= first) return section;
  const allOfKind = viewLink({ ...view, kind }, `All ${numberInDigits(all)} ${kindHeadings[kind].toLowerCase()}`);
  section.append(view.kind === null ? html("p", {}, allOfKind) : moreButton(items, all, nodesOf));
  return section;
}

/** The way to the same words in time and on the map. */
function explorerLink({ view, kinds, home }: Found): HTMLElement | null {
  const events = kinds.find(({ kind }) => kind === "event")?.count ?? 0;
  if (events === 0 || view.chosen.year !== undefined || (view.kind ?? "event") !== "event") return null;
  const href = home + printSearch({ ...view, kind: null });
  return html("p", { class: "small" }, html("a", { href }, `${countInDigits(events, "event")} in time and on the map`));
}

/** What may help where nothing was found. */
function helpNode({ view, missing, kinds, names }: Found): HTMLElement {
  const everywhere = (q: string, text: string): HTMLElement => viewLink({ q, kind: null, chosen: {} }, text);
  const narrowed = Object.keys(view.chosen).length > 0 || view.kind !== null;
  const unknown = missing.map(({ term }) => `“${term}”`).join(", ");
  const said =
    missing.length > 0
      ? [`No record has a word that begins with ${unknown}.`]
      : narrowed
        ? ["It was looked for only where you narrowed it down. ", everywhere(view.q, "Look everywhere")]
        : kinds.length === 0
          ? ["Each word is in some record, but none has all of them. Take one away."]
          : [];
  const near = namesNear(view.q, names).flatMap((name, index) => [index > 0 ? ", " : "", everywhere(name, name)]);
  return html(
    "div",
    { class: "search-nothing" },
    said.length > 0 ? html("p", {}, ...said) : null,
    near.length > 0 ? html("p", {}, "Names near it: ", ...near) : null,
  );
}

/** A select whose options say how many hits each would leave. */
const selectOf = (root: HTMLElement, facet: string) => get(root, `select[name=${facet}]`, HTMLSelectElement);

function clear(root: HTMLElement): void {
  write(get(root, ".search-status"), "");
  get(root, ".search-hits").replaceChildren();
  for (const selector of [".search-kinds", ".search-facets"]) get(root, selector).hidden = true;
}

function writeKinds(root: HTMLElement, { view, kinds }: Found): void {
  const nav = get(root, ".search-kinds");
  const choice = (kind: HitKind | null, text: string, number: number): HTMLElement => {
    const node = viewLink({ ...view, kind }, `${text} `, countNode(number));
    if (view.kind === kind) node.setAttribute("aria-current", "true");
    return node;
  };
  const all = sum(kinds);
  nav.replaceChildren(choice(null, "All", all), ...kinds.map(({ kind, count: each }) => choice(kind, kindHeadings[kind], each)));
  nav.hidden = all === 0;
}

function writeFacets(root: HTMLElement, { view, counts }: Found): void {
  for (const facet of searchFacets) {
    const select = selectOf(root, facet);
    const chosen = view.chosen[facet] ?? "";
    const values = Object.entries(counts[facet] ?? {})
      .filter(([value, number]) => number > 0 || facetId(value) === chosen)
      .sort(([a, most], [b, more]) => (facet === "year" ? 0 : more - most) || (facetName(a) < facetName(b) ? -1 : 1));
    const options = values
      .slice(0, mostValues)
      .map(([value, number]) => new Option(`${facetName(value)} (${numberInDigits(number)})`, facetId(value)));
    if (chosen !== "" && options.every(({ value }) => value !== chosen)) options.push(new Option(`${chosen} (0)`, chosen));
    select.replaceChildren(...[...select.options].slice(0, 1), ...options);
    select.value = chosen;
    select.disabled = options.length === 0;
  }
  get(root, ".search-facets").hidden = Object.keys(counts).length === 0 && Object.keys(view.chosen).length === 0;
}

/** Makes the page show what was found. */
async function showFound(root: HTMLElement, found: Found, isLast: () => boolean): Promise<void> {
  const { view, kinds } = found;
  const shown = kinds.filter(({ kind }) => view.kind === null || view.kind === kind);
  const sections = await Promise.all(shown.map((hits) => sectionOf(hits, found)));
  if (!isLast()) return;
  const total = sum(shown);
  const said = total === 0 ? `Nothing found for “${view.q}”.` : `${countInDigits(total, "hit")} for “${view.q}”.`;
  write(get(root, ".search-status"), said + spellingsTried(found));
  writeKinds(root, found);
  writeFacets(root, found);
  const lead = total === 0 ? helpNode(found) : explorerLink(found);
  get(root, ".search-hits").replaceChildren(...(lead === null ? [] : [lead]), ...sections);
  get(root, ".search-failure").hidden = true;
}

class RecordSearch extends HTMLElement {
  #turn = 0;

  connectedCallback(): void {
    const field = get(this, "input[name=q]", HTMLInputElement);
    const viewNow = (): SearchView => parseSearch(location.search);
    const change = (next: SearchView, how: "pushState" | "replaceState"): void => {
      typing.stop();
      const address = `${location.pathname}${printSearch(next)}`;
      if (address !== location.pathname + location.search) history[how](null, "", address);
      void show();
    };
    const look = (how: "pushState" | "replaceState"): void => change({ ...viewNow(), q: field.value.trim() }, how);
    const typing = timer(typingMilliseconds, () => look("replaceState"));
    const show = async (): Promise<void> => this.#show(viewNow(), field);
    get(this, "form").addEventListener("submit", (event) => {
      event.preventDefault();
      look("pushState");
    });
    field.addEventListener("focus", () => void open(this).catch(() => undefined));
    field.addEventListener("input", typing.start);
    for (const facet of searchFacets) {
      const select = selectOf(this, facet);
      select.addEventListener("change", () => {
        const view = viewNow();
        change({ ...view, chosen: { ...view.chosen, [facet]: select.value } }, "pushState");
      });
    }
    this.addEventListener("click", (event) => {
      const target = closestTo(event, "a[data-view], .search-failure button");
      if (target === null || isModified(event)) return;
      event.preventDefault();
      if (target instanceof HTMLAnchorElement) change(parseSearch(target.search), "pushState");
      else void show();
    });
    addEventListener("popstate", () => void show());
    void show();
  }

  /** Shows what the address asks for; of several turns the last one holds. */
  async #show(view: SearchView, field: HTMLInputElement): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const isLast = (): boolean => turn === this.#turn;
    if (field !== document.activeElement) field.value = view.q;
    try {
      if (view.q === "") return clear(this);
      const { ask, names } = await open(this);
      const asked = askedIn(view.q, names);
      const answer = await ask(asked, view.chosen);
      await showFound(this, { view, asked, names, home: this.dataset["home"] ?? "/", ...answer }, isLast);
    } catch {
      if (!isLast()) return;
      clear(this);
      get(this, ".search-failure").hidden = false;
    }
  }
}

customElements.define("record-search", RecordSearch);
