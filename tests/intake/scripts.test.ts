import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates } from "../../src/intake/dates/find-dates.ts";
import { findNames, indexNames } from "../../src/intake/proposals/find-names.ts";
import { proposeStatements } from "../../src/intake/proposals/propose-statements.ts";
import { readSentences } from "../../src/intake/proposals/read-sentences.ts";
import { findDeceptive } from "../../src/text/deceptive-characters.ts";
import { directionOf } from "../../src/text/direction.ts";
import { foldText } from "../../src/text/fold.ts";
import { articleOf } from "../ingest/capture.ts";

const apostrophes = ["'", "’", "‘", "ʼ"] as const;
const vianka = { sort: "place" as const, id: "vianka", name: "V’ianka", ukrainian: "В’янка", aliases: [] };

describe("one name, whichever apostrophe it has:", () => {
  test.each(apostrophes.flatMap((one) => apostrophes.map((other) => [one, other] as const)))(
    "%s in the text, %s in the record",
    (one, other) => {
      const index = indexNames([{ ...vianka, name: `V${other}ianka`, ukrainian: `В${other}янка` }]);
      for (const name of [`V${one}ianka`, `В${one}янка`])
        expect(findNames(`In ${name}, then.`, index)).toEqual([{ index: 3, name, records: [{ sort: "place", id: "vianka" }] }]);
    },
  );

  test("it is searched as one, too", () => {
    expect(new Set(apostrophes.map((one) => foldText(`В${one}янка`))).size).toBe(1);
  });
});

test("a name with soft hyphens and joiners in it is found, and given as it stands", () => {
  const [found] = findNames("Near \u00ADKhar\u00ADkiv\u00AD now.", indexNames([{ ...vianka, id: "kharkiv", name: "Kharkiv" }]));
  expect(found).toMatchObject({ index: 6, name: "Khar\u00ADkiv" });
  expect(foldText("Khar\u00ADkiv")).toBe("kharkiv");
});

test("whatever is invisible around names, each stands where it says", () => {
  const piece = fc.constantFrom("V", "’", "'", "ianka", "\u00AD", "\u200C", " ", "В", "ʼ", "янка", ".");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const text = pieces.join("");
      for (const { index, name } of findNames(text, indexNames([vianka]))) expect(text.startsWith(name, index)).toBe(true);
    }),
  );
});

describe("a joiner is spelling where a script needs it:", () => {
  test.each([
    ["between two letters of Arabic script", "خبرگزاری\u200Cنمونه", 0],
    ["after a virama", "क्\u200Dष", 0],
    ["not between Latin letters", "Khar\u200Ckiv", 1],
    ["not at the end of a word", "نمونه\u200C", 1],
    ["not a joiner in Arabic script", "نم\u200Dونه", 1],
    ["not two of them", "نم\u200C\u200Cونه", 2],
  ])("%s", (_, text, count) => expect(findDeceptive(text)).toHaveLength(count));
});

test.each([
  ["ar", "", "rtl"],
  ["fa-IR", "", "rtl"],
  ["az-Arab", "", "rtl"],
  ["ur-Latn", "", undefined],
  ["en", "Kyiv", undefined],
  ["en", "«ميناء» said", "rtl"],
  ["uk", "Київ", undefined],
])("words in %s, “%s”, run %s", (language, text, direction) => expect(directionOf(language, text)).toBe(direction));

const friday = "2022-03-04";
describe("dates in Ukrainian and Russian:", () => {
  test.each([
    ["uk", "Це сталося 24 лютого 2022 року.", "24 лютого 2022 року", "2022-02-24", true],
    ["uk", "Це сталося 24.02.2022.", "24.02.2022", "2022-02-24", true],
    ["uk", "Це сталося 24 лютого.", "24 лютого", "2022-02-24", false],
    ["uk", "Це сталося у п'ятницю.", "у п'ятницю", "2022-03-04", false],
    ["uk", "Це сталося в пʼятницю.", "в пʼятницю", "2022-03-04", false],
    ["uk", "У середу було тихо.", "У середу", "2022-03-02", false],
    ["uk", "Вчора було тихо.", "Вчора", "2022-03-03", false],
    ["uk", "Це сталося минулого понеділка.", "минулого понеділка", "[2022-02-21,2022-02-28]", false],
    ["uk", "Це сталося минулої п'ятниці.", "минулої п'ятниці", "[2022-02-18,2022-02-25]", false],
    ["uk", "Це сталося у минулу середу.", "у минулу середу", "[2022-02-23,2022-03-02]", false],
    ["uk", "Це сталося минулого вівторка.", "минулого вівторка", "[2022-02-22,2022-03-01]", false],
    ["uk", "П’ять днів тому було тихо.", "П’ять днів тому", "2022-02-27", false],
    ["uk", "Це сталося 12 днів тому.", "12 днів тому", "2022-02-20", false],
    ["uk", "Це сталося тиждень тому.", "тиждень тому", "2022-02-25~", false],
    ["uk", "Це сталося два місяці тому.", "два місяці тому", "2022-01~", false],
    ["uk", "Рік тому було тихо.", "Рік тому", "2021~", false],
    ["uk", "Наприкінці лютого було тихо.", "Наприкінці лютого", "2022-02~", false],
    ["uk", "Минулої ночі було тихо.", "Минулої ночі", "2022-03-03/2022-03-04", false],
    ["uk", "Цього тижня було тихо.", "Цього тижня", "2022-02-28/2022-03-04", false],
    ["uk", "Минулого місяця було тихо.", "Минулого місяця", "2022-02", false],
    ["ru", "Это было в прошлый понедельник.", "в прошлый понедельник", "[2022-02-21,2022-02-28]", false],
    ["ru", "Это было в прошлую пятницу.", "в прошлую пятницу", "[2022-02-18,2022-02-25]", false],
    ["ru", "Три дня назад было тихо.", "Три дня назад", "2022-03-01", false],
    ["ru", "Это было две недели назад.", "две недели назад", "2022-02-18~", false],
    ["ru", "Это было пять лет тому назад.", "пять лет тому назад", "2017~", false],
    ["ru", "В конце февраля было тихо.", "В конце февраля", "2022-02~", false],
    ["ru", "Прошлой ночью было тихо.", "Прошлой ночью", "2022-03-03/2022-03-04", false],
    ["ru", "В прошлом году было тихо.", "В прошлом году", "2021", false],
    ["uk", "Міст обстрілювали між 1 та 3 березня 2022 року.", "між 1 та 3 березня 2022 року", "2022-03-01/2022-03-03", false],
    ["uk", "Міст стояв з 28 лютого по 2 березня 2022 року.", "з 28 лютого по 2 березня 2022 року", "2022-02-28/2022-03-02", true],
    ["ru", "Это было 24 февраля 2022 года.", "24 февраля 2022 года", "2022-02-24", true],
    ["ru", "Это было во вторник.", "во вторник", "2022-03-01", false],
    ["ru", "Позавчера было тихо.", "Позавчера", "2022-03-02", false],
    ["ru", "Дождь шёл 1–3 марта 2022 г.", "1–3 марта 2022 г.", "2022-03-01/2022-03-03", true],
  ] as const)("%s: %s", (language, text, words, edtf, isStated) => {
    const dates = findDates(text, friday, null, language);
    expect(dates.map((date) => [date.words, date.edtf, date.because === undefined])).toEqual([[words, edtf, isStated]]);
  });

  test.each([
    ["uk", "Він буде у середу."],
    ["uk", "Кожної середи тихо, і щодня."],
    ["ru", "Это было 30 февраля 2022 года."],
    ["ru", "Он маял, и мартовский."],
  ] as const)("%s: none in “%s”", (language, text) => expect(findDates(text, friday, null, language)).toEqual([]));
});

describe("who says what, in three languages:", () => {
  const names = indexNames([{ sort: "speaker", id: "ann", name: "Ann Marlow", aliases: ["Марлоу"] }]);
  const said = (language: string, text: string) =>
    proposeStatements(readSentences({ ...articleOf(`${text}\n\n…`), language }, names), new Set()).map(({ speaker, stance }) => [
      speaker,
      stance,
    ]);

  test.each([
    ["uk", "Марлоу заперечила удар по мосту.", "denies"],
    ["uk", "Міст цілий, заявила міська речниця Марлоу.", "states"],
    ["ru", "Марлоу обвинила соседей.", "accuses"],
    ["ru", "Марлоу заявила, что мост цел.", "states"],
    ["en", "Ann Marlow denied the strike.", "denies"],
  ])("%s: %s", (language, text, stance) => expect(said(language, text)).toEqual([["ann", stance]]));

  test("the kind of an event is read, and in another language nothing is guessed", () => {
    const kindsOf = (language: string, text: string) =>
      readSentences({ ...articleOf(`${text}\n\n…`), language }, names).flatMap(({ kinds, dates }) => [
        ...kinds,
        ...dates.map(({ edtf }) => edtf),
      ]);
    expect(kindsOf("uk", "Унаслідок обстрілу міст пошкоджено.")).toEqual(["shelling", "damage"]);
    expect(kindsOf("ru", "В среду мост был разрушен.")).toEqual(["damage", "2022-03-02"]);
    expect(kindsOf("pl", "W środę 4 marca 2022 most zniszczono. On March 4, 2022.")).toEqual([]);
  });
});
