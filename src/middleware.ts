import { defineMiddleware } from "astro:middleware";
import { contact } from "./io/configuration.ts";

/**
 * Hands each page the corpus with all that goes with it, who answers for the site, and what is wrong with the corpus as it is; a build has stopped before that.
 * Imported for each request: the development server keeps this module, and with it whatever it imported, when the collections change.
 */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  const { loadBaseMap, loadCitationFormatter, loadCorpus, loadProblems, loadSince } = await import("./io/load.ts");
  locals.corpus = await loadCorpus();
  locals.base = await loadBaseMap();
  locals.since = await loadSince();
  locals.citationFormatter = loadCitationFormatter;
  locals.problems = import.meta.env.DEV ? await loadProblems() : [];
  locals.contact = contact;
  return next();
});
