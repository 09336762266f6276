import { codePointName } from "./code-point-name.ts";
import { makeVisible } from "./visible.ts";

/** A stretch of two texts: what each has there. Where they agree, the two are equal; "" stands for nothing. */
export interface Stretch {
  readonly there: string;
  readonly quoted: string;
}

/** Insertions and deletions that are told apart; texts that differ in more are one difference between what they share. */
const mostEdits = 120;

/** Agreement as short as this between two differing words is chance, and only makes the marks hard to read. */
const chance = 2;

/** The furthest points of each diagonal after 0, 1, … edits, until both texts are at their end; null if that takes too many. */
function furthestPoints(a: readonly string[], b: readonly string[]): (readonly number[])[] | null {
  const steps: (readonly number[])[] = [];
  const middle = mostEdits + 1;
  let furthest: number[] = Array.from({ length: 2 * middle + 1 }, () => 0);
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    const next = [...furthest];
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [below = 0, above = 0] = [furthest[middle + diagonal + 1], furthest[middle + diagonal - 1]];
      const inserts = diagonal === -edits || (diagonal !== edits && above < below);
      let x = edits === 0 ? 0 : inserts ? below : above + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next[middle + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return [...steps, next];
    }
    steps.push(next);
    furthest = next;
  }
  return null;
}

/** For each code point of both texts whether the other has it too, by the shortest script of edits (Myers 1986). */
function sharedPoints(a: readonly string[], b: readonly string[]): { x: number; y: number }[] | null {
  const steps = furthestPoints(a, b);
  if (steps === null) return null;
  const middle = mostEdits + 1;
  const shared: { x: number; y: number }[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const before = steps[edits - 1] ?? [];
    const diagonal = x - y;
    const [below = 0, above = 0] = [before[middle + diagonal + 1], before[middle + diagonal - 1]];
    const inserts = diagonal === -edits || (diagonal !== edits && above < below);
    const [fromX, fromY] = edits === 0 ? [0, 0] : inserts ? [below, below - diagonal - 1] : [above, above - diagonal + 1];
    const [afterX, afterY] = edits === 0 ? [0, 0] : inserts ? [fromX, fromY + 1] : [fromX + 1, fromY];
    for (; x > afterX && y > afterY; x -= 1, y -= 1) shared.push({ x: x - 1, y: y - 1 });
    [x, y] = [fromX, fromY];
  }
  return shared.reverse();
}

const hasLetter = ({ there, quoted }: Stretch): boolean => /[\p{L}\p{N}]/u.test(there + quoted);
const differs = ({ there, quoted }: Stretch): boolean => there !== quoted;

/** Draws two differing words together over an agreement that is chance. */
function join(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const last = joined.at(-1);
    const next = stretches[index + 1];
    const between = last !== undefined && next !== undefined && !differs(stretch) && [...stretch.there].length <= chance;
    const continues = last !== undefined && differs(last) && differs(stretch);
    const bridges = between && differs(last) && hasLetter(last) && hasLetter(next);
    if (continues || bridges) joined.splice(-1, 1, { there: last.there + stretch.there, quoted: last.quoted + stretch.quoted });
    else joined.push(stretch);
  }
  return joined;
}

/** Two texts as stretches that agree and stretches that differ, in turn, by code points. Time is bounded by their lengths. */
export function compareTexts(there: string, quoted: string): readonly Stretch[] {
  const [a, b] = [[...there], [...quoted]];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let rest = 0;
  while (rest < Math.min(a.length, b.length) - start && a[a.length - 1 - rest] === b[b.length - 1 - rest]) rest += 1;
  const inner = [a.slice(start, a.length - rest), b.slice(start, b.length - rest)] as const;
  const edge = (points: readonly string[]): Stretch => ({ there: points.join(""), quoted: points.join("") });

  const stretches: Stretch[] = [edge(a.slice(0, start))];
  let [x, y] = [0, 0];
  const shared = sharedPoints(...inner) ?? [];
  for (const point of [...shared, { x: inner[0].length, y: inner[1].length }]) {
    stretches.push({ there: inner[0].slice(x, point.x).join(""), quoted: inner[1].slice(y, point.y).join("") });
    stretches.push(edge(inner[0].slice(point.x, point.x + 1)));
    [x, y] = [point.x + 1, point.y + 1];
  }
  stretches.push(edge(a.slice(a.length - rest)));
  const found: Stretch[] = [];
  for (const stretch of stretches.filter(({ there, quoted }) => there !== "" || quoted !== "")) {
    const last = found.at(-1);
    if (last !== undefined && differs(last) === differs(stretch))
      found.splice(-1, 1, { there: last.there + stretch.there, quoted: last.quoted + stretch.quoted });
    else found.push(stretch);
  }
  return join(found);
}

/** What stands between the marks: there a mark that combines, or a character that shows nothing, is named. */
const marked = (text: string): string =>
  `⟦${makeVisible(text).replace(/\p{M}/gu, (mark) => `<${codePointName(mark.codePointAt(0) ?? 0)}>`)}⟧`;

const names = (text: string): string =>
  text === "" ? "nothing" : [...text].map((character) => codePointName(character.codePointAt(0) ?? 0)).join(" ");

/** Whether two short stretches may look alike: then their code points are named. */
const mayLookAlike = ({ there, quoted }: Stretch): boolean =>
  there !== quoted && [...there].length <= 2 && [...quoted].length <= 2 && /[^ -~]/u.test(there + quoted);

/** More pairs of code points than these only repeat each other. */
const listedPairs = 4;

/**
 * Two lines, `there: …` and `quote: …`, in which `⟦ ⟧` stands around the characters that differ: to be read in a terminal, in
 * an annotation and in a proportional font. A third line names code points that may look alike.
 */
export function showDifference(there: string, quoted: string): string {
  const stretches = compareTexts(there, quoted);
  const side = (key: keyof Stretch): string =>
    stretches.map((stretch) => (differs(stretch) ? marked(stretch[key]) : stretch[key])).join("");
  const pairs = [
    ...new Set(
      stretches.filter(mayLookAlike).map((stretch) => `${names(stretch.there)} there, ${names(stretch.quoted)} in the quote`),
    ),
  ];
  const more = pairs.length > listedPairs ? ["…"] : [];
  const named = pairs.length === 0 ? [] : [[...pairs.slice(0, listedPairs), ...more].join("; ")];
  return [`there: ${side("there")}`, `quote: ${side("quoted")}`, ...named].join("\n");
}
