import { defineMiddleware } from "astro:middleware";
import { base, corpus } from "./corpus.ts";

export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.corpus = corpus;
  locals.base = base;
  locals.problems = [];
  locals.contact = { publisher: null, repository: null, email: null };
  return next();
});
