import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPage } from "../../src/intake/page/page.ts";
import type { Answers, Flag } from "../../src/intake/sidecar/answers.ts";
import { prepareCapture, type RawCapture } from "../../src/intake/sidecar/prepare-capture.ts";

const prose = "The bridge was shut for nine weeks, the council said, and is open to all again. ".repeat(4);
const text: RawCapture = { text: `Bridge opens\n\nUpdate 3/4/22: the council named the bridge.\n\n${prose}\n` };
const page = (head: string): RawCapture => {
  const reading = readPage(`<html><head>${head}</head><body><article><h1>Bridge</h1><p>${prose}</p></article></body></html>`);
  if ("unexpected" in reading) throw new Error(reading.unexpected);
  return reading;
};
const answers: Answers = {
  url: "https://courier.example/bridge",
  publisher: "The Example Courier",
  language: "en",
  published: "2022-03-03",
  "published-because": "Made for a test.",
  updated: "none",
  id: "courier-bridge",
};
const without = (...flags: readonly Flag[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([flag]) => !flags.some((one) => one === flag)));
const day = (value: string): string => `<meta property="article:published_time" content="${value}">`;

const cases: Readonly<Record<string, readonly (readonly [RawCapture, Answers, RegExp])[]>> = {
  url: [
    [text, without("url"), /a text carries no address/],
    [page(""), without("url"), /the page names no address of its own/],
    [
      page('<meta property="og:url" content="http://courier.example/a">'),
      without("url"),
      /http:\/\/courier\.example\/a \(og:url\)/,
    ],
  ],
  publisher: [
    [text, without("publisher"), /the address is at courier\.example, unknown here/],
    [text, without("publisher", "url"), /there is no address that would tell/],
    [page(""), without("publisher"), /the page names nobody/],
  ],
  language: [[{ text: "Zzz zzz.\n" }, without("language"), /a text does not say, and its words look like no language/]],
  published: [
    [text, without("published", "published-because"), /line 3 names “3\/4\/22”: 2022-03-04 or 2022-04-03/],
    [{ text: prose }, without("published", "published-because"), /nothing names a day/],
    [
      page(day("2022-03-03") + day("2022-03-09")),
      without("published", "published-because"),
      /disagree: .*2022-03-03.*2022-03-09/,
    ],
  ],
  "published-because": [[text, without("published-because"), /nothing in the capture or its address names it/]],
  updated: [[text, without("updated"), /line 3 names “3\/4\/22”: 2022-03-04 or 2022-04-03/]],
  "rights-because": [[text, { ...answers, display: "full" }, /--display full/]],
  id: [[text, { ...without("id"), published: "2022-03" }, /the address is at courier\.example and the day is 2022-03/]],
};

test.each(Object.entries(cases).flatMap(([flag, asked]) => asked.map((one) => [flag, ...one] as const)))(
  "asking for --%s says what was seen and why it is asked",
  (flag, raw, given, seen) => {
    const { missing } = prepareCapture(raw, given, { publishers: { captures: [], speakers: [] }, today: "2022-06-01" });
    const question = missing.find((one) => one.flag === flag);
    expect(question?.saw).toMatch(seen);
    expect(question?.what).toMatch(/\S/u);
    expect(question?.why).toMatch(/\S/u);
  },
);

test("these are all the questions that are asked", () => {
  const folder = new URL("../../src/intake/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const sources = files.map((name) => readFileSync(new URL(name, folder), "utf8"));
  const flags = sources.flatMap((source) => [...source.matchAll(/\basked\(\s*"([a-z-]+)"/gu)].map(([, flag]) => flag));
  expect([...new Set(flags)].sort()).toEqual(Object.keys(cases).sort());
});
