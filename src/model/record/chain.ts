import type { Article } from "../../corpus/article.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import type { Statement } from "../../corpus/statement.ts";

/** A station between the mouth and the article. */
export interface ChainLink {
  /** `gap`: nobody is named who passed the words on. `agency`: who wrote the text that the publisher carries, as we know from elsewhere. */
  readonly of: "speaker" | "gap" | "agency" | "publisher";
  /** Id of the speaker or the article; "" where there is no page. */
  readonly id: string;
  readonly name: string;
}

/**
 * The way of a statement's words from the mouth to the article. A publisher that speaks for itself is one station; where no source
 * names who passed the words on, the chain says so, since that nobody is named is no proof that nobody was between.
 */
export function chainOf(
  statement: Pick<Statement, "speaker" | "via">,
  article: Pick<Article, "id" | "publisher" | "agency">,
  nameOf: (speaker: Speaker["id"]) => string,
): readonly ChainLink[] {
  const { speaker, via } = statement;
  const publisher: ChainLink = { of: "publisher", id: article.id, name: article.publisher.name };
  if (via.length === 0 && nameOf(speaker) === article.publisher.name) return [publisher];
  const { agency } = article;
  return [
    { of: "speaker", id: speaker, name: nameOf(speaker) },
    ...via.map((id): ChainLink => ({ of: "speaker", id, name: nameOf(id) })),
    ...(via.length === 0 ? [{ of: "gap", id: "", name: "no intermediary named" } as const] : []),
    ...(agency?.share === "whole" ? [{ of: "agency", id: "", name: `${agency.name}, whose text it is` } as const] : []),
    agency?.share === "part" ? { ...publisher, name: `${publisher.name}, in part a text of ${agency.name}` } : publisher,
  ];
}
