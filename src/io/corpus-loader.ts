import { join } from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import type { CheckResult } from "../corpus/check-corpus.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { retiredAddresses } from "../corpus/retired.ts";
import { printArticle } from "../ingest/mdx.ts";
import { type Problem, printProblem } from "../text/problem.ts";
import { checkFolder } from "./check-folder.ts";
import { display } from "./configuration.ts";
import { folders, ledgers, madeFile } from "./folder.ts";
import { writerOf } from "./guarded-folder.ts";
import { projectFolder as project, projectRoot } from "./paths.ts";

type CollectionName = keyof Corpus | "passages" | "redirects" | "problems";

/** A reading of the corpus that found errors; `problems` is what a command prints. */
export class CorpusError extends Error {
  override readonly name = "CorpusError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`The corpus has errors, nothing was written.\n${problems.map(printProblem).join("\n")}`);
    this.problems = problems;
  }
}

type Records = readonly (readonly [id: string, data: Record<string, unknown>])[];

function keepOnly({ store }: LoaderContext, ids: ReadonlySet<string>): void {
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
}

/** Puts the records into the store, each under its digest, and takes out those that are gone. */
function replace(context: LoaderContext, records: Records): void {
  const { store, generateDigest } = context;
  keepOnly(context, new Set(records.map(([id]) => id)));
  for (const [id, data] of records) store.set({ id, data, digest: generateDigest(data) });
}

/** What a collection holds of a reading; of one that found errors, the problems alone. */
function recordsOf(name: CollectionName, { corpus, passages, ledger, problems }: CheckResult): Records {
  if (name === "problems") return problems.map((problem, index) => [String(index), { text: printProblem(problem) }]);
  if (corpus === null) return [];
  if (name === "passages") return passages.map((passage) => [passage.hash, passage]);
  if (name !== "redirects") return corpus[name].map(({ id, ...data }) => [id, data]);
  const retired = retiredAddresses(ledger, corpus.articles, display);
  const since = Object.fromEntries(ledger.listed.map((address) => [address, ledger.since.get(address) ?? null]));
  return [["all", { retired, since }]];
}

/** Makes the MDX of each new or changed article, and takes into the collection what is read back from it. */
function fillArticles(context: LoaderContext, folder: string, articles: Corpus["articles"]): void {
  const { store, generateDigest } = context;
  const ids = new Set(articles.map(({ id }) => id));
  project.makeFolder(folder);
  // What a process has left that was killed as it wrote, then what was made of an article that is gone.
  project.clearAside(folder);
  for (const name of project.list(folder))
    if (madeFile.test(name) && writerOf(name) === null && !ids.has(name.slice(0, -".mdx".length)))
      project.remove(`${folder}/${name}`);
  keepOnly(context, ids);
  for (const article of articles) {
    const file = `${folder}/${article.id}.mdx`;
    const digest = generateDigest({ ...article });
    if (store.get(article.id)?.digest === digest && project.kindAt(file) === "file") continue;
    const { mdx, readBack } = printArticle(article);
    // A build may make the same file beside the live site.
    project.replace(file, mdx);
    // Pages show what the made file says, not what it was made from.
    const { id, ...data } = readBack;
    store.set({ id, data, body: mdx, digest });
  }
}

/** The collections of one corpus folder, filled from one reading of it. */
class CorpusCollections {
  readonly #root: string;
  readonly #articles: string;
  readonly #contexts = new Map<CollectionName, LoaderContext>();
  #reading: ReturnType<typeof checkFolder> | undefined;
  #stopWatching = (): void => {};

  constructor(root: string, articles: string) {
    this.#root = root;
    this.#articles = articles;
  }

  async load(name: CollectionName, context: LoaderContext): Promise<void> {
    this.#contexts.set(name, context);
    if (name === "problems") this.#watch(context);
    await this.#fill(name, context);
  }

  async #fill(name: CollectionName, context: LoaderContext): Promise<void> {
    this.#reading ??= checkFolder(this.#root);
    const result = await this.#reading;
    const { corpus, problems } = result;
    if (corpus === null && name !== "problems") {
      if (context.watcher === undefined) throw new CorpusError(problems);
    } else if (corpus !== null && name === "articles") fillArticles(context, this.#articles, corpus.articles);
    else replace(context, recordsOf(name, result));
  }

  /** Reads again what has changed, says what is wrong with it, and fills every collection from the one reading. */
  async #refresh({ logger }: LoaderContext): Promise<void> {
    try {
      this.#reading = checkFolder(this.#root);
      const { problems } = await this.#reading;
      for (const problem of problems) logger[problem.fatal ? "error" : "warn"](printProblem(problem));
      if (problems.length === 0) logger.info("The corpus is proven again.");
      for (const [name, context] of this.#contexts) await this.#fill(name, context);
    } catch (error) {
      // A folder that is moved away for a moment must not end the development server.
      logger.error(error instanceof Error ? error.message : String(error));
    }
  }

  /** Watches the corpus for the development server. Astro may load again with a new context: the listeners before it go. */
  #watch(context: LoaderContext): void {
    const { watcher } = context;
    this.#stopWatching();
    if (watcher === undefined) return;
    const made = join(projectRoot, this.#articles);
    const watched = [...folders, ...ledgers].map((name) => join(this.#root, name));
    watcher.add(watched);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (path: string) => {
      if (path.startsWith(made) || !watched.some((one) => path.startsWith(one))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void this.#refresh(context), 50);
    };
    const events = ["add", "change", "unlink"] as const;
    for (const event of events) watcher.on(event, changed);
    this.#stopWatching = () => {
      clearTimeout(timer);
      for (const event of events) watcher.off(event, changed);
    };
  }
}

/**
 * Astro content loaders over one corpus folder. The folder is read and checked once for all collections; with an error
 * a build stops, and the development server keeps the last proven state and shows the problems.
 *
 * @param root folder with `seeds/` and `content/`; never written, except for `articles` when that lies in it
 * @param articles folder for the MDX made from the seeds, below the project
 */
export function corpusLoaders(root: string, articles: string): (name: CollectionName) => Loader {
  const collections = new CorpusCollections(root, articles);
  return (name) => ({ name: `corpus-${name}`, load: (context) => collections.load(name, context) });
}
