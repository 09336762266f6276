import type { Corpus } from "../../corpus/corpus.ts";
import { isRead } from "../../corpus/role.ts";
import { codeSpan, type Item } from "./markdown.ts";
import { span } from "./show-difference.ts";

/** Lines of captures that readers do not see in the article any more, or of a new one not at all: each with its role and its words. */
export function reportHiddenLines(before: Corpus | null, after: Corpus): readonly Item[] {
  const hidden = ({ articles }: Corpus) =>
    articles.map(({ id, lines }) => ({ id, lines: lines.filter(({ role }) => !isRead(role)) }));
  const old = new Set(
    (before === null ? [] : hidden(before)).flatMap(({ id, lines }) => lines.map(({ text }) => `${id}\n${text}`)),
  );
  return hidden(after).flatMap(({ id, lines }) =>
    lines
      .filter(({ text }) => !old.has(`${id}\n${text}`))
      .map(({ number, role, text }) => ({
        group: `- article ${codeSpan(id)}\n`,
        text: `  - line ${number}, ${role}: ${span(text)}\n`,
      })),
  );
}
