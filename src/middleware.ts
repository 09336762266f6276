import { defineMiddleware } from "astro:middleware";
import { corpusDay } from "./corpus/corpus-day.ts";
import { contact } from "./io/configuration.ts";

/**
 * Hands each page who answers for the site, the day of the corpus, and what is wrong with the corpus as it is; a build has stopped before that. Imported for each
 * request: the development server keeps this module, and with it whatever it imported, when the collections change.
 */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const { loadCorpus, loadProblems } = await import("./io/load.ts");
  locals.problems = import.meta.env.DEV ? await loadProblems() : [];
  locals.corpusDay = corpusDay(await loadCorpus());
  locals.contact = contact;
  return next();
});
