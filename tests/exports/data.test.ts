import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { check } from "@placemarkio/check-geojson";
import Ajv2020 from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import type { Feature, Point } from "geojson";
import jsonld from "jsonld";
import { describe, expect, onTestFinished, test } from "vitest";
import { type LinkedCorpus, linkCorpus } from "../../src/corpus/linked-corpus.ts";
import { provenPassages } from "../../src/corpus/passage.ts";
import { withhold } from "../../src/corpus/withhold.ts";
import { allFiles } from "../../src/exports/data/all-files.ts";
import { dataFiles } from "../../src/exports/data/data-files.ts";
import { inertJson } from "../../src/exports/data/publication.ts";
import { schemaNames } from "../../src/exports/data/record-schemas.ts";
import { type Cell, csv, guardText, unguardText } from "../../src/exports/data/tables.ts";
import { codePointLength } from "../../src/text/code-points.ts";
import { recordsOf } from "../site/records.ts";

const folderOf = (name: string) => resolve(import.meta.dirname, "../fixtures/corpora", name);
const site = "https://record.example";

/** A corpus as pages get it, and its files as they are published. */
async function published(name: string) {
  const { corpus: whole, passages } = await recordsOf(folderOf(name));
  const { corpus, proven } = withhold({ corpus: whole, proven: provenPassages(passages) }, "full");
  const linked: LinkedCorpus = linkCorpus(corpus, proven);
  const files = allFiles(linked, { day: "2026-11-21", address: (path) => site + path }, null);
  return { corpus: linked, text: (file: string): string => files.get(file)?.() ?? "", names: [...files.keys()] };
}
const corpora = {
  "first-four": await published("first-four"),
  small: await published("small"),
  withheld: await published("withheld"),
};
const names = ["first-four", "small", "withheld"] as const;
const hasGdal = spawnSync("ogr2ogr", ["--version"]).status === 0;
/** A table as a reader of CSV gives it: rows by column. */
const rowsOf = (text: string): readonly Readonly<Record<string, string>>[] => parse(text, { columns: true });

test("the page about the data lists every file of records there is", () => {
  const described = corpora.small.names.filter((name) => !name.startsWith("schema/") && !/^(?:dataset|datacite)\./.test(name));
  expect(dataFiles.map(({ name }) => name).sort()).toEqual(described.sort());
});

describe.each(names)("the data of the corpus %s", (name) => {
  const { corpus, text } = corpora[name];

  test("are valid against the JSON Schemas made from the schemas of the check", () => {
    for (const sort of schemaNames) {
      const validate = new Ajv2020({ strict: true, strictTypes: false, validateFormats: false }).compile(
        JSON.parse(text(`schema/${sort}.json`)),
      );
      const records: readonly unknown[] = JSON.parse(text(`${sort}s.json`))[`${sort}s`];
      expect(records).toHaveLength(corpus[`${sort}s`].length);
      for (const record of records) expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...(records[0] as object), title: 1, more: true })).toBe(false);
    }
  });

  test("as tables have a cell for each column of each row, and no cell begins a formula", () => {
    for (const file of dataFiles.filter(({ name }) => name.endsWith(".csv"))) {
      const [columns = [], ...rows]: readonly string[][] = parse(text(file.name));
      expect(new Set(columns).size, file.name).toBe(columns.length);
      for (const row of rows) {
        expect(row, file.name).toHaveLength(columns.length);
        for (const cell of row) expect(/^[=+@\t\r]|^-(?!\d)/.test(cell), cell).toBe(false);
      }
    }
    expect(rowsOf(text("events.csv")).map(({ id }) => id)).toEqual(corpus.events.map(({ id }) => id));
    expect(rowsOf(text("statements.csv")).map((row) => unguardText(row["title"] ?? ""))).toEqual(
      corpus.statements.map(({ title }) => title),
    );
    expect(rowsOf(text("figures.csv")).map(({ value }) => value)).toEqual(
      corpus.events.flatMap(({ figures }) => figures.map(({ value }) => String(value ?? ""))),
    );
  });

  test("as GeoJSON are valid, hold every event, and have a point only where a place is known that closely", () => {
    const collection = check(text("events.geojson"));
    if (collection.type !== "FeatureCollection") throw new Error(collection.type);
    const { features } = collection;
    expect([...new Set(features.map(({ properties }) => properties?.["event"]))]).toEqual(corpus.events.map(({ id }) => id));
    for (const { geometry, properties } of features) {
      const { place, precision } = properties ?? {};
      const { lon, lat } = place === null ? {} : corpus.place(place);
      const known = lon !== undefined && lat !== undefined && !["region", "country"].includes(precision);
      expect(geometry).toEqual(known ? { type: "Point", coordinates: [lon, lat] } : null);
    }
  });

  test.skipIf(!hasGdal)("as GeoJSON are read by GDAL, where it is installed: each feature with its event and its point", () => {
    const folder = mkdtempSync(join(tmpdir(), "on-the-record-gdal-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [from, to] = [join(folder, "events.geojson"), join(folder, "events.csv")];
    writeFileSync(from, text("events.geojson"));
    execFileSync("ogr2ogr", ["-f", "CSV", "-lco", "GEOMETRY=AS_XY", to, from]);
    const { features } = JSON.parse(text("events.geojson"));
    expect(rowsOf(readFileSync(to, "utf8")).map(({ event, X = "", Y = "" }) => [event, X && Number(X), Y && Number(Y)])).toEqual(
      features.map(({ geometry, properties }: Feature<Point | null>) => [
        properties?.["event"],
        ...(geometry?.coordinates ?? ["", ""]),
      ]),
    );
  });

  test("are described for DataCite with every property that its schema asks for (4.5, “mandatory”), none of them empty", () => {
    const { alternateIdentifiers, creators, titles, publisher, publicationYear, types, schemaVersion } = JSON.parse(
      text("datacite.json"),
    );
    expect(schemaVersion).toBe("http://datacite.org/schema/kernel-4");
    expect(alternateIdentifiers).toEqual([{ alternateIdentifier: `${site}/data/`, alternateIdentifierType: "URL" }]);
    for (const each of [creators[0].name, titles[0].title, publisher.name, types.resourceType]) expect(each).not.toBe("");
    expect(publicationYear).toMatch(/^\d{4}$/);
    expect(types.resourceTypeGeneral).toBe("Dataset");
  });

  test("as slides for TimelineJS hold every event, with its date in words", () => {
    const { events } = JSON.parse(text("timelinejs.json"));
    expect(events.map(({ unique_id: id }: { unique_id: string }) => id)).toEqual(corpus.events.map(({ id }) => id));
    for (const { display_date: date } of events) expect(date).not.toBe("");
  });
});

/** The terms of the Web Annotation vocabulary that are used here, and what each stands for (https://www.w3.org/TR/annotation-vocab/). */
const oa = "http://www.w3.org/ns/oa#";
const ld = (term: string, more: object = {}) => ({ "@id": term, ...more });
const annotationContext = {
  "@context": {
    id: "@id",
    type: "@type",
    ...Object.fromEntries(
      [
        "Annotation",
        "TextQuoteSelector",
        "TextPositionSelector",
        "FragmentSelector",
        "exact",
        "prefix",
        "suffix",
        "start",
        "end",
      ].map((term) => [term, `${oa}${term}`]),
    ),
    AnnotationCollection: "http://www.w3.org/ns/activitystreams#OrderedCollection",
    AnnotationPage: "http://www.w3.org/ns/activitystreams#OrderedCollectionPage",
    Text: "http://purl.org/dc/dcmitype/Text",
    body: ld(`${oa}hasBody`, { "@type": "@id" }),
    target: ld(`${oa}hasTarget`, { "@type": "@id" }),
    source: ld(`${oa}hasSource`, { "@type": "@id" }),
    selector: ld(`${oa}hasSelector`, { "@type": "@id" }),
    canonical: ld(`${oa}canonical`, { "@type": "@id" }),
    motivation: ld(`${oa}motivatedBy`, { "@type": "@vocab" }),
    linking: `${oa}linking`,
    rights: ld("http://purl.org/dc/terms/rights", { "@type": "@id" }),
    conformsTo: ld("http://purl.org/dc/terms/conformsTo", { "@type": "@id" }),
    format: "http://purl.org/dc/elements/1.1/format",
    language: "http://purl.org/dc/elements/1.1/language",
    value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    label: "http://www.w3.org/2000/01/rdf-schema#label",
    total: "http://www.w3.org/ns/activitystreams#totalItems",
    first: ld("http://www.w3.org/ns/activitystreams#first", { "@type": "@id" }),
    startIndex: "http://www.w3.org/ns/activitystreams#startIndex",
    items: ld("http://www.w3.org/ns/activitystreams#items", { "@type": "@id", "@container": "@list" }),
  },
};

describe("passages as annotations", () => {
  const itemsOf = (name: (typeof names)[number]) => JSON.parse(corpora[name].text("annotations.jsonld")).first.items;

  test.each(["first-four", "small"] as const)(
    "of %s: both selectors find the same words in the published capture, at one place",
    (name) => {
      const items = itemsOf(name);
      expect(items).toHaveLength(corpora[name].corpus.passages.length);
      for (const { target } of items.filter((item: { target: { source: string } }) => item.target.source.endsWith(".txt"))) {
        const seed = target.source.slice(`${site}/sources/`.length);
        const capture = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
          readFileSync(join(folderOf(name), "seeds", seed)),
        );
        const [quote, position] = target.selector;
        expect([...capture].slice(position.start, position.end).join("")).toBe(quote.exact);
        const whole = quote.prefix + quote.exact + quote.suffix;
        expect(capture.split(whole)).toHaveLength(2);
        expect(codePointLength(capture.slice(0, capture.indexOf(whole) + quote.prefix.length))).toBe(position.start);
      }
    },
  );

  test("of a capture that is not shown whole: they name the place on its page, and no words", () => {
    for (const { target } of itemsOf("withheld")) {
      const whole = target.source === `${site}/sources/gazette-ferry.txt`;
      expect(target.selector.map(({ type }: { type: string }) => type)).toEqual(
        whole ? ["TextQuoteSelector", "TextPositionSelector"] : ["FragmentSelector"],
      );
    }
  });

  test("are JSON-LD of which every term and address has a meaning", async () => {
    const [collection] = await jsonld.expand(JSON.parse(corpora.withheld.text("annotations.jsonld")), {
      safe: true,
      documentLoader: async (documentUrl) => ({ contextUrl: undefined, documentUrl, document: annotationContext }),
    } as jsonld.Options.Expand);
    expect(JSON.stringify(collection)).toContain(`${oa}TextQuoteSelector`);
  });
});

describe("hostile text", () => {
  const texts = fc.string({
    unit: fc.oneof(fc.constantFrom(..."=+-@\t\r\n'\",;<&＝＋－＠ "), fc.string({ unit: "binary", minLength: 1, maxLength: 1 })),
  });
  /** What a spreadsheet that takes `;` for the comma would begin a cell with as well. */
  const formula = /(?:^|[;\t\r\n])[=+\-@＝＋－＠]|^[\t\r]/;

  property.prop([texts])("begins no formula in a cell, and comes back as it was", (text) => {
    expect(guardText(text)).not.toMatch(formula);
    expect(unguardText(guardText(text))).toBe(text);
  });

  property.prop([
    fc.array(
      fc.array(fc.oneof(texts, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)), {
        minLength: 2,
        maxLength: 2,
      }),
    ),
  ])("comes back from a table as it was", (rows) => {
    const read: readonly string[][] = parse(csv(["a", "b"], rows), { relax_column_count: false });
    const back = (cell: Cell) => (cell === null ? "" : String(cell));
    expect(read.slice(1).map((row) => row.map(unguardText))).toEqual(rows.map((row) => row.map(back)));
  });

  property.prop([fc.jsonValue()])("stands in JSON without a “<” that a page could take for a tag", (value) => {
    expect(inertJson(value)).not.toContain("<");
    expect(JSON.parse(inertJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  });

  test("of the words that tell formulas apart, plain ones stay as they are", () => {
    for (const text of ["Strike", "a=b", "it’s -5", "'quoted'", "", "– a dash"]) expect(guardText(text)).toBe(text);
    for (const text of ["=1+1", "+4", "-x", "@SUM(A1)", "\t=1", "\r@x", "＝1", "x;=1", "'=1"])
      expect(guardText(text)).not.toBe(text);
  });
});
