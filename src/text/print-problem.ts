import type { Problem } from "./problem.ts";

/** Shows what a terminal or a log would swallow or obey: controls, bidi and invisible characters, as `<U+202E>`. */
export const showControls = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu,
    (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
  );

/**
 * A problem as people read it: `path:line:col: error: Unexpected …, expected … (rule-id)`, the note indented below.
 */
export function printProblem(problem: Problem): string {
  const { file, line, column, fatal, reason, ruleId, note } = problem;
  const head = showControls(`${file}:${line}:${column}: ${fatal ? "error" : "warning"}: ${reason} (${ruleId})`);
  const lines = note === undefined ? [] : note.split("\n").map((text) => `    ${showControls(text)}`);
  return [head, ...lines].join("\n");
}
