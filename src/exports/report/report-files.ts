import type { SearchBudget } from "../../text/nearest.ts";
import { nameOfFile } from "./corpus-file.ts";
import type { Difference, FileChange } from "./file-changes.ts";
import { codeSpan, type Item } from "./markdown.ts";
import { showChange } from "./show-difference.ts";

const words = { added: "came", changed: "changed", gone: "**gone**" } as const;

function itemOf({ path, state }: FileChange, { what, before, after }: Difference, budget: SearchBudget): Item {
  const { sort, id } = nameOfFile(path);
  const became = before === undefined ? (after === undefined ? "" : "came ") : after === undefined ? "gone " : "";
  const print = (): string =>
    `  - ${state === "changed" ? became : ""}${codeSpan(what)}${before === undefined && after === undefined ? "\n" : `:${showChange(before, after, budget)}`}`;
  let text: string | undefined;
  return {
    group: `- ${words[state]} ${sort} ${codeSpan(id)}\n`,
    // Most of what differs has no room when very much does: its words are compared only if it is shown.
    get text() {
      text ??= print();
      return text;
    },
  };
}

/** The differences of files that pass a filter, each below the name of its file. */
export const reportFiles = (
  files: readonly FileChange[],
  budget: SearchBudget,
  wanted: (difference: Difference, file: FileChange) => boolean,
): readonly Item[] =>
  files.flatMap((file) =>
    file.differences.filter((difference) => wanted(difference, file)).map((each) => itemOf(file, each, budget)),
  );
