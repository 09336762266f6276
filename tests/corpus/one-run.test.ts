import { describe, expect, test } from "vitest";
import { leastRecord } from "../../src/corpus/rules/links.ts";
import { findWrongIndentation } from "../../src/corpus/yaml-error.ts";
import { check, readSmall, smallFiles } from "./sources.ts";

const market = "content/events/grain-market.mdx";

/** The rules that the small corpus breaks with pieces of one file changed. */
function brokenBy(path: string, ...changes: readonly (readonly [from: string, to: string])[]): readonly string[] {
  const text = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, () => to);
  }, readSmall(path));
  return check({ ...smallFiles, [path]: text }).problems.map(({ file, ruleId }) => `${file} ${ruleId}`);
}

describe("one run of the check tells, of a record with an error of form,", () => {
  test("its quotes, its links and its citations that are wrong as well", () => {
    const found = brokenBy(
      market,
      ["kind: strike", "kind: strik"],
      ["at least four people were hurt", "at least five people were hurt"],
      ["place: kharkiv", "place: no-such-town"],
      ['<Cite id="hit" />', '<Cite id="hitt" />'],
    );
    expect(new Set(found)).toEqual(
      new Set(["wrong-value", "quote-not-found", "link", "cite-unknown", "quote-unused"].map((rule) => `${market} ${rule}`)),
    );
  });

  test("nothing that is right", () => {
    expect(brokenBy(market, ["kind: strike", "kind: strik"])).toEqual([`${market} wrong-value`]);
  });
});

describe("one run of the check tells, of a capture whose sidecar has an error of form,", () => {
  const sidecar = "seeds/courier-market.yaml";
  test("no quote that is right", () => {
    expect(brokenBy(sidecar, ["language: en", "language: English"])).toEqual([`${sidecar} wrong-value`]);
  });

  test("the quotes that are wrong", () => {
    const event = readSmall(market).replace("at least four people were hurt", "at least five people were hurt");
    const broken = readSmall(sidecar).replace("language: en", "language: English");
    const found = check({ ...smallFiles, [market]: event, [sidecar]: broken }).problems.map(({ ruleId }) => ruleId);
    expect(found).toEqual(expect.arrayContaining(["quote-not-found", "wrong-value"]));
  });
});

describe("an indentation that fits no block is told in numbers of spaces:", () => {
  test.each([
    ["too little within an entry", "a:\n  - b: 1\n    c: 2\n   d: 3\n", "by 3 spaces, expected 4 spaces, like “c: 2”"],
    ["too much after a value", "a:\n  b: 1\n   c: 2\n", "by 3 spaces, expected 2 spaces, like “b: 1”"],
    ["too much at the top", "a: 1\n b: 2\n", "by 1 space, expected no space before it, like “a: 1”"],
    ["an entry of a list", "a:\n - b\n  - c\n", "by 2 spaces, expected 1 space, like “- b”"],
  ])("%s", (_, yaml, words) => {
    expect(findWrongIndentation(yaml)?.reason).toBe(`Unexpected line that is indented ${words}`);
  });

  test.each([
    "a:\n  - b: 1\n    c:\n      - 2\nd: [1,\n 2]\n# x\n   # y\ne: |\n   text: of\n     several\nf: one\n  two\n",
    "a:\n- b\n- c:\n    d: 1\n",
    "",
  ])("not for %j", (yaml) => {
    expect(findWrongIndentation(yaml)).toBeNull();
  });
});

test.each(["place", "speaker"] as const)("the least %s that an unknown id is answered with passes the check", (sort) => {
  const [first = "", ...lines] = leastRecord[sort]("new-one").split("\n");
  const path = /content\/\w+\/new-one\.yaml/u.exec(first)?.[0] ?? "";
  const yaml = lines
    .join("\n")
    .replace("lon: …", "lon: 36.25")
    .replace("lat: …", "lat: 49.98")
    .replaceAll("…", "example.org/a")
    .replace(/(?<=name: )[^\s,]+/gu, "Name");
  expect(check({ [path]: `${yaml}\n` }).problems).toEqual([]);
});
