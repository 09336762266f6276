import { passageInFrame } from "../../corpus/addresses.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";

/** What is at an address of this site, in words: the title or name of its record; the address itself where there is none. */
export function addressName(corpus: LinkedCorpus, address: string): string {
  const [, folder, id, fragment] = /^(?:\/embed)?\/([a-z]+)\/([a-z0-9-]+)(?:\/|\.txt)(#.*)?$/u.exec(address) ?? [];
  const find = <T extends { readonly id: string }>(records: readonly T[], name: (record: T) => string): string => {
    const record = records.find((each) => each.id === id);
    return record === undefined ? address : name(record);
  };
  const hash = passageInFrame(address);
  const passage = corpus.passages.find((each) => each.hash === hash);
  if (passage !== undefined) return `a passage of ${articleTitle(corpus.article(passage.article))}`;
  if (folder === "events") return find(corpus.events, ({ title }) => title);
  if (folder === "statements") return find(corpus.statements, ({ title }) => title);
  if (folder === "lessons") return find(corpus.lessons, ({ title }) => title);
  if (folder === "places") return find(corpus.places, ({ name }) => name);
  if (folder === "speakers") return find(corpus.speakers, ({ name }) => name);
  if (folder !== "sources") return address;
  return find(corpus.articles, (article) => `${fragment === undefined ? "" : "a passage of "}${articleTitle(article)}`);
}
