import type { PublishedFile } from "../exports/data/published-records.ts";
import { bag, bytesOf, type KeptFile } from "../exports/evidence/bag.ts";
import type { Kept } from "../exports/evidence/crate.ts";
import { offlinePage, stylesheetsOf, withoutFonts } from "../exports/evidence/offline-page.ts";
import type { GuardedFolder } from "../io/guarded-folder.ts";

/** Larger than any file that a build writes. */
const most = 2 ** 30;

/**
 * Packs, of a site that has just been built, what somebody keeps: an archive for each event, for each source, and one for everything. They are made of what
 * the site publishes, and of the sidecars of captures that it publishes whole: so they can't say more than its pages do.
 *
 * @param site folder of the site below `folder`
 * @param corpus folder with the `seeds/` that the site was made from
 */
export function packEvidence(folder: GuardedFolder, site: string, corpus: GuardedFolder): void {
  const packer = new Packer(folder, site, corpus);
  for (const id of packer.idsIn("events")) packer.packEvent(id);
  for (const id of packer.idsIn("sources")) packer.packSource(id);
  packer.packAll();
}

class Packer {
  readonly #folder: GuardedFolder;
  readonly #site: string;
  readonly #seeds: GuardedFolder;
  readonly #styles = new Map<string, string>();

  constructor(folder: GuardedFolder, site: string, seeds: GuardedFolder) {
    this.#folder = folder;
    this.#site = site;
    this.#seeds = seeds;
  }

  #read(path: string): Uint8Array {
    const bytes = this.#folder.read(`${this.#site}/${path}`, most);
    if (bytes === null) throw new Error(`The site has no file “${path}”.`);
    return bytes;
  }
  #text = (path: string): string => new TextDecoder().decode(this.#read(path));
  #record = (path: string): PublishedFile => JSON.parse(this.#text(path));

  /** Ids of the records in a section whose files the build has written. */
  idsIn(section: string): readonly string[] {
    const names = this.#folder.list(`${this.#site}/${section}`);
    return names.flatMap((name) => /^([a-z][a-z0-9-]*)\.json$/u.exec(name)?.[1] ?? []).sort();
  }

  #style(path: string): string {
    const css = this.#styles.get(path) ?? withoutFonts(this.#text(path));
    // Those in sources/ belong to one page each.
    if (path.startsWith("assets/")) this.#styles.set(path, css);
    return css;
  }

  /** A page of the site to be read from a folder, its styles within it. */
  #page(path: string, address: string): Uint8Array {
    const html = this.#text(path);
    const styles = stylesheetsOf(html).map((each) => this.#style(each));
    return bytesOf(offlinePage(html, `<style>${styles.join("\n")}</style>`, address.startsWith("http") ? address : null));
  }

  /** What belongs to an article: its record and, where it is shown whole, the capture and its sidecar. */
  *#article(id: string): Generator<KeptFile> {
    const path = `sources/${id}.json`;
    yield [`records/articles/${id}.json`, this.#read(path)];
    if (this.#record(path).article?.capture === undefined) return;
    yield [`captures/${id}.txt`, this.#read(`sources/${id}.txt`)];
    const sidecar = this.#seeds.read(`seeds/${id}.yaml`, most);
    if (sidecar !== null) yield [`sidecars/${id}.yaml`, sidecar];
  }

  #write(path: string, name: string, kept: Kept, files: Iterable<KeptFile>): void {
    this.#folder.replace(`${this.#site}/${path}`, bag(name, kept, files));
  }

  packEvent(id: string): void {
    const { event, corpus: day } = this.#record(`events/${id}.json`);
    if (event === undefined) return;
    const articles = new Set(event.articles);
    const files: KeptFile[] = [
      [`records/events/${id}.json`, this.#read(`events/${id}.json`)],
      ["annotations.jsonld", this.#read(`events/${id}.annotations.jsonld`)],
      ["page.html", this.#page(`events/${id}/index.html`, event.page)],
    ];
    for (const statement of new Set(event.answers.map((answer) => answer.statement))) {
      const path = `statements/${statement}.json`;
      files.push([`records/${path}`, this.#read(path)]);
      for (const article of this.#record(path).statement?.articles ?? []) articles.add(article);
    }
    for (const article of articles) files.push(...this.#article(article));
    const description = "An event on record: what is reported, who said what about it, and the words of the sources.";
    this.#write(`events/${id}.zip`, id, { title: event.title, description, address: event.page, day }, files);
  }

  packSource(id: string): void {
    const { article, corpus: day } = this.#record(`sources/${id}.json`);
    if (article === undefined) return;
    const files: KeptFile[] = [
      ["annotations.jsonld", this.#read(`sources/${id}.annotations.jsonld`)],
      ["page.html", this.#page(`sources/${id}/index.html`, article.page)],
      ...this.#article(id),
    ];
    const title = article.title ?? `Article of ${article.publisher.name}`;
    const description = "A source of the record: what is known of it, and the passages that are quoted.";
    this.#write(`sources/${id}.zip`, id, { title, description, address: article.page, day }, files);
  }

  /** Every page of an event, a statement, a source and a lesson, and after them the style sheets that they share. */
  *#pages(): Generator<KeptFile> {
    const styles = new Set<string>();
    const nameOf = (path: string) => path.replaceAll("/", "-");
    for (const section of ["events", "statements", "sources", "lessons"])
      for (const id of this.idsIn(section)) {
        const html = this.#text(`${section}/${id}/index.html`);
        const asked = stylesheetsOf(html);
        for (const path of asked) styles.add(path);
        const links = asked.map((path) => `<link rel="stylesheet" href="../${nameOf(path)}" />`).join("");
        yield [`pages/${section}/${id}.html`, bytesOf(offlinePage(html, links, null))];
      }
    for (const path of styles) yield [`pages/${nameOf(path)}`, bytesOf(this.#style(path))];
  }

  /** All records as data, what belongs to every article, and every page. */
  *#everything(): Generator<KeptFile> {
    for (const name of [...this.#folder.list(`${this.#site}/data`)].sort())
      if (/\.(?:json|jsonld|geojson|csv)$/u.test(name)) yield [name, this.#read(`data/${name}`)];
    for (const name of [...this.#folder.list(`${this.#site}/data/schema`)].sort())
      yield [`schema/${name}`, this.#read(`data/schema/${name}`)];
    for (const id of this.idsIn("sources")) yield* this.#article(id);
    yield* this.#pages();
  }

  packAll(): void {
    const { name: title, description, url: address } = JSON.parse(this.#text("data/dataset.jsonld"));
    const { corpus: day } = this.#record("data/events.json");
    this.#write("data/evidence.zip", "on-the-record", { title, description, address, day }, this.#everything());
  }
}
