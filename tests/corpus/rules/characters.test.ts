import { describe, expect, test } from "vitest";
import { parseEvent } from "../../../src/corpus/records.ts";
import { checkRecordCharacters, checkSeedCharacters } from "../../../src/corpus/rules/characters.ts";
import { checkQuestions } from "../../../src/corpus/rules/questions.ts";
import type { Problem } from "../../../src/text/problem.ts";
import { readSmall } from "../sources.ts";

const told = (problems: Iterable<Problem>): string[] =>
  [...problems].map(({ line, column, ruleId, fatal }) => `${line}:${column} ${ruleId}${fatal ? "" : ", a warning"}`);

describe("a character of a capture", () => {
  const inSeed = (text: string) => told(checkSeedCharacters("seeds/a.txt", text));
  test.each([
    ["that is a control is an error", "One\n\u0007two", ["2:1 control-character"]],
    ["that is U+0085, which windows-1252 leaves behind, is told", "One\u0085", ["1:4 control-character, a warning"]],
    ["that is a noncharacter is an error", "One\ufffe", ["1:4 deceptive-character"]],
    ["that is half of a pair is an error", "One\ud800", ["1:4 deceptive-character"]],
    [
      "that shows nothing is told",
      "One \u200b\u202e",
      ["1:5 deceptive-character, a warning", "1:6 deceptive-character, a warning"],
    ],
    ["that is of another script than its word is told", "Kуiv", ["1:2 deceptive-character, a warning"]],
    ["that is not composed is told, at the first that differs", "café\ncafe\u0301", ["2:4 normal-form, a warning"]],
    ["that is a tab is none", "One\ttwo\n", []],
  ])("%s", (_, text, problems) => expect(inSeed(text)).toEqual(problems));

  test.each([
    ["of a script that no word of Latin letters has", "Ru\uA4F1\u13AAia", ["1:3 deceptive-character, a warning"]],
    ["of a formula", "The \u{1D400}rmy", ["1:5 deceptive-character, a warning"]],
    ["that annotates", "One\ufff9two", ["1:4 deceptive-character, a warning"]],
    ["that is a blank", "One\u2800two", ["1:4 deceptive-character, a warning"]],
    ["with five marks", `One q${"\u0323".repeat(5)}`, ["1:6 deceptive-character, a warning"]],
    ["with a thousand marks", `One a${"\u0323".repeat(999)}`, ["1:6 deceptive-character, a warning", "1:6 deceptive-character"]],
    ["of a word that reads as a Latin one", "The \u0440\u0430\u0441\u0435 talks", ["1:5 deceptive-character, a warning"]],
    ["of Ukrainian among Ukrainian", "Харків: \u0440\u0430\u0441\u0435", []],
    ["of Japanese beside Latin", "Tシャツ", []],
  ])("is looked at by Unicode's own data: %s", (_, text, problems) => expect(inSeed(text)).toEqual(problems));
});

const event = "content/events/bridge.mdx";
const changed = (from: string, to: string): string => {
  const text = readSmall(event);
  expect(text).toContain(from);
  return text.replace(from, () => to);
};

describe("a character of a record", () => {
  const inRecord = (text: string) =>
    told(
      checkRecordCharacters(
        parseEvent(event, text, () => null),
        text,
      ),
    );
  test.each([
    ["that shows nothing is an error", "Damage", "Dam\u200bage", ["2:11 deceptive-character"]],
    ["in the prose is one too", "A bridge near Chernihiv was damaged, a", "A bridge\u202e, a", ["16:9 deceptive-character"]],
    ["that is a control is one", "Damage", "Dam\u0007age", ["2:11 control-character"]],
    ["of another script is one", "Damage", "Dаmage", ["2:9 deceptive-character"]],
    ["that is escaped is told at its value", "title: Damage to", 'title: "Dam\\u200Bage"\n# to', ["2:8 deceptive-character"]],
    [
      "that is escaped in prose is told at its text",
      "A bridge near Chernihiv was damaged, a",
      "A &#x202E;bridge, a",
      ["16:1 deceptive-character"],
    ],
    [
      "that is escaped and written is told once for each",
      "title: Damage to",
      'title: "\u200b\\u200B"\n# to',
      ["2:9 deceptive-character"],
    ],
    ["that is escaped but shows what it is, is none", "title: Damage to", 'title: "D\\u0061mage"\n# to', []],
    ["that is not composed is an error at its value", "Damage", "De\u0301mage", ["2:8 normal-form"]],
    ["that is composed of escapes only is one", "title: Damage to", 'title: "De\\u0301mage"\n# to', ["2:8 normal-form"]],
    ["in a copy of a source is told with the source alone", "exact: near Chernihiv", "exact: near\u200b Chernihiv", []],
    ["that is escaped in a copy is told there too", "exact: near Chernihiv", 'exact: "near\\u200B"', []],
    [
      "before a copy is an error",
      "quote: { article: radio-bridge, exact: near",
      "quote: { article: radio\u200b, exact: near",
      ["6:80 deceptive-character"],
    ],
    ["just after a copy is an error", 'was damaged" }', 'was damaged" } # \u200b', ["8:86 deceptive-character"]],
    ["in a copy on several lines is none", 'exact: "A bridge near', 'exact: "A\n    \u200b bridge\u200b\n    near', []],
  ])("%s", (_, from, to, problems) => expect(inRecord(changed(from, to))).toEqual(problems));
});

describe("an open question", () => {
  const asked = (text: string) => {
    const problems = checkQuestions(
      parseEvent(event, text, () => null),
      text,
    );
    return problems.map(({ line, column, reason }) => `${line}:${column} ${reason}`);
  };
  const reason = (question: string): string => `Unexpected open question “${question}”, expected its answer in its place`;
  test.each([
    ["in a value", "title: Damage", "title: 'TODO: where?'\n# ", [`2:8 ${reason("where?")}`]],
    ["in the middle of a value", "title: Damage", "title: 'Damage, TODO: where?'\n# ", [`2:8 ${reason("where?")}`]],
    [
      "in the prose",
      "A bridge near Chernihiv was damaged, a",
      "TODO: what? A",
      [`16:1 ${reason("what? A radio station said.")}`],
    ],
    [
      "of a hundred and twenty units",
      "title: Damage",
      `title: 'TODO: ${"a".repeat(120)}'\n# `,
      [`2:8 ${reason("a".repeat(120))}`],
    ],
    ["of more", "title: Damage", `title: 'TODO: ${"a".repeat(121)}'\n# `, [`2:8 ${reason(`${"a".repeat(120)}…`)}`]],
  ])("%s is told", (_, from, to, problems) => expect(asked(changed(from, to))).toEqual(problems));

  test.each(["exact", "prefix", "suffix"])("is none in “%s”, the words of a source", (key) => {
    expect(asked(changed("exact: near Chernihiv", `${key}: 'TODO: near'`))).toEqual([]);
  });

  test("is none without its mark, nor in a comment", () => {
    expect(asked(changed("title: Damage", "title: Damage todo, To do: TODO\n# TODO: where?\n# "))).toEqual([]);
  });

  test("is none in a sidecar, whose title is a source's", () => {
    const parsed = parseEvent(event, changed("title: Damage", "title: 'TODO: where?'\n# "), () => null);
    const file = "seeds/a.yaml";
    expect(checkQuestions({ ...parsed, file }, changed("title: Damage", "title: 'TODO: where?'\n# "))).toEqual([]);
  });
});
