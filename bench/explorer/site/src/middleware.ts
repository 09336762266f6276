import { defineMiddleware } from "astro:middleware";

export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.problems = [];
  locals.contact = { publisher: null, repository: null, email: null };
  return next();
});
