import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { drawTimeline } from "../../src/drawing/draw-timeline.ts";
import { layoutTimeline, type TimelineLayout, type TimelineMark } from "../../src/model/timeline/layout-timeline.ts";
import { fitLabel, textWidth } from "../../src/model/timeline/text-width.ts";
import { pictureOf } from "../drawing/picture.ts";
import { setting } from "../drawing/setting.ts";
import { firstRecords } from "./first-records.ts";
import { type Hostile, hostile } from "./hostile.ts";
import { allForms, article, event, statement } from "./records.ts";
import { rowsOf } from "./timeline-rows.ts";

const layout = (records: Hostile, width = 960): TimelineLayout => layoutTimeline(rowsOf(records), { width });

interface Box {
  readonly of: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const textBox = (of: string, { x, y, width }: Omit<TimelineMark["label"], "shortened">, fontSize: number): Box => ({
  of,
  x0: x,
  x1: x + width,
  y0: y - fontSize * 0.75,
  y1: y + fontSize * 0.22,
});

/** Everything that no label may touch, and the labels themselves. */
function boxesOf({ events, statements, groups, fontSize }: TimelineLayout): { labels: Box[]; others: Box[] } {
  const marks = [...events, ...statements];
  const labels = marks.flatMap(({ id, label, aside }) => [
    textBox(id, label, fontSize),
    ...(aside ? [textBox(`${id} aside`, aside, fontSize)] : []),
  ]);
  const counted = groups.map((group) => ({
    of: group.label,
    x0: group.x - group.width / 2,
    x1: group.x + group.width / 2,
    y0: group.y - fontSize / 2,
    y1: group.y + fontSize / 2,
  }));
  const shapes = marks.map(({ id, x, y }) => ({ of: `${id} mark`, x0: x - 5.5, x1: x + 5.5, y0: y - 5.5, y1: y + 5.5 }));
  const stems = marks.map(({ id, x, stem }) => ({
    of: `${id} stem`,
    x0: x - 0.5,
    x1: x + 0.5,
    y0: Math.min(stem.y0, stem.y1),
    y1: Math.max(stem.y0, stem.y1),
  }));
  const bars = marks.flatMap(({ id, bar }) =>
    bar ? [{ of: `${id} bar`, x0: bar.x0, x1: bar.x1, y0: bar.y, y1: bar.y + 3 }] : [],
  );
  return { labels: [...labels, ...counted], others: [...shapes, ...stems, ...bars] };
}

function overlapsOf(drawn: TimelineLayout): string[] {
  const { labels, others } = boxesOf(drawn);
  const hit = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
  return labels.flatMap((label, index) =>
    [...labels.slice(index + 1), ...others].filter((other) => hit(label, other)).map((other) => `${label.of} on ${other.of}`),
  );
}

const edtf = fc.oneof(
  fc.constantFrom(...allForms),
  fc.integer({ min: 0, max: 300 }).map((day) => new Date(Date.UTC(2022, 1, 24) + day * 86_400_000).toISOString().slice(0, 10)),
);
const title = fc.lorem({ maxCount: 12 });
const corpus = fc
  .record({
    events: fc.array(fc.tuple(edtf, title), { maxLength: 40 }),
    statements: fc.array(fc.tuple(edtf, title, fc.nat(39), fc.constantFrom("named", "general")), { maxLength: 40 }),
    articles: fc.array(edtf, { maxLength: 5 }),
  })
  .map(
    ({ events, statements, articles }): Hostile => ({
      events: events.map(([date, name], index) => event(`e${index}`, date, { title: name })),
      statements: statements.map(([date, name, answered, link], index) =>
        statement(`s${index}`, date, [{ event: `e${answered}`, stance: "denies", link: link as "named" }], name),
      ),
      articles: articles.map((date, index) => article(`a${index}`, date)),
      places: [],
    }),
  );

describe("layoutTimeline", () => {
  property.prop([corpus, fc.integer({ min: 600, max: 2600 })])(
    "never lets a label touch a label, mark, stem or bar",
    (records, width) => {
      expect(overlapsOf(layout(records, width))).toEqual([]);
    },
  );

  property.prop([corpus, fc.integer({ min: 600, max: 2600 })])(
    "never leads a stem through the mark of another day",
    (records, width) => {
      const drawn = layout(records, width);
      const dayOf = new Map(records.events.map((one) => [one.id, one.date.edtf]));
      const known = drawn.events.filter(({ id }) => /^\d{4}-\d\d-\d\d$/.test(dayOf.get(id) ?? ""));
      const through = known.flatMap((a) =>
        known
          .filter((b) => dayOf.get(a.id) !== dayOf.get(b.id) && a.y < b.y && Math.abs(a.x - b.x) < 5.5)
          .map((b) => `${a.id} through ${b.id}`),
      );
      expect(drawn.scale.dayWidth < 12 ? [] : through).toEqual([]);
    },
  );

  test.each(Object.keys(hostile))("never lets a label touch anything: %s", (name) => {
    expect(overlapsOf(layout(hostile[name] as Hostile))).toEqual([]);
  });

  property.prop([corpus])("loses nothing: every record has a mark or is counted in a group", (records) => {
    const drawn = layout(records);
    const ids = (of: "event" | "statement", marks: readonly TimelineMark[]): string[] =>
      [...marks.map(({ id }) => id), ...drawn.groups.filter((group) => group.of === of).flatMap((group) => group.ids)].sort();
    expect(ids("event", drawn.events)).toEqual(records.events.map(({ id }) => id).sort());
    expect(ids("statement", drawn.statements)).toEqual(records.statements.map(({ id }) => id).sort());
  });

  property.prop([corpus])("is the same in whatever order records come, and plain JSON", (records) => {
    const turned = { ...records, events: [...records.events].reverse(), statements: [...records.statements].reverse() };
    expect(layout(turned)).toEqual(layout(records));
    expect(JSON.parse(JSON.stringify(layout(records)))).toEqual(layout(records));
  });

  property.prop([corpus, fc.integer({ min: 600, max: 2600 })])("keeps everything within its frame", (records, width) => {
    const drawn = layout(records, width);
    const { labels, others } = boxesOf(drawn);
    for (const box of [...labels, ...others]) {
      expect(box.x0).toBeGreaterThanOrEqual(0);
      expect(box.x1).toBeLessThanOrEqual(width + 1e-6);
      expect(box.y0).toBeGreaterThanOrEqual(0);
      expect(box.y1).toBeLessThanOrEqual(drawn.height);
    }
  });

  property.prop([corpus, fc.integer({ min: 600, max: 2600 })])(
    "cuts a name only where one more word would touch the next mark, name, bar or stem, or the edge",
    (records, width) => {
      const drawn = layout(records, width);
      const { events, statements, fontSize } = drawn;
      for (const marks of [events, statements])
        for (const mark of marks.filter(({ label }) => label.shortened)) {
          const left = mark.label.text.replace(/…$/u, "");
          const words = mark.title.split(" ");
          const forms = words.map((_, index) => `${words.slice(0, index + 1).join(" ")}…`);
          const longer = [
            ...forms.map((form) => fitLabel(mark.title, textWidth(form, fontSize), fontSize).text),
            mark.title,
          ].find((form) => textWidth(form, fontSize) > mark.label.width + 1e-6);
          const aside = mark.aside === null ? 0 : mark.aside.width + fontSize * 0.6;
          const end = mark.label.x + aside + textWidth(longer ?? mark.title, fontSize);
          const touches = marks.some((other) => {
            const here = other.y === mark.y && other !== mark;
            const passes = Math.abs(other.stem.y1 - other.y) > Math.abs(mark.stem.y1 - mark.y);
            const leftEnd = Math.min(other.x - 6, other.bar?.x0 ?? other.x);
            return other.x > mark.x && ((here && leftEnd < end + 9) || (passes && other.x < end + 4));
          });
          // A first word that is too long is cut between its letters.
          const oneWord = !left.includes(" ");
          expect(touches || end > width - 8 || oneWord, `${mark.label.text} of ${mark.title}`).toBe(true);
        }
    },
  );

  test.each([1328, 920, 700])(
    "cuts no event's name of the first records at %i px: a page, a sheet of A4, and half a page",
    async (width) => {
      const drawn = layoutTimeline(rowsOf(await firstRecords()), { width });
      expect(drawn.events.filter(({ label }) => label.shortened).map(({ label }) => label.text)).toEqual([]);
    },
  );

  test("draws the first records no higher than the first sheet of a page has room, at the width that is printed", async () => {
    const { height, groups } = layoutTimeline(rowsOf(await firstRecords()), { width: 860 });
    expect(groups).toEqual([]);
    expect(height).toBeLessThanOrEqual(860 * 1.15);
  });

  test("draws a day of publication that is not exact with soft ends", () => {
    const drawn = layout({ ...(hostile["one event"] as Hostile), articles: [article("paper", "2022-03-02~")] });
    const picture = pictureOf(drawTimeline(drawn, setting));
    const [publications = ""] = /<g class="publications">[\s\S]*?<\/a>/.exec(picture) ?? [];
    expect([...publications.matchAll(/url\(#drawing-(in|out)\)/g)].map((match) => match[1])).toEqual(["in", "out"]);
  });

  test("says the lag of a named statement, and none of a general one", () => {
    const records: Hostile = {
      ...(hostile["one event"] as Hostile),
      statements: [
        statement("named", "2022-02-27", [{ event: "only", stance: "denies", link: "named" }]),
        statement("general", "2022-02-28", [{ event: "only", stance: "denies", link: "general" }]),
      ],
    };
    const drawn = layout(records);
    expect(drawn.arcs.map(({ statement: id, link, lag }) => [id, link, lag])).toEqual([
      ["named", "named", "three days later"],
      ["general", "general", null],
    ]);
    expect(drawn.statements.map(({ aside }) => aside?.text ?? null)).toEqual(["three days later", null]);
  });

  test("draws a known day without a bar, what lasted as a full bar, and what is unknown with soft or open ends", () => {
    const drawn = layout(hostile["all forms of dates"] as Hostile);
    const ends = Object.fromEntries(
      [...drawn.events].map(({ title: date, bar }) => [date, bar && `${bar.start} ${bar.end}${bar.lasted ? " lasted" : ""}`]),
    );
    expect(ends).toMatchObject({
      "2022-03-01": null,
      "2022-03-02~": "soft soft",
      "2022-03": "soft soft",
      "2022-03-01/2022-03-05": "known known lasted",
      "../2022-03-04": "open known lasted",
      "2022-03-04/..": "known open lasted",
      "[2022-03-01..2022-03-19]": "soft soft",
      "[..2022-03-04]": "open known",
      "[2022-03-04..]": "known open",
    });
  });

  test("counts what finds no room, and leads an arc to its day", () => {
    const drawn = layout(hostile["two hundred on one day"] as Hostile);
    const [group] = drawn.groups;
    expect(drawn.events.length + (group?.ids.length ?? 0)).toBe(200);
    expect(group?.name).toBe(`${group?.ids.length} more events, Thursday 24 February 2022: see the list.`);
    expect(drawn.arcs).toHaveLength(1);
  });

  test("orders marks for the keyboard by time, events before statements of the same day", () => {
    const drawn = layout({
      ...(hostile["one event"] as Hostile),
      events: [event("b", "2022-03-01"), event("a", "2022-03-02")],
      statements: [statement("s", "2022-03-01")],
    });
    expect(drawn.order.map(({ id }) => id)).toEqual(["b", "s", "a"]);
  });

  test.each(Object.keys(hostile))("draws as in its picture: %s", async (name) => {
    const picture = pictureOf(drawTimeline(layout(hostile[name] as Hostile), setting));
    expect(picture.length).toBeLessThan(60_000);
    await expect(picture).toMatchFileSnapshot(`snapshots/timeline-${name.replaceAll(" ", "-")}.svg`);
  });

  test("gives every one of the first records a mark of its own at the width of a page, and no label touches another", async () => {
    const real = await firstRecords();
    const drawn = layoutTimeline(rowsOf(real), { width: 1360 });
    expect(overlapsOf(drawn)).toEqual([]);
    expect(drawn.groups).toEqual([]);
    expect(drawn.ticks.breaks.length).toBeGreaterThan(0);
  });
});
