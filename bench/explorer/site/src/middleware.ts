import { defineMiddleware } from "astro:middleware";

export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.problems = [];
  return next();
});
