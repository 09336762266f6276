import { expect, test } from "vitest";
import { readPage } from "../../src/intake/page/page.ts";
import { prepareCapture } from "../../src/intake/sidecar/prepare-capture.ts";

const prose = "The bridge was shut for nine weeks, the council said, and is open again. ".repeat(4);
const page = (time: string) => `<!doctype html>
<html lang="en"><head><title>Bridge opens</title>
<meta property="og:site_name" content="The Example Courier">
<meta property="article:published_time" content="2022-05-10T08:15:00+03:00">
<link rel="canonical" href="https://courier.example/bridge"></head>
<body><main><article><h1>Bridge opens</h1><p class="byline">By Ann Name</p>${time}<p>${prose}</p><p>${prose.replaceAll("nine", "ten")}</p></article></main></body></html>`;

const prepared = (time: string) => {
  const read = readPage(page(time));
  if ("unexpected" in read) throw new Error(read.unexpected);
  return prepareCapture(read, { id: "courier" }, { publishers: { captures: [], speakers: [] }, today: "2022-06-01" });
};

test.each([
  ["the day of publication below the headline is no update", '<time datetime="2022-05-10">10 May 2022</time>', null],
  ["that day again, with a word for it, is one", "<time>Updated 10 May 2022</time>", "2022-05-10"],
  ["a later day with a word for it is one", "<time>Updated 12 May 2022</time>", "2022-05-12"],
])("%s", (_, time, expected) => {
  expect(prepared(time).sidecar?.updated).toBe(expected);
});

test("another day alone below the headline is asked about: it may be that of publication", () => {
  expect(prepared("<time>12 May 2022</time>").missing.map(({ flag, saw }) => `${flag}: ${saw}`)).toEqual([
    "published: the days disagree: the page names 2022-05-10 (article:published_time); 2022-05-12 is shown as “12 May 2022”",
  ]);
});
