import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  boundLesson,
  isAddition,
  type LessonEntry,
  mostNotes,
  moveEntry,
  notesLength,
  type OwnLesson,
  parseLesson,
  printAddition,
  printLesson,
} from "../../src/model/lesson/lesson-address.ts";

const idOf = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/).filter((id) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id));
const entryOf: fc.Arbitrary<LessonEntry> = fc.oneof(
  fc.record({ of: fc.constantFrom("event" as const, "statement" as const), id: idOf }),
  fc
    .tuple(idOf, fc.stringMatching(/^[0-9a-f]{12}$/))
    .map(([article, hash]) => ({ of: "passage" as const, id: `${article}.${hash}` })),
  fc.record({ of: fc.constant("note" as const), text: fc.string({ unit: "grapheme", maxLength: 300 }) }),
);
const lessonOf: fc.Arbitrary<OwnLesson> = fc.record({
  title: fc.string({ unit: "grapheme", maxLength: 200 }),
  entries: fc.array(entryOf, { maxLength: 40 }),
});

describe("the address of a lesson", () => {
  test("has readable keys, in the order of the lesson", () => {
    const query = "?title=Two+reports&events=a,b&note=Now+read+this&statements=c&events=d&passages=courier.0123456789ab";
    const lesson = parseLesson(query);
    expect(lesson).toEqual({
      title: "Two reports",
      entries: [
        { of: "event", id: "a" },
        { of: "event", id: "b" },
        { of: "note", text: "Now read this" },
        { of: "statement", id: "c" },
        { of: "event", id: "d" },
        { of: "passage", id: "courier.0123456789ab" },
      ],
    });
    expect(printLesson(lesson)).toBe(query);
  });

  test("is read after a mail or a document has escaped it", () => {
    const lesson = parseLesson("?events=a,b&title=50%25");
    expect(parseLesson("?events=a%2Cb&amp;title=50%25")).toEqual({ ...lesson });
    expect(lesson.title).toBe("50%");
  });

  test("adds a record by a link that also opens alone", () => {
    const query = printAddition({ of: "event", id: "a" });
    expect(query).toBe("?events=a&add=1");
    expect([isAddition(query), isAddition("?events=a")]).toEqual([true, false]);
    expect(parseLesson(query).entries).toEqual([{ of: "event", id: "a" }]);
  });

  test("names a record once, and no more than twenty", () => {
    const ids = Array.from({ length: 30 }, (_, index) => `e${index}`);
    expect(parseLesson(`?events=${[...ids, ...ids].join(",")}`).entries).toHaveLength(20);
    expect(parseLesson("?events=a&statements=a&events=a").entries).toHaveLength(2);
  });

  property.prop([lessonOf])("read again is what was written, within the limits", (lesson) => {
    const bound = boundLesson(lesson);
    expect(parseLesson(printLesson(lesson))).toEqual(bound);
    expect(notesLength(bound)).toBeLessThanOrEqual(mostNotes);
    expect(bound.entries.filter(({ of }) => of !== "note").length).toBeLessThanOrEqual(20);
  });

  property.prop([fc.string({ unit: "binary", maxLength: 3000 })])(
    "whatever it is, gives ids that are ids and text of one line",
    (query) => {
      const noise = parseLesson(`?events=${query}&title=${query}&note=${query}&passages=${query}`);
      for (const lesson of [parseLesson(query), noise]) {
        expect(parseLesson(printLesson(lesson))).toEqual(lesson);
        expect(notesLength(lesson)).toBeLessThanOrEqual(mostNotes);
        expect(lesson.title).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        for (const entry of lesson.entries)
          if (entry.of === "note") expect(entry.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          else expect(entry.id).toMatch(entry.of === "passage" ? /^[a-z][a-z0-9-]*\.[0-9a-f]{12}$/ : /^[a-z][a-z0-9-]*$/);
      }
    },
  );

  property.prop([lessonOf, fc.nat(40), fc.constantFrom(-1 as const, 1 as const)])(
    "a move and its way back change nothing",
    (lesson, index, by) => {
      const moved = moveEntry(lesson, index, by);
      if (moved !== lesson) expect(moveEntry(moved, index + by, by === 1 ? -1 : 1)).toEqual(lesson);
      expect(moved.entries).toHaveLength(lesson.entries.length);
    },
  );
});
