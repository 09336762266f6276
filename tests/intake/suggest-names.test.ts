import { describe, expect, test } from "vitest";
import { namesInByline, suggestPublisher } from "../../src/intake/sidecar/suggest-names.ts";

describe("the publisher behind an address", () => {
  const url = "https://news.riverside-post.example/a";
  const known = {
    captures: [
      { url: "https://elsewhere.example/b", name: "Elsewhere" },
      { url: "https://news.riverside-post.example/b", name: "The Riverside Post" },
    ],
    speakers: [
      { name: "Another", aliases: [] },
      { name: "Riverside Post, the newspaper", aliases: ["Riverside", "Riverside POST"] },
    ],
  };
  const page = {
    url: [],
    title: [],
    publisher: [{ value: "RP", from: "meta" }],
    byline: [],
    language: [],
    published: [],
    updated: [],
    unencrypted: [],
    archived: [],
    next: null,
  };
  const nameOf = (facts: typeof page | null, about: typeof known) => suggestPublisher(url, facts, about)?.name ?? null;

  test("is that of an earlier capture from its host", () => expect(nameOf(page, known)).toBe("The Riverside Post"));

  test("is a known one whose name or alias is the host's, letters and digits alone", () => {
    expect(nameOf(page, { ...known, captures: [] })).toBe("Riverside Post, the newspaper");
  });

  test("is what the page says where none is known", () => {
    const nobody = { captures: [], speakers: [{ name: "Riverside", aliases: [] }] };
    expect(suggestPublisher(url, page, nobody)).toEqual({
      name: "RP",
      basis: "external",
      because: "The page names its publisher (meta).",
      see: url,
    });
  });

  test("is nobody where nothing tells", () => expect(nameOf(null, { captures: [], speakers: [] })).toBeNull());
});

describe("the names in a byline", () => {
  test.each([
    ["By Ann Marlow", ["Ann Marlow"]],
    ["BY  Ann Marlow", ["Ann Marlow"]],
    ["Ann Marlow and Bert Reh", ["Ann Marlow", "Bert Reh"]],
    ["By Ann Marlow, Bert Reh, and Cora Wend", ["Ann Marlow", "Bert Reh", "Cora Wend"]],
    ["By Ann Marlow & Bert Reh", ["Ann Marlow", "Bert Reh"]],
    ["Passed By Ann", ["Passed By Ann"]],
    ["By Ann MarlowBert RehCora Wend", ["Ann Marlow", "Bert Reh", "Cora Wend"]],
    ["By Ann McMarlow", ["Ann McMarlow"]],
    ["By Ann Marlow, 4 March 2022", ["Ann Marlow"]],
    ["By Ann Marlow ,  Bert Reh", ["Ann Marlow", "Bert Reh"]],
    ["By ", []],
  ])("“%s” are %j", (line, names) => expect(namesInByline(line)).toEqual(names));
});
