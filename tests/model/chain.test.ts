import { expect, test } from "vitest";
import { attestationInWords } from "../../src/model/record/attestation-words.ts";
import { chainOf } from "../../src/model/record/chain.ts";

const article = { id: "paper", publisher: { name: "The Paper", basis: "stated" as const } };
const from = { basis: "external" as const, because: "its page says so", see: "https://notes.example/" };
const nameOf = (id: string): string => (id === "paper-itself" ? "The Paper" : id);
const names = (speaker: string, via: string[], of: Parameters<typeof chainOf>[1] = article): readonly string[] =>
  chainOf({ speaker, via }, of, nameOf).map(({ name }) => name);

test("a chain says that nobody is named between the mouth and the article, and does not when somebody is", () => {
  expect(names("minister", [])).toEqual(["minister", "no intermediary named", "The Paper"]);
  expect(names("minister", ["radio"])).toEqual(["minister", "radio", "The Paper"]);
});

test("a publisher that speaks for itself is one station", () => {
  expect(names("paper-itself", [])).toEqual(["The Paper"]);
});

test("an agency that wrote the text is named, as far as it wrote it", () => {
  expect(names("minister", ["radio"], { ...article, agency: { name: "Wire", share: "whole", ...from } })).toEqual([
    "minister",
    "radio",
    "Wire, whose text it is",
    "The Paper",
  ]);
  expect(names("minister", ["radio"], { ...article, agency: { name: "Wire", share: "part", ...from } }).at(-1)).toBe(
    "The Paper, in part a text of Wire",
  );
});

test("an event on the word of some alone says of whom, and one that is only reported says so", () => {
  expect(attestationInWords({ kind: "call" }, nameOf)).toBeNull();
  expect(attestationInWords({ kind: "bombing", attestedBy: [] }, nameOf)).toBe("reported; by whom is not said");
  expect(attestationInWords({ kind: "accusation", attestedBy: ["Ukraine"] }, nameOf)).toBe("by Ukraine");
  expect(attestationInWords({ kind: "call", attestedBy: ["The Kremlin"] }, nameOf)).toBe("as the Kremlin says");
  expect(attestationInWords({ kind: "call", attestedBy: ["The Kremlin", "Ukraine"] }, nameOf)).toBe(
    "as the Kremlin and Ukraine say",
  );
});
