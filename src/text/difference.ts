import { codePointName } from "./code-point-name.ts";
import { compareLists, type Stretch } from "./compare-words.ts";
import { makeVisible } from "./visible.ts";

/** Insertions and deletions that are told apart; texts that differ in more are one difference between what they share. */
const mostEdits = 120;

/** Agreement as short as this between two differing words is chance, and only makes the marks hard to read. */
const chance = 2;

const hasLetter = ({ before, after }: Stretch): boolean => /[\p{L}\p{N}]/u.test(before + after);
const differs = ({ before, after }: Stretch): boolean => before !== after;

/** Draws two differing words together over an agreement that is chance. */
function join(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const last = joined.at(-1);
    const next = stretches[index + 1];
    const between = last !== undefined && next !== undefined && !differs(stretch) && [...stretch.before].length <= chance;
    const continues = last !== undefined && differs(last) && differs(stretch);
    const bridges = between && differs(last) && hasLetter(last) && hasLetter(next);
    if (continues || bridges) joined.splice(-1, 1, { before: last.before + stretch.before, after: last.after + stretch.after });
    else joined.push(stretch);
  }
  return joined;
}

/** Two texts as stretches that agree and stretches that differ, in turn, by code points. Time is bounded by their lengths. */
export function compareTexts(there: string, quoted: string): readonly Stretch[] {
  const [a, b] = [[...there], [...quoted]];
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && a[start] === b[start]) start += 1;
  let rest = 0;
  while (rest < shortest - start && a.at(-1 - rest) === b.at(-1 - rest)) rest += 1;
  const middle = (points: readonly string[]): readonly string[] => points.slice(start, points.length - rest);
  const runs = [
    { before: a.slice(0, start), after: b.slice(0, start) },
    ...compareLists(middle(a), middle(b), { left: mostEdits ** 2 }),
    { before: a.slice(a.length - rest), after: b.slice(b.length - rest) },
  ];
  const stretches = runs.map(({ before, after }) => ({ before: before.join(""), after: after.join("") }));
  return join(stretches.filter(({ before, after }) => before !== "" || after !== ""));
}

/** What is between the marks: there a mark that combines, or a character that shows nothing, is named. */
const marked = (text: string): string => `⟦${makeVisible(text).replace(/\p{M}/gu, (mark) => `<${codePointName(mark)}>`)}⟧`;

const names = (text: string): string => (text === "" ? "nothing" : [...text].map(codePointName).join(" "));

/** Whether two short stretches may look alike: then their code points are named. */
const mayLookAlike = ({ before, after }: Stretch): boolean =>
  before !== after && [...before].length <= 2 && [...after].length <= 2 && /[^ -~]/u.test(before + after);

/** More pairs of code points than these only repeat each other. */
const listedPairs = 4;

/**
 * Two lines, `there: …` and `quote: …`, in which `⟦ ⟧` is around the characters that differ: to be read in a terminal, in
 * an annotation and in a proportional font. A third line names code points that may look alike.
 */
export function showDifference(there: string, quoted: string): string {
  const stretches = compareTexts(there, quoted);
  const side = (key: keyof Stretch): string =>
    stretches.map((stretch) => (differs(stretch) ? marked(stretch[key]) : stretch[key])).join("");
  const pairs = [
    ...new Set(
      stretches.filter(mayLookAlike).map((stretch) => `${names(stretch.before)} there, ${names(stretch.after)} in the quote`),
    ),
  ];
  const more = pairs.length > listedPairs ? ["…"] : [];
  const named = pairs.length === 0 ? [] : [[...pairs.slice(0, listedPairs), ...more].join("; ")];
  return [`there: ${side("before")}`, `quote: ${side("after")}`, ...named].join("\n");
}
