import { describe, expect, it } from "vitest";
import { contextLimit, shortestContext } from "../../src/text/context.ts";

/** The context of one of the places of “x” in a folded text. */
function contextOf(text: string, place: number): { readonly before: number; readonly after: number } {
  const places = [...text.matchAll(/x/g)].map(({ index }) => index);
  const start = places[place] ?? -1;
  return shortestContext(
    text,
    { start, end: start + 1 },
    places.filter((other) => other !== start),
  );
}

describe("shortestContext", () => {
  it.each([
    ["nothing where the words stand once", "a x b", 0, 0, 0],
    ["of two as short, the one with less before", "a x b\nc x d", 0, 0, 2],
    ["all that is needed before, where the run ends with the words", "ab x\nc ab x\nd", 1, 5, 0],
    ["all that is needed after, where the run begins with the words", "d\nx ab c\nx ab", 0, 0, 5],
    ["all there is where two runs are alike, in the first", "p so x go on\np so x go on", 0, 5, 6],
    ["all there is where two runs are alike, in the second", "p so x go on\np so x go on", 1, 5, 6],
    ["nothing from beyond the run", "k\nx\nk\nx\nk", 1, 0, 0],
    ["both sides where neither is enough", "a x b\na x c\nd x b", 0, 2, 2],
  ])("takes %s", (_, text, place, before, after) => {
    expect(contextOf(text, place)).toEqual({ before, after });
  });

  it.each([contextLimit, contextLimit + 1, contextLimit + 2, 3 * contextLimit])(
    "takes no more than its limit of %d units",
    (length) => {
      const word = "a".repeat(length);
      const run = `${word}x${word}`;
      for (const place of [0, 1])
        expect(contextOf(`${run}\n${run}`, place)).toEqual({ before: contextLimit, after: contextLimit });
    },
  );

  it("takes whole words that end before the limit, where the limit parts a character", () => {
    const emoji = "😀".repeat(contextLimit);
    const run = `${emoji}b c x c b${emoji}`;
    for (const place of [0, 1]) expect(contextOf(`${run}\n${run}`, place)).toEqual({ before: contextLimit, after: contextLimit });
    const odd = `${emoji}b cc x cc b${emoji}`;
    for (const place of [0, 1]) expect(contextOf(`${odd}\n${odd}`, place)).toEqual({ before: 3, after: 3 });
  });
});
