import { describe, expect, test } from "vitest";
import { suggestLanguage } from "../../src/intake/sidecar/suggest-language.ts";

describe("the language of a text", () => {
  test.each([
    ["English by its commonest words", "The bridge and the road were shut.", "en"],
    ["German by its", "Die Brücke und die Straße ist nicht offen.", "de"],
    ["French by its", "Les ponts et les routes, dans une ville.", "fr"],
    ["Spanish by its", "Los puentes y las calles, por una ciudad.", "es"],
    ["Italian by its", "Gli abitanti della città sono nel paese.", "it"],
    ["Polish by its", "Most nie jest otwarty, oraz że się zawalił.", "pl"],
    ["Ukrainian by its own letters", "Міст відчинили, її їхній", "uk"],
    ["Russian by its own letters", "Мост был закрыт, объезд и съезды", "ru"],
    ["unsure where both have letters of their own", "Міст був, мост был", null],
    ["unsure where Cyrillic letters are of neither", "Мост да", null],
    ["told by the script that has more than half of the letters", "Міст iii", "uk"],
    ["not told by a script that has half of them", "Міст iiii", null],
    ["unsure where too few words tell it", "The bridge and a road.", null],
    ["unsure where another language has half as many words", "The bridge and the road, que una", null],
    ["not told by words beyond the first twenty thousand units", `${"x ".repeat(10_000)}the and of that`, null],
    ["unsure of no text", "", null],
  ])("is %s", (_, text, language) => expect(suggestLanguage(text)).toBe(language));
});
