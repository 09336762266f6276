import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readPermalinks } from "../../src/corpus/permalink.ts";
import { buildFixture } from "./folders.ts";
import { all, attribute, type BuiltPage, byId, elementsIn, hasWord, pagesOf, textOf } from "./pages.ts";
import { root } from "./workshop.ts";

const base = "/lessons/record";
const site = "https://record.example";
let folder: string;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  folder = await buildFixture("retired", { BASE_PATH: `${base}/`, SITE_URL: site });
  pages = pagesOf({ folder, base });
});

const page = (address: string): BuiltPage => {
  const found = pages.find((each) => each.address === base + address);
  if (found === undefined) throw new Error(`No page was built at ${address}`);
  return found;
};
const mainOf = (address: string) => textOf(all(page(address).document, "main")[0] ?? page(address).document);
const metas = (address: string, name: string, value: string) =>
  all(page(address).document, "meta")
    .filter((meta) => attribute(meta, name) === value)
    .map((meta) => attribute(meta, "content"));
const canonicals = (address: string) =>
  all(page(address).document, "link")
    .filter((link) => hasWord(link, "rel", "canonical"))
    .map((link) => attribute(link, "href"));
const linksIn = (node: Parameters<typeof all>[0]) => all(node, "a").map((link) => attribute(link, "href"));

test("every address that was ever published answers, as plain files: pages, captures and passages", () => {
  const listed = readPermalinks(readFileSync(join(root, "tests/fixtures/corpora/retired/permalinks.txt"), "utf8")).map(
    ({ address }) => address,
  );
  expect(listed.length).toBeGreaterThan(20);
  for (const address of listed) {
    const [path = "", fragment] = address.split("#");
    expect(existsSync(join(folder, path.endsWith("/") ? `${path}index.html` : path)), address).toBe(true);
    if (fragment !== undefined) expect(byId(page(path).document, fragment), address).toBeDefined();
  }
});

describe("an address that has moved", () => {
  test.each([
    ["/events/pier-fire/", "/events/harbour-fire/", "Fire at the harbour"],
    ["/speakers/harbour-office/", "/speakers/port-office/", "Port office"],
  ])("%s leads to %s, at once and by a link, without scripts or a host's help", (from, to, name) => {
    expect(metas(from, "http-equiv", "refresh")).toEqual([`0; url=${base}${to}`]);
    expect(canonicals(from)).toEqual([`${site}${base}${to}`]);
    expect(metas(from, "name", "robots")).toEqual(["noindex"]);
    const [main] = all(page(from).document, "main");
    expect(linksIn(main ?? page(from).document)).toEqual([base + to]);
    expect(mainOf(from)).toContain(name);
    expect(all(page(from).document, "script")).toEqual([]);
  });

  test("keeps both addresses of two events that were merged", () => {
    expect(mainOf("/events/harbour-fire/")).toContain("The record of the fire on the pier was merged into this one.");
    expect(mainOf("/events/pier-fire/")).toContain("This page has moved");
  });

  test("shows where each cited passage has gone, when it had any: a refresh would lose the passage", () => {
    const from = "/sources/old-dispatch/";
    expect(metas(from, "http-equiv", "refresh")).toEqual([]);
    const anchor = byId(page(from).document, "q-0123456789ab");
    expect(anchor && linksIn(anchor)).toEqual([`${base}/sources/dispatch-harbour/#q-3db7ac969ee3`]);
    expect(linksIn(all(page(from).document, "main")[0] ?? page(from).document)).toContain(`${base}/sources/dispatch-harbour/`);
  });

  test("answers for a capture with a line of text", () => {
    const text = (file: string) => readFileSync(join(folder, "sources", file), "utf8");
    expect(text("old-dispatch.txt")).toBe(
      `The capture that was here is not published at this address any more. See ${base}/sources/dispatch-harbour.txt\n`,
    );
    expect(text("withdrawn-report.txt")).toBe(
      "The capture that was here was withdrawn: Wednesday 22 June 2022. The holder of the rights asked for it.\n",
    );
  });
});

describe("the card of a retired event, in frames of other sites", () => {
  test("leads to the card of the event that took its place, and names that event's page as canonical", () => {
    const from = "/embed/events/pier-fire/";
    expect(metas(from, "http-equiv", "refresh")).toEqual([`0; url=${base}/embed/events/harbour-fire/`]);
    expect(canonicals(from)).toEqual([`${site}${base}/events/harbour-fire/`]);
    expect(metas(from, "name", "robots")).toEqual(["noindex"]);
    expect(mainOf(from)).toContain("Fire at the harbour");
    const [link] = all(page(from).document, "main").flatMap(linksIn);
    expect(link).toBe(`${base}/embed/events/harbour-fire/`);
  });

  test("says when and why its event was withdrawn, in a page for frames", () => {
    const address = "/embed/events/rumoured-blast/";
    expect(mainOf(address)).toContain("This page was withdrawn");
    expect(mainOf(address)).toContain("The source took its report back: <b>no</b> blast.");
    expect(all(page(address).document, "header", "embed-header").length).toBe(1);
    expect(all(page(address).document, "base").map((each) => attribute(each, "target"))).toEqual(["_blank"]);
    expect(metas(address, "http-equiv", "refresh")).toEqual([]);
  });

  test("is there for every event whose page was ever published", () => {
    const listed = readPermalinks(readFileSync(join(root, "tests/fixtures/corpora/retired/permalinks.txt"), "utf8")).map(
      ({ address }) => address,
    );
    const events = listed.filter((address) => /^\/events\/[^/]+\/$/.test(address));
    expect(events.length).toBe(3);
    for (const address of events) expect(existsSync(join(folder, "embed", address, "index.html")), address).toBe(true);
  });
});

describe("an address that is gone", () => {
  test("has a page with the day and the reason, which search engines leave out", () => {
    const address = "/events/rumoured-blast/";
    expect(mainOf(address)).toContain("This page was withdrawn");
    expect(mainOf(address)).toMatch(/Tuesday 21 June 2022\s*\. The source took its report back: <b>no<\/b> blast\./);
    expect(metas(address, "name", "robots")).toEqual(["noindex"]);
    expect(metas(address, "http-equiv", "refresh")).toEqual([]);
    expect(canonicals(address)).toEqual([]);
  });

  test("keeps the anchors of its passages", () => {
    const anchor = byId(page("/sources/withdrawn-report/").document, "q-abcdefabcdef");
    expect(anchor && textOf(anchor)).toMatch(
      /no longer quoted since\s+Wednesday 22 June 2022\s*\. The holder of the rights asked for it\./,
    );
  });
});

describe("a retired passage of an article that is still here", () => {
  const address = "/sources/dispatch-harbour/";

  test("has an empty anchor where the passage that replaced it begins, and lights that one", () => {
    const { document } = page(address);
    const [old, now] = [byId(document, "q-aaaaaaaaaaaa"), byId(document, "q-3db7ac969ee3")];
    expect(old && textOf(old)).toBe("");
    const order = [...elementsIn(document)];
    expect(old && now && order.indexOf(now) - order.indexOf(old)).toBe(1);
    const css = readFileSync(join(folder, "sources", "dispatch-harbour.css"), "utf8");
    expect(css).toContain(':root:has(#q-aaaaaaaaaaaa:target) [data-passage~="3db7ac969ee3"]');
  });

  test("says when and why it ended, where none replaced it", () => {
    const anchor = byId(page(address).document, "q-bbbbbbbbbbbb");
    expect(anchor && textOf(anchor)).toMatch(
      /no longer quoted since\s+Thursday 23 June 2022\s*\. The sentence that quoted it was wrong\./,
    );
  });

  test("changes nothing in the words of the source", () => {
    const lines = all(page(address).document, "p", "line").map(textOf);
    const seed = readFileSync(join(root, "tests/fixtures/corpora/retired/seeds/dispatch-harbour.txt"), "utf8");
    expect(lines).toEqual(seed.split("\n").filter((line) => line !== ""));
  });
});

test("no page lists or links a retired address as if it were there, but the ledger, which says what became of each", () => {
  for (const { address, document } of pages.filter(({ address }) => !address.endsWith("/method/ledger/")))
    for (const link of linksIn(document))
      expect(link, address).not.toMatch(/pier-fire|rumoured-blast|old-dispatch|withdrawn-report|speakers\/harbour-office/);
});
