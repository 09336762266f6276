import { defineMiddleware } from "astro:middleware";
import { loadProblems } from "./load.ts";

/** Hands each page what is wrong with the corpus as it stands; a build has stopped before it comes here. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.problems = import.meta.env.DEV ? await loadProblems() : [];
  return next();
});
