import { parseDocument } from "yaml";
import type { z } from "zod";
import { articleSchema } from "../corpus/article.ts";
import { printYaml } from "../corpus/print-yaml.ts";

/** The facts of an article, as its made file states them. */
export type ArticleFacts = z.infer<typeof articleSchema>;

/**
 * Prints the facts of an article as YAML, keys in the order of the schema.
 * @throws when the facts do not fit the schema
 */
export const printFacts = (facts: ArticleFacts): string => printYaml(articleSchema.parse(facts)).trimEnd();

/**
 * Parses the facts of an article.
 * @throws when it isn't strict YAML of the schema; the message has no place
 */
export function parseFacts(yaml: string): ArticleFacts {
  const document = parseDocument(yaml, { strict: true, uniqueKeys: true, stringKeys: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) throw problem;
  return articleSchema.parse(document.toJS({ maxAliasCount: 0 }));
}
