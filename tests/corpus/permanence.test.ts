import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { recordAddress, seedAddress } from "../../src/corpus/addresses.ts";
import { retiredAddresses, retiredPages, retiredPassages } from "../../src/corpus/retired.ts";
import type { CorpusSources, SourceEntry } from "../../src/corpus/sources.ts";
import { checkSources } from "../../src/io/check-folder.ts";
import { fileEntry, readFolder } from "../../src/io/folder.ts";

const corpora = resolve(import.meta.dirname, "../fixtures/corpora");
const retired = await readFolder(resolve(corpora, "retired"));
const withheld = await readFolder(resolve(corpora, "withheld"));

/** The corpus with each entry changed, or left out. */
const change = ({ entries }: CorpusSources, edit: (entry: SourceEntry) => SourceEntry | null): CorpusSources => ({
  entries: entries.flatMap((entry) => edit(entry) ?? []),
});

/** The corpus with a text changed in one file. */
const replace = (sources: CorpusSources, path: string, from: string | RegExp, to: string): CorpusSources =>
  change(sources, (entry) => {
    if (entry.path !== path) return entry;
    const text = (entry.text ?? "").replace(from, to);
    expect(text, path).not.toBe(entry.text);
    return fileEntry(path, new TextEncoder().encode(text));
  });

/** The line of the ledger that lists an address, from 1. */
const listedLine = ({ entries }: CorpusSources, address: string): number =>
  (entries.find(({ path }) => path === "permalinks.txt")?.text ?? "").split("\n").indexOf(address) + 1;

const found = (sources: CorpusSources) =>
  checkSources(sources).problems.map(({ file, line, ruleId, note }) => ({ at: `${file}:${line}`, ruleId, note }));

describe("what was published", () => {
  test("may lead elsewhere or end with a day and a reason: merged events, renamed and withdrawn articles, passages", () => {
    expect(found(retired)).toEqual([]);
  });

  test("can't be renamed without a redirect: the address that is lost is named, with the lines to paste", () => {
    const renamed = change(retired, (entry) =>
      entry.path === "content/statements/port-office-on-fire.mdx"
        ? { ...entry, path: "content/statements/port-office.mdx" }
        : entry,
    );
    expect(found(renamed)).toEqual([
      { at: "permalinks.txt:1", ruleId: "permalink-unlisted", note: undefined },
      {
        at: `permalinks.txt:${listedLine(renamed, "/statements/port-office-on-fire/")}`,
        ruleId: "permalink-lost",
        note: expect.stringContaining('- { from: "/statements/port-office-on-fire/", to: "…" }'),
      },
    ]);
    const listed = replace(renamed, "permalinks.txt", /$/, "/statements/port-office/\n");
    const redirected = replace(
      listed,
      "redirects.yaml",
      /$/,
      "- { from: /statements/port-office-on-fire/, to: /statements/port-office/ }\n",
    );
    expect(found(redirected)).toEqual([]);
  });

  test("keeps the address of a passage whose quote was changed", () => {
    const shorter = replace(retired, "content/events/harbour-fire.mdx", "before dawn.", "before dawn");
    expect(found(shorter).map(({ ruleId }) => ruleId)).toContain("permalink-lost");
  });

  test("can't lose a redirect: each of the merged, renamed and withdrawn addresses is missed", () => {
    const lines = retired.entries
      .find(({ path }) => path === "redirects.yaml")
      ?.text?.split("\n")
      .filter((line) => line.startsWith("- "));
    expect(lines?.length).toBe(11);
    for (const line of lines ?? [])
      expect(
        found(replace(retired, "redirects.yaml", `${line}\n`, "")).map(({ ruleId }) => ruleId),
        line,
      ).toEqual(["permalink-lost"]);
  });

  test("can't lead to what is redirected itself, to nothing, or away from a living record", () => {
    const wrong = [
      ["/events/pier-fire/, to: /events/harbour-fire/", "/events/pier-fire/, to: /events/rumoured-blast/"],
      ["/events/pier-fire/, to: /events/harbour-fire/", "/events/pier-fire/, to: /events/no-such-event/"],
      ["from: /events/pier-fire/", "from: /events/harbour-fire/"],
    ] as const;
    for (const [from, to] of wrong)
      expect(
        found(replace(retired, "redirects.yaml", from, to)).map(({ ruleId }) => ruleId),
        to,
      ).toContain("redirect");
  });
});

describe("a capture that was published whole", () => {
  const seed = seedAddress("gazette-ferry");
  const takenDown = (display: string) => replace(withheld, "seeds/gazette-ferry.yaml", "display: full", `display: ${display}`);

  test.each(["excerpts", "link"])("is taken down to “%s” by that one word: the check finds nothing lost", (display) => {
    expect(found(takenDown(display))).toEqual([]);
  });

  test("goes on answering at its address, with the page of its article", () => {
    const { corpus, ledger } = checkSources(takenDown("link"));
    const answers = retiredAddresses(ledger, corpus?.articles ?? [], "full");
    expect(answers).toContainEqual({ from: seed, to: recordAddress.article("gazette-ferry") });
    expect(answers).not.toContainEqual(expect.objectContaining({ from: seedAddress("ledger-letters") }));
  });

  test("goes on answering when the whole site shows less, and is the capture itself when it does not", () => {
    const { corpus, ledger } = checkSources(withheld);
    const from = (most: "full" | "excerpts") => retiredAddresses(ledger, corpus?.articles ?? [], most).map((each) => each.from);
    expect(from("full")).toEqual([seedAddress("herald-queues")]);
    expect(from("excerpts")).toEqual([seed, seedAddress("herald-queues")]);
  });

  test("has the answer that redirects.yaml gives, where it gives one", () => {
    const gone = { date: "2026-11-22", reason: "The holder asked for it." };
    const { corpus } = checkSources(withheld);
    const ledger = { listed: [seed], since: new Map(), redirects: [{ from: seed, gone }] };
    expect(retiredAddresses(ledger, corpus?.articles ?? [], "link")).toEqual([{ from: seed, gone }]);
  });
});

test("retired pages and retired passages of a page are told apart; an event's page and a passage take their cards for frames with them", () => {
  const { ledger } = checkSources(retired);
  const all = retiredAddresses(ledger, [], "full");
  expect(retiredPages(all).map(({ from }) => from)).toEqual([
    "/events/pier-fire/",
    "/embed/events/pier-fire/",
    "/events/rumoured-blast/",
    "/embed/events/rumoured-blast/",
    "/speakers/harbour-office/",
    "/sources/old-dispatch/",
    "/embed/passages/0123456789ab/",
    "/sources/withdrawn-report/",
    "/embed/passages/abcdefabcdef/",
    "/embed/passages/aaaaaaaaaaaa/",
    "/embed/passages/bbbbbbbbbbbb/",
  ]);
  const became = (address: string) => retiredPages(all).find(({ from }) => from === address);
  expect(became("/embed/events/pier-fire/")).toEqual({ from: "/embed/events/pier-fire/", to: "/embed/events/harbour-fire/" });
  expect(became("/embed/passages/aaaaaaaaaaaa/")?.to).toBe("/embed/passages/3db7ac969ee3/");
  expect(became("/embed/passages/bbbbbbbbbbbb/")?.gone?.date).toBe("2022-06-23");
  expect(became("/embed/events/rumoured-blast/")?.gone).toEqual(became("/events/rumoured-blast/")?.gone);
  const elsewhere = retiredPages([{ from: "/events/speech/", to: "/statements/speech/" }]);
  expect(elsewhere.at(-1)).toEqual({ from: "/embed/events/speech/", to: "/statements/speech/" });
  expect(retiredPassages(all, recordAddress.article("dispatch-harbour")).map(({ from }) => from)).toEqual([
    "/sources/dispatch-harbour/#q-aaaaaaaaaaaa",
    "/sources/dispatch-harbour/#q-bbbbbbbbbbbb",
  ]);
});
