import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseYaml } from "../../src/corpus/document.ts";
import { schemaProblems } from "../../src/corpus/schema-problems.ts";

const name = z.strictObject({ name: z.string(), see: z.string().optional() });
const schema = z.strictObject({
  title: z.string().min(1).max(5).nullable(),
  kind: z.enum(["strike", "seizure", "talks"]),
  count: z.number().int().nonnegative().max(90).optional(),
  share: z.number().gt(0).optional(),
  whole: z.boolean().optional(),
  list: z.array(z.string()).min(2).optional(),
  source: name.optional(),
  area: z.union([z.string().regex(/^[A-Z]+$/u, "a code"), z.array(z.string()).min(1)]).optional(),
  tie: z.union([name, z.strictObject({ place: z.number() })]).optional(),
  quotes: z.record(z.string().regex(/^[a-z]+$/u, "a name of small letters"), name).optional(),
  basis: z
    .string()
    .refine((value) => value !== "odd", { message: "another basis", params: { ruleId: "basis" } })
    .refine((value) => value !== "even", { message: "no even basis", params: { ruleId: "unknown" } })
    .optional(),
});

function problemsOf(yaml: string): readonly string[] {
  const document = parseYaml("a.yaml", yaml);
  expect(document.problems).toEqual([]);
  const { error } = schema.safeParse(document.data);
  return (error === undefined ? [] : schemaProblems("a.yaml", schema, document, error)).map(
    ({ line, column, reason, ruleId }) => `${line}:${column} ${reason} (${ruleId})`,
  );
}

const facts = 'title: "Fire"\nkind: strike\n';

test("a document that fits has no problem", () => {
  expect(problemsOf(`${facts}count: 3\nquotes: { hit: { name: "a" } }\ntie: { place: 1 }\narea: [ UA ]\n`)).toEqual([]);
});

describe("a key", () => {
  test.each([
    ["that is nearly another names that one", "titel: 1\n", "3:1 Unexpected key “titel”, expected “title” (unknown-key)"],
    [
      "that is like none names all there are",
      "source: { name: a, zzzzzz: b }\n",
      "3:20 Unexpected key “zzzzzz”, expected “name” or “see” (unknown-key)",
    ],
    [
      "that is missing within another names it, at the start of its block",
      "source: { see: a }\n",
      "3:9 Unexpected “source” without “name”, expected the key with a text (missing-key)",
    ],
    [
      "that can't be a name is told at the key",
      "quotes: { Hit: { name: a } }\n",
      "3:11 Unexpected name “Hit”, expected a name of small letters (wrong-value)",
    ],
    [
      "that is missing in one of many is told with its way",
      "quotes:\n  hit: { see: a }\n",
      "4:8 Unexpected “quotes.hit” without “name”, expected the key with a text (missing-key)",
    ],
  ])("%s", (_, yaml, problem) => expect(problemsOf(facts + yaml)).toEqual([problem]));

  test("that is missing is told with what it holds, a choice like any other", () => {
    expect(problemsOf("count: 1\n")).toEqual([
      "1:1 Unexpected record without “title”, expected the key with a text, or null (missing-key)",
      "1:1 Unexpected record without “kind”, expected the key with “strike”, “seizure” or “talks” (missing-key)",
    ]);
  });
});

describe("a value", () => {
  test.each([
    ["of another type", "source: a\n", "3:9 Unexpected “a”, expected a mapping with “name” and “see” (wrong-value)"],
    ["that is null", "whole: null\n", "3:8 Unexpected null, expected another value (wrong-value)"],
    ["that is a list", "source: [ 1 ]\n", "3:9 Unexpected list, expected a mapping with “name” and “see” (wrong-value)"],
    ["that is a mapping", "list: { a: b }\n", "3:7 Unexpected mapping, expected a list (wrong-value)"],
    [
      "that is a number where a text is wanted",
      "basis: 12\n",
      '3:8 Unexpected 12, expected a text, in quotes: "12" (wrong-value)',
    ],
    [
      "that is true where a text is wanted",
      "basis: true\n",
      '3:8 Unexpected true, expected a text, in quotes: "true" (wrong-value)',
    ],
    ["that is a list where a text is wanted", "basis: [ a ]\n", "3:8 Unexpected list, expected a text (wrong-value)"],
    ["that is a text where a number is wanted", "share: a\n", "3:8 Unexpected “a”, expected a number (wrong-value)"],
    ["that is no whole number", "count: 1.5\n", "3:8 Unexpected 1.5, expected a whole number (wrong-value)"],
    ["that is too small", "count: -1\n", "3:8 Unexpected -1, expected a number of at least 0 (wrong-value)"],
    ["that is too large", "count: 91\n", "3:8 Unexpected 91, expected a number of at most 90 (wrong-value)"],
    ["that is not above a limit", "share: 0\n", "3:8 Unexpected 0, expected a number above 0 (wrong-value)"],
    ["of too few", "list: [ a ]\n", "3:7 Unexpected list, expected at least 2 in the list (wrong-value)"],
    ["of a list", "list: [ a, 2 ]\n", '3:12 Unexpected 2, expected a text, in quotes: "2" (wrong-value)'],
    ["that a rule of its own refuses", "basis: odd\n", "3:8 Unexpected “odd”, expected another basis (basis)"],
    ["that a rule nobody knows refuses", "basis: even\n", "3:8 Unexpected “even”, expected no even basis (wrong-value)"],
    ["of the one type of a choice that fits", "area: ua\n", "3:7 Unexpected “ua”, expected a code (wrong-value)"],
    ["of the other type of a choice", "area: []\n", "3:7 Unexpected list, expected at least 1 in the list (wrong-value)"],
    ["of none of the types of a choice", "area: 3\n", "3:7 Unexpected 3, expected a text, or a list (wrong-value)"],
  ])("%s is told at its place", (_, yaml, problem) => expect(problemsOf(facts + yaml)).toEqual([problem]));

  test.each([
    ["an empty text", 'title: ""', "1:8 Unexpected “”, expected a text that is not empty (wrong-value)"],
    ["a text too long", 'title: "Fires!"', "1:8 Unexpected “Fires!”, expected a text of at most 5 characters (wrong-value)"],
    [
      "a text far too long, of which the first sixty characters are shown",
      `title: "${"😀".repeat(61)}"`,
      `1:8 Unexpected “${"😀".repeat(60)}…”, expected a text of at most 5 characters (wrong-value)`,
    ],
    [
      "sixty characters, which are shown whole",
      `title: "${"a".repeat(60)}"`,
      `1:8 Unexpected “${"a".repeat(60)}”, expected a text of at most 5 characters (wrong-value)`,
    ],
  ])("that is %s is told", (_, yaml, problem) => expect(problemsOf(`${yaml}\nkind: strike\n`)).toEqual([problem]));
});

describe("a word of a choice", () => {
  const wrong = (kind: string) => {
    const document = parseYaml("a.yaml", `title: "Fire"\nkind: ${kind}\n`);
    const { error } = schema.safeParse(document.data);
    return (
      error && schemaProblems("a.yaml", schema, document, error).map(({ reason, note, expected }) => ({ reason, note, expected }))
    );
  };

  test("that is nearly another is told which", () => {
    expect(wrong("stirke")).toEqual([
      {
        reason: "Unexpected “stirke”, expected “strike”, “seizure” or “talks”",
        note: "Did you mean “strike”?",
        expected: ["strike"],
      },
    ]);
  });

  test("that is like none is told all there are", () => {
    expect(wrong("zzz")).toEqual([
      {
        reason: "Unexpected “zzz”, expected “strike”, “seizure” or “talks”",
        note: undefined,
        expected: ["strike", "seizure", "talks"],
      },
    ]);
  });
});
