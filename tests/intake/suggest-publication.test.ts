import { describe, expect, test } from "vitest";
import { readPage } from "../../src/intake/page/page.ts";
import { prepareCapture } from "../../src/intake/sidecar/prepare-capture.ts";

const prose = "The bridge was shut for nine weeks, the council said, and is open again. ".repeat(4);
interface Said {
  readonly linked?: string;
  readonly meta?: string;
  readonly shown?: string;
  readonly address?: string;
}
function publishedOn({ linked, meta, shown = "", address = "bridge" }: Said) {
  const json =
    linked === undefined ? "" : `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${linked}"}</script>`;
  const time = meta === undefined ? "" : `<meta property="article:published_time" content="${meta}">`;
  const reading =
    readPage(`<html lang="en"><head><link rel="canonical" href="https://courier.example/${address}"><meta property="og:site_name" content="Courier">${time}${json}</head>
<body><article><h1>Bridge opens</h1>${shown}<p>${prose}</p><p>${prose.replaceAll("nine", "ten")}</p></article></body></html>`);
  if (!("page" in reading)) throw new Error(reading.unexpected);
  const { sidecar, missing, unsure } = prepareCapture(
    reading,
    { id: "courier", display: "link" },
    { publishers: { captures: [], speakers: [] }, today: "2022-06-01" },
  );
  return { published: sidecar?.published, asked: missing.map(({ saw }) => saw), unsure };
}

describe("the day of publication", () => {
  test("is the one that readers saw, where the data say the same moment in UTC, with that reason", () => {
    const shown = '<time datetime="2022-03-04T00:40:00+02:00">Friday, 4 March 2022, 00:40</time>';
    const { published, asked } = publishedOn({ linked: "2022-03-03T22:40:00Z", shown });
    expect(asked).toEqual([]);
    expect(published).toMatchObject({ edtf: "2022-03-04" });
    expect(published?.because).toContain("shows its readers this day (“Friday, 4 March 2022, 00:40”)");
    expect(published?.because).toContain("2022-03-03T22:40:00Z");
  });

  test("is so too where the page names its local day in a time element only", () => {
    const shown = '<time datetime="2022-03-04T00:40:00+02:00">п’ятниця, 00:40</time>';
    expect(publishedOn({ linked: "2022-03-03T22:40:00Z", shown }).published?.edtf).toBe("2022-03-04");
  });

  test("late in the evening by UTC is doubted where no day is shown", () => {
    const { published, unsure } = publishedOn({ linked: "2022-03-03T22:40:00Z" });
    expect(published?.edtf).toBe("2022-03-03");
    expect(unsure.join()).toContain("may have been the next day");
    expect(publishedOn({ linked: "2022-03-03T12:40:00Z" }).unsure).toEqual([]);
  });

  test.each<readonly [string, Said, readonly string[]]>([
    [
      "the data disagree among themselves",
      { linked: "2022-03-03", meta: "2022-03-07T08:00:00+02:00" },
      ["2022-03-03 (JSON-LD datePublished)", "2022-03-07 (article:published_time)"],
    ],
    [
      "the page shows another day, not the same moment",
      { linked: "2022-03-01T10:00:00Z", shown: "<p>4 March 2022</p>" },
      ["2022-03-01", "2022-03-04 is shown as “4 March 2022”"],
    ],
    [
      "the address carries another day",
      { linked: "2022-03-03", address: "2022/03/01/bridge" },
      ["the address carries 2022-03-01"],
    ],
  ])("is asked for where %s", (_, said, parts) => {
    const { published, asked } = publishedOn(said);
    expect(published).toBeUndefined();
    for (const part of parts) expect(asked.join()).toContain(part);
  });

  test.each<readonly [string, Said, string]>([
    ["a day that is shown alone", { shown: "<p>4 March 2022</p>" }, "2022-03-04"],
    [
      "the day of publication beside that of the update",
      { linked: "2022-03-03", shown: "<p>3 March 2022</p><p>Updated 5 March 2022</p>" },
      "2022-03-03",
    ],
    ["address and data that agree", { linked: "2022-03-03T23:30:00+02:00", address: "2022/03/03/bridge" }, "2022-03-03"],
  ])("is %s", (_, said, day) => expect(publishedOn(said).published?.edtf).toBe(day));
});
