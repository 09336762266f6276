import { nearestName } from "../corpus/nearest-name.ts";
import { facetId, facetName, type HitKind, searchFacets } from "../exports/search/search-record.ts";
import { foldText } from "../text/fold.ts";
import { type Named, type Names, readNames } from "../text/names.ts";
import { type Asked, askedIn } from "../text/searched-text.ts";
import { find, html, write } from "./nodes.ts";
import { type HitsOfKind, type PagefindIndex, type SearchAnswer, type SearchIndex, searchIndexOf } from "./pagefind-index.ts";
import { hitNode, kindHeadings } from "./search-hits.ts";
import { parseSearch, printSearch, type SearchView } from "./search-view.ts";

const typingMilliseconds = 250;
/** Hits of each kind while all kinds are shown, and of the one that is looked at. */
const few = 4;
const portion = 20;
/** Values that a reader can choose from. */
const mostValues = 200;

interface Opened {
  readonly index: SearchIndex;
  readonly names: Names;
}

async function open({ dataset }: HTMLElement): Promise<Opened> {
  const folder = dataset["index"] ?? "";
  const [pagefind, response] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`),
    fetch(dataset["names"] ?? ""),
  ]);
  if (!response.ok) throw new Error(`The names did not arrive: ${response.status}`);
  const names = readNames((await response.json()) as Named[]);
  // No worker: the policy of the page lets no text become the address of a script.
  const instance: PagefindIndex = pagefind.createInstance({ basePath: folder, noWorker: true });
  return { index: searchIndexOf(instance), names };
}

const count = (number: number, one: string): string => `${number.toLocaleString("en")} ${number === 1 ? one : `${one}s`}`;
const list = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(", ");

/** What else a query was looked for as: the other spellings of the names in it. */
function spellingsTried(asked: readonly Asked[], { spellings }: Names, q: string): string {
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

class RecordSearch extends HTMLElement {
  #opened: Promise<Opened> | undefined;
  #turn = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = find(this, "form", HTMLFormElement);
    const field = find(this, "input[name=q]", HTMLInputElement);
    if (form === null || field === null) return;
    const change = (next: SearchView, how: "pushState" | "replaceState"): void => {
      clearTimeout(this.#typing);
      const address = `${location.pathname}${printSearch(next)}`;
      if (address !== location.pathname + location.search) history[how](null, "", address);
      void this.#show();
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      change({ ...this.#view, q: field.value.trim() }, "pushState");
    });
    field.addEventListener("focus", () => void this.#open().catch(() => undefined));
    field.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => change({ ...this.#view, q: field.value.trim() }, "replaceState"), typingMilliseconds);
    });
    for (const facet of searchFacets)
      this.#select(facet)?.addEventListener("change", ({ target }) => {
        const { [facet]: _, ...others } = this.#view.chosen;
        const value = target instanceof HTMLSelectElement ? target.value : "";
        change({ ...this.#view, chosen: value === "" ? others : { ...others, [facet]: value } }, "pushState");
      });
    this.addEventListener("click", (event) => {
      const target =
        event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-view], .search-failure button") : null;
      if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (target instanceof HTMLAnchorElement) change(parseSearch(target.search), "pushState");
      else void this.#show();
    });
    addEventListener("popstate", () => void this.#show());
    void this.#show();
  }

  get #view(): SearchView {
    return parseSearch(location.search);
  }
  #select(facet: string): HTMLSelectElement | null {
    return find(this, `select[name=${facet}]`, HTMLSelectElement);
  }
  #open(): Promise<Opened> {
    this.#opened ??= open(this).catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  /** Shows what the address asks for; of several turns the last one holds. */
  async #show(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const view = this.#view;
    const field = find(this, "input[name=q]", HTMLInputElement);
    if (field !== null && field !== document.activeElement) field.value = view.q;
    const failure = find(this, ".search-failure", HTMLElement);
    try {
      if (view.q === "") return this.#clear();
      const { index, names } = await this.#open();
      const asked = askedIn(view.q, names);
      const answer = await index.ask({ asked, facets: view.chosen });
      const parts = await this.#parts(view, answer, asked, names);
      if (turn !== this.#turn) return;
      if (failure) failure.hidden = true;
      this.#write(view, answer, asked, names, parts);
    } catch {
      if (turn !== this.#turn) return;
      this.#clear();
      if (failure) failure.hidden = false;
    }
  }

  #clear(): void {
    write(this.querySelector(".search-status"), "");
    this.querySelector(".search-hits")?.replaceChildren();
    for (const part of this.querySelectorAll<HTMLElement>(".search-kinds, .search-facets")) part.hidden = true;
  }

  #link(view: SearchView, text: string): HTMLAnchorElement {
    const node = html("a", "", text);
    node.href = `${location.pathname}${printSearch(view)}`;
    node.dataset["view"] = "";
    return node;
  }

  async #parts(view: SearchView, { kinds }: SearchAnswer, asked: readonly Asked[], names: Names): Promise<readonly Node[]> {
    const shown = kinds.filter(({ kind }) => view.kind === null || view.kind === kind);
    const setting = { home: this.dataset["home"] ?? "/", asked, names };
    return Promise.all(shown.map((hits) => this.#section(view, hits, setting)));
  }

  async #section(
    view: SearchView,
    { kind, count: all, bring }: HitsOfKind,
    setting: Parameters<typeof hitNode>[1],
  ): Promise<HTMLElement> {
    const section = html("section");
    const id = `hits-${kind}`;
    const heading = html("h2", "", `${kindHeadings[kind]} `);
    heading.id = id;
    heading.append(html("span", "count", all.toLocaleString("en")));
    section.setAttribute("aria-labelledby", id);
    const items = html("ol", "plain");
    const first = view.kind === null ? few : portion;
    items.append(...(await bring(0, first)).map((hit) => hitNode(hit, setting)));
    section.append(heading, items);
    if (all > first) {
      if (view.kind === null) {
        const line = html("p");
        line.append(this.#link({ ...view, kind }, `All ${all.toLocaleString("en")} ${kindHeadings[kind].toLowerCase()}`));
        section.append(line);
      } else section.append(this.#more(items, all, bring, setting));
    }
    return section;
  }

  /** A button that brings further hits and puts the focus on the first of them. */
  #more(items: HTMLElement, all: number, bring: HitsOfKind["bring"], setting: Parameters<typeof hitNode>[1]): HTMLElement {
    const line = html("p");
    const button = html("button", "", "More");
    button.type = "button";
    button.addEventListener("click", async () => {
      const from = items.childElementCount;
      const hits = (await bring(from, from + portion)).map((hit) => hitNode(hit, setting));
      items.append(...hits);
      hits[0]?.querySelector("a")?.focus();
      if (items.childElementCount >= all) line.remove();
    });
    line.append(button);
    return line;
  }

  #write(view: SearchView, answer: SearchAnswer, asked: readonly Asked[], names: Names, parts: readonly Node[]): void {
    const hits = this.querySelector(".search-hits");
    const total = answer.kinds
      .filter(({ kind }) => view.kind === null || kind === view.kind)
      .reduce((sum, { count: each }) => sum + each, 0);
    const said = total === 0 ? `Nothing found for “${view.q}”.` : `${count(total, "hit")} for “${view.q}”.`;
    write(this.querySelector(".search-status"), said + spellingsTried(asked, names, view.q));
    this.#writeKinds(view, answer);
    this.#writeFacets(view, answer);
    hits?.replaceChildren(
      ...(total === 0 ? [this.#nothing(view, answer, names)] : [this.#explorerLink(view, answer), ...parts]).filter(
        (part) => part !== null,
      ),
    );
  }

  /** The way to the same words in time and on the map. */
  #explorerLink(view: SearchView, { kinds }: SearchAnswer): HTMLElement | null {
    const events = kinds.find(({ kind }) => kind === "event")?.count ?? 0;
    if (events === 0 || view.chosen.year !== undefined || (view.kind ?? "event") !== "event") return null;
    const line = html("p", "small");
    const node = html("a", "", `${count(events, "event")} in time and on the map`);
    const { place, speaker, source } = view.chosen;
    const asked = new URLSearchParams({
      q: view.q,
      ...(place && { place }),
      ...(speaker && { speaker }),
      ...(source && { source }),
    });
    node.href = `${this.dataset["home"] ?? "/"}?${asked}`;
    line.append(node);
    return line;
  }

  #writeKinds(view: SearchView, { kinds }: SearchAnswer): void {
    const nav = find(this, ".search-kinds", HTMLElement);
    if (nav === null) return;
    const choice = (kind: HitKind | null, text: string, number: number): HTMLElement => {
      const node = this.#link({ ...view, kind }, `${text} `);
      node.append(html("span", "count", number.toLocaleString("en")));
      if (view.kind === kind) node.setAttribute("aria-current", "true");
      return node;
    };
    const all = kinds.reduce((sum, { count: each }) => sum + each, 0);
    nav.replaceChildren(
      choice(null, "All", all),
      ...kinds.map(({ kind, count: each }) => choice(kind, kindHeadings[kind], each)),
    );
    nav.hidden = all === 0;
  }

  #writeFacets(view: SearchView, { counts }: SearchAnswer): void {
    const fieldset = find(this, ".search-facets", HTMLFieldSetElement);
    for (const facet of searchFacets) {
      const select = this.#select(facet);
      if (select === null) continue;
      const chosen = view.chosen[facet] ?? "";
      const values = Object.entries(counts[facet] ?? {}).filter(([value, number]) => number > 0 || facetId(value) === chosen);
      const byCount =
        facet === "year"
          ? values.sort(([a], [b]) => (a < b ? -1 : 1))
          : values.sort(([a, most], [b, more]) => more - most || (facetName(a) < facetName(b) ? -1 : 1));
      const options = byCount
        .slice(0, mostValues)
        .map(([value, number]) => new Option(`${facetName(value)} (${number.toLocaleString("en")})`, facetId(value)));
      if (chosen !== "" && options.every(({ value }) => value !== chosen)) options.push(new Option(`${chosen} (0)`, chosen));
      select.replaceChildren(...[select.options[0] ?? new Option("Any", "")], ...options);
      select.value = chosen;
      select.disabled = options.length === 0;
    }
    if (fieldset) fieldset.hidden = Object.keys(counts).length === 0 && Object.keys(view.chosen).length === 0;
  }

  /** What may help where nothing was found. */
  #nothing(view: SearchView, { missing, kinds }: SearchAnswer, names: Names): HTMLElement {
    const node = html("div", "search-nothing");
    const narrowed = Object.keys(view.chosen).length > 0 || view.kind !== null;
    if (missing.length > 0)
      node.append(html("p", "", `No record has a word that begins with ${list(missing.map(({ term }) => term))}.`));
    else if (!narrowed && kinds.length === 0)
      node.append(html("p", "", "Each word is in some record, but none has all of them. Take one away."));
    if (narrowed && missing.length === 0) {
      const line = html("p", "", "It was looked for only where you narrowed it down. ");
      line.append(this.#link({ q: view.q, kind: null, chosen: {} }, "Look everywhere"));
      node.append(line);
    }
    const near = namesNear(view.q, names);
    if (near.length > 0) {
      const line = html("p", "", "Names near it: ");
      for (const [index, name] of near.entries())
        line.append(index > 0 ? ", " : "", this.#link({ q: name, kind: null, chosen: {} }, name));
      node.append(line);
    }
    return node;
  }
}

customElements.define("record-search", RecordSearch);
