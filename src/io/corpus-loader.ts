import { join } from "node:path";
import type { Loader, LoaderContext } from "astro/loaders";
import type { Corpus } from "../corpus/corpus.ts";
import { retiredAddresses } from "../corpus/retired.ts";
import { printArticle } from "../ingest/mdx.ts";
import { printProblem } from "../text/print-problem.ts";
import type { Problem } from "../text/problem.ts";
import { checkFolder } from "./check-folder.ts";
import { display } from "./configuration.ts";
import { madeFile } from "./folder.ts";
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

/**
 * Astro content loaders over one corpus folder. The folder is read and checked once for all collections; with an error
 * a build stops, and the development server keeps the last proven state and shows the problems.
 *
 * @param root folder with `seeds/` and `content/`; never written, except for `articles` when that lies in it
 * @param articles folder for the MDX made from the seeds, below the project
 */
export function corpusLoaders(root: string, articles: string): (name: CollectionName) => Loader {
  const contexts = new Map<CollectionName, LoaderContext>();
  let reading: ReturnType<typeof checkFolder> | undefined;
  let stopWatching = () => {};

  async function fill(name: CollectionName, context: LoaderContext) {
    reading ??= checkFolder(root);
    const { corpus, passages, ledger, problems } = await reading;
    if (name === "problems")
      return replace(
        context,
        problems.map((problem, index) => [String(index), { text: printProblem(problem) }]),
      );
    if (corpus === null) {
      if (context.watcher === undefined) throw new CorpusError(problems);
      return;
    }
    if (name === "articles") return fillArticles(context, corpus.articles);
    if (name === "passages")
      return replace(
        context,
        passages.map((passage) => [passage.hash, passage]),
      );
    if (name === "redirects") {
      const retired = retiredAddresses(ledger, corpus.articles, display);
      return replace(context, [["all", { retired, since: Object.fromEntries(ledger.since) }]]);
    }
    return replace(
      context,
      corpus[name].map(({ id, ...data }) => [id, data]),
    );
  }

  /** Puts the records into the store, each under its digest, and takes out those that are gone. */
  function replace(context: LoaderContext, records: readonly (readonly [id: string, data: Record<string, unknown>])[]) {
    const ids = new Set(records.map(([id]) => id));
    for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
    for (const [id, data] of records) context.store.set({ id, data, digest: context.generateDigest(data) });
  }

  /** Makes the MDX of each new or changed article, and takes into the collection what is read back from it. */
  async function fillArticles(context: LoaderContext, records: Corpus["articles"]) {
    const ids = new Set(records.map(({ id }) => id));
    project.makeFolder(articles);
    // What a process has left that was killed as it wrote, then what was made of an article that is gone.
    project.clearAside(articles);
    for (const name of project.list(articles))
      if (madeFile.test(name) && writerOf(name) === null && !ids.has(name.slice(0, -".mdx".length)))
        project.remove(`${articles}/${name}`);
    for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
    for (const article of records) {
      const file = `${articles}/${article.id}.mdx`;
      const digest = context.generateDigest({ ...article });
      if (context.store.get(article.id)?.digest === digest && project.kindAt(file) === "file") continue;
      const { mdx, readBack } = printArticle(article);
      // A build may make the same file beside the live site.
      project.replace(file, mdx);
      // Pages show what the made file says, not what it was made from.
      const { id, ...data } = readBack;
      context.store.set({ id, data, body: mdx, digest });
    }
  }

  /** Reads again what has changed, says what is wrong with it, and fills every collection from the one reading. */
  async function refresh({ logger }: LoaderContext) {
    try {
      reading = checkFolder(root);
      const { problems } = await reading;
      for (const problem of problems) logger[problem.fatal ? "error" : "warn"](printProblem(problem));
      if (problems.length === 0) logger.info("The corpus is proven again.");
      for (const [name, context] of contexts) await fill(name, context);
    } catch (error) {
      // A folder that is moved away for a moment must not end the development server.
      logger.error(error instanceof Error ? error.message : String(error));
    }
  }

  /** Watches the corpus for the development server. Astro may load again with a new context: the listeners before it go. */
  function watch(context: LoaderContext) {
    const { watcher } = context;
    stopWatching();
    if (watcher === undefined) return;
    const watched = [join(root, "seeds"), join(root, "content"), join(root, "permalinks.txt"), join(root, "redirects.yaml")];
    watcher.add(watched);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (path: string) => {
      if (path.startsWith(join(projectRoot, articles)) || !watched.some((one) => path.startsWith(one))) return;
      clearTimeout(timer);
      timer = setTimeout(refresh, 50, context);
    };
    const events = ["add", "change", "unlink"] as const;
    for (const event of events) watcher.on(event, changed);
    stopWatching = () => {
      clearTimeout(timer);
      for (const event of events) watcher.off(event, changed);
    };
  }

  return (name) => ({
    name: `corpus-${name}`,
    async load(context) {
      contexts.set(name, context);
      if (name === "problems") watch(context);
      await fill(name, context);
    },
  });
}
