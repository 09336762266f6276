import { defineMiddleware } from "astro:middleware";
import { contact } from "./io/configuration.ts";

/**
 * Hands each page who answers for the site, and what is wrong with the corpus as it stands; a build has stopped before that. Imported for each
 * request: the development server keeps this module, and with it whatever it imported, when the collections change.
 */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.problems = import.meta.env.DEV ? await (await import("./io/load.ts")).loadProblems() : [];
  locals.contact = contact;
  return next();
});
