import { describe, expect, test } from "vitest";
import type { LessonEvent, LessonStatement, LessonWords } from "../../src/model/lesson/lesson-record.ts";
import { tasksOf } from "../../src/model/lesson/lesson-tasks.ts";

const words = (text: string | null, article = "Courier, 10 May 2022"): LessonWords => ({
  pieces: text === null ? null : [text],
  language: "en",
  article,
  source: `${article}, line 5`,
  href: `/sources/${article.split(",")[0]?.toLowerCase()}/#q-0123456789ab`,
});
const event = (id: string, date: string, unknowns: readonly string[] = []): LessonEvent => ({
  sort: "event",
  id,
  title: `Event ${id}`,
  href: `/events/${id}/`,
  date,
  when: date,
  summary: `Summary of ${id}.`,
  words: [words(`words of ${id}`)],
  unknowns,
});
const statement = (id: string, speaker: string, text: string | null = `said ${id}`): LessonStatement => ({
  sort: "statement",
  id,
  title: `Statement ${id}`,
  href: `/statements/${id}/`,
  speaker,
  role: "mayor",
  when: "Tuesday",
  chain: [speaker, "Courier"],
  stances: [],
  words: words(text),
});
const keysOf = (id: string, ...given: Parameters<typeof tasksOf>) =>
  tasksOf(...given)
    .find((task) => task.id === id)
    ?.items.map(({ ask, key }) => [ask, ...key]);

describe("tasks are made of the lesson's own records", () => {
  test("the order of events is what the days tell, and no more", () => {
    const events = [event("c", "2022-05-01"), event("b", "[..2022-06-01]"), event("a", "2022-07-01")];
    expect(keysOf("order", events)).toEqual([
      ["Event a", "Place 3. Date: 2022-07-01."],
      ["Event b", "Any place from 1 to 2: the dates leave it open. Date: [..2022-06-01]."],
      ["Event c", "Any place from 1 to 2: the dates leave it open. Date: 2022-05-01."],
    ]);
  });

  test("events whose order no day tells are not put in order", () => {
    expect(keysOf("order", [event("a", "2022-05"), event("b", "2022-05-03")])).toBeUndefined();
    expect(keysOf("order", [event("a", "2022-05-03")])).toBeUndefined();
  });

  test("who said it is asked where there are two who may have, of words that may be shown", () => {
    const said = [statement("a", "The mayor"), statement("b", "The ministry"), statement("c", "A third", null)];
    const [task] = tasksOf(said).filter(({ id }) => id === "who");
    expect(task?.items.map(({ words: [first], answer, key }) => [first?.pieces?.join(""), answer, key])).toEqual([
      ["said a", { of: "choice", choices: ["The mayor", "The ministry"] }, ["The mayor, mayor. Said: Tuesday."]],
      ["said b", { of: "choice", choices: ["The mayor", "The ministry"] }, ["The ministry, mayor. Said: Tuesday."]],
    ]);
    expect(tasksOf([statement("a", "The mayor"), statement("b", "The mayor")]).map(({ id }) => id)).not.toContain("who");
  });

  test("the article is named without the line, and the key has the words", () => {
    const [task] = tasksOf([event("a", "2022-05-03")]).filter(({ id }) => id === "find");
    expect(task?.items).toMatchObject([
      {
        ask: "Summary of a.",
        link: { href: "/sources/courier/", text: "Courier, 10 May 2022" },
        keyWords: [{ pieces: ["words of a"], source: "Courier, 10 May 2022, line 5" }],
      },
    ]);
  });

  test("what no source says is what the events' records list", () => {
    expect(keysOf("unsaid", [event("a", "2022-05-03", ["Who counted is not said."]), event("b", "2022-05-04")])).toEqual([
      ["Event a", "Who counted is not said."],
    ]);
  });

  test("an editor's questions come first, with their key", () => {
    const tasks = tasksOf([event("a", "2022-05-03")], [{ ask: "Who says so?", words: [words("x")], key: "Nobody." }]);
    expect(tasks[0]).toMatchObject({ id: "read", items: [{ ask: "Who says so?", key: ["Nobody."] }] });
  });

  test("nothing gives no task", () => {
    expect(tasksOf([])).toEqual([]);
  });
});
