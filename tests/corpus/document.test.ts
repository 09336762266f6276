import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { parseFrontmatter, parseYaml } from "../../src/corpus/document.ts";
import { locator } from "../../src/corpus/position.ts";

describe("parseYaml", () => {
  const text = "title: One\nplaces:\n  - { place: kyiv, 😀: x }\nlist: [a, [b]]\n";
  const { data, locate, texts } = parseYaml("a.yaml", text);

  test("gives the data", () => {
    expect(data).toEqual({ title: "One", places: [{ place: "kyiv", "😀": "x" }], list: ["a", ["b"]] });
  });

  test.each([
    ["a value", ["title"], "value", "1:8"],
    ["a key", ["title"], "key", "1:1"],
    ["a value in a list of mappings, after an emoji that counts once", ["places", 0, "😀"], "value", "3:23"],
    ["an entry of a list in a list", ["list", 1, 0], "value", "4:12"],
    ["the block around a key that is missing", ["places", 0, "precision"], "value", "3:5"],
    ["the beginning for a key missing at the top", ["kind"], "value", "1:1"],
    ["the value where the path leads through a text", ["title", "x"], "value", "1:8"],
  ] as const)("locates %s", (_, path, part, expected) => {
    const { line, column } = locate(path, part);
    expect(`${line}:${column}`).toBe(expected);
  });

  test("lists every text with the offsets of its source", () => {
    expect(texts.map(({ value, start, end }) => [value, text.slice(start, end)])).toEqual([
      ["One", "One"],
      ["kyiv", "kyiv"],
      ["x", "x"],
      ["a", "a"],
      ["b", "b"],
    ]);
  });

  test.each([
    ["a tag", "a: !!js/function x\n"],
    ["an anchor", "a: &x 1\n"],
    ["an alias", "a: *x\n"],
    ["a merge key", "<<: { a: 1 }\n"],
    ["a key that is a list", "? [a]\n: b\n"],
    ["a tag on a key", "!!str a: 1\n"],
    ["a directive", "%YAML 1.1\n---\na: 1\n"],
    ["the key __proto__", "__proto__: { a: 1 }\n"],
    ["nesting without end", `a: ${"[".repeat(40)}${"]".repeat(40)}\n`],
    ["aliases that multiply", "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"],
  ])("refuses %s, and gives no data", (_, yaml) => {
    const parsed = parseYaml("a.yaml", yaml);
    expect(new Set(parsed.problems.map(({ ruleId }) => ruleId))).toEqual(new Set(["yaml-feature"]));
    expect(parsed.data).toBeUndefined();
  });

  test("reads what YAML 1.1 takes for a truth value as text", () => {
    expect(parseYaml("a.yaml", "a: no\nb: on\nc: 2022-XX\n").data).toEqual({ a: "no", b: "on", c: "2022-XX" });
  });

  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: "grapheme" }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie("list"),
      tie("map"),
    ),
    list: fc.array(tie("value"), { maxLength: 4 }),
    map: fc.dictionary(
      fc.string({ unit: "grapheme", minLength: 1 }).filter((key) => key !== "<<" && key !== "__proto__"),
      tie("value"),
      { maxKeys: 4 },
    ),
  })).map;

  property.prop([value], { numRuns: 1000 })("gives back any data that was written with quotes", (written) => {
    const yaml = stringify(written, {
      defaultStringType: "QUOTE_DOUBLE",
      defaultKeyType: "QUOTE_DOUBLE",
      aliasDuplicateObjects: false,
    });
    const parsed = parseYaml("a.yaml", yaml);
    expect(parsed.problems).toEqual([]);
    expect(parsed.data).toEqual({ ...(written as object) });
  });

  property.prop([fc.string({ unit: "binary" })], { numRuns: 1000 })(
    "answers any text with data or a problem within it",
    (yaml) => {
      const parsed = parseYaml("a.yaml", yaml);
      expect(parsed.data !== undefined || parsed.problems.length > 0).toBe(true);
      const lines = yaml.split("\n");
      for (const { line, column } of parsed.problems) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? "")].length + 1);
      }
    },
  );
});

describe("parseFrontmatter", () => {
  test("places are those of the whole file, and the prose begins after the closing line", () => {
    const text = "---\ntitle: One\nkind: 1\n---\n\nProse.\n";
    const { data, locate, bodyStart } = parseFrontmatter("a.mdx", text);
    expect(data).toEqual({ title: "One", kind: 1 });
    expect(locate(["kind"])).toEqual({ line: 3, column: 7 });
    expect(text.slice(bodyStart)).toBe("\nProse.\n");
  });

  test("an empty one is there, and holds nothing", () => {
    expect(parseFrontmatter("a.mdx", "---\n---\nProse.\n")).toMatchObject({ data: null, problems: [] });
  });

  test.each([
    ["no first line", "Prose.\n"],
    ["no end", "---\ntitle: One\n"],
    ["an empty file", ""],
  ])("%s is a problem of the whole file", (_, text) => {
    expect(parseFrontmatter("a.mdx", text).problems).toMatchObject([{ line: 1, column: 1, ruleId: "frontmatter", fatal: true }]);
  });
});

describe("locator", () => {
  property.prop([fc.string({ unit: "binary" }), fc.nat(40)])(
    "counts lines by line feeds and columns by code points",
    (text, offset) => {
      const before = text.slice(0, Math.min(offset, text.length));
      const start = before.lastIndexOf("\n") + 1;
      fc.pre(!/[\ud800-\udbff]$/.test(before));
      expect(locator(text)(offset)).toEqual({
        line: before.split("\n").length,
        column: [...text.slice(start, before.length)].length + 1,
      });
    },
  );
});
