import { foldText } from "../../text/fold.ts";
import type { Problem } from "../../text/problem.ts";
import { shorten } from "../../text/shorten.ts";
import type { ArticleLine } from "../article.ts";
import type { CorpusRule } from "../draft.ts";
import { isRead } from "../role.ts";
import { warningIn } from "../rules.ts";

/** Words in a row that are no chance when two lines share them. */
const run = 5;

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(" ")
    .filter((word) => word !== "");

/** Every so many words in a row. */
const rowsOf = (words: readonly string[], length: number): readonly string[] =>
  words.slice(length - 1).map((_, index) => words.slice(index, index + length).join(" "));

/** Makes the test whether a line repeats what readers see: at least half of its rows of words are in those lines. */
function repeatsIn(lines: readonly ArticleLine[]): (text: string) => boolean {
  const known = new Map<number, ReadonlySet<string>>();
  return (text) => {
    const words = wordsOf(text);
    if (words.length === 0) return true;
    const length = Math.min(run, words.length);
    const rows = known.get(length) ?? new Set(lines.flatMap((line) => rowsOf(wordsOf(line.text), length)));
    known.set(length, rows);
    const own = rowsOf(words, length);
    return own.filter((row) => rows.has(row)).length * 2 >= own.length;
  };
}

/** Rule `parts-repeat`: a line that is hidden as a repeat is elsewhere, where readers see it. */
export const checkRepeats: CorpusRule = ({ articles }) =>
  articles.flatMap(({ article, sidecar }): readonly Problem[] => {
    const repeats = repeatsIn(article.lines.filter(({ role }) => isRead(role)));
    const parts = sidecar.record?.parts ?? [];
    return parts.flatMap(({ lines, role }, index): readonly Problem[] => {
      if (role !== "repeat") return [];
      const [first = 0, last = first] = lines.split("-").map(Number);
      const alone = article.lines.filter((line) => line.role === "repeat" && line.number >= first && line.number <= last);
      return alone
        .filter(({ text }) => !repeats(text))
        .map(({ number, text }) =>
          warningIn(
            sidecar,
            ["parts", index, "lines"],
            "parts-repeat",
            `Unexpected “repeat” for line ${number}, which repeats no line that readers see, expected the lines of the repeat`,
            { note: `Line ${number} is hidden from readers. It reads: ${shorten(text, 200)}` },
          ),
        );
    });
  });
