import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkFolder } from "../src/io/check-folder.ts";
import { exampleFiles } from "./contributing-example.ts";
import { run } from "./site/run.ts";
import { firstFour } from "./site/sites.ts";

/** The places and speakers of the first four articles with the files of the example, in a folder of its own. */
function exampleCorpus(): string {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const each of ["places", "speakers"])
    cpSync(join(firstFour, "content", each), join(folder, "content", each), { recursive: true });
  for (const { path, content } of exampleFiles) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

test("the example of CONTRIBUTING.md is four files", () => {
  expect(exampleFiles.map(({ path }) => path)).toEqual([
    "seeds/courier-market.txt",
    "seeds/courier-market.yaml",
    "content/speakers/market-office.yaml",
    "content/events/kharkiv-market-fire.mdx",
  ]);
});

test("as typed in the web editor it is a corpus without a problem", async () => {
  expect((await checkFolder(exampleCorpus())).problems).toEqual([]);
});

test("an event with a figure is fifteen lines at most", () => {
  const event = exampleFiles.find(({ path }) => path.startsWith("content/events/"));
  expect(event?.content).toContain("figures:");
  expect(event?.content.trimEnd().split("\n").length).toBeLessThanOrEqual(15);
});

test("what it leaves out is what docs/data-model.md says", async () => {
  const { corpus } = await checkFolder(exampleCorpus());
  expect(corpus?.events).toMatchObject([
    {
      date: { basis: "inferred" },
      places: [{ basis: "stated" }],
      figures: [{ id: "treated-for-burns", population: "unspecified", area: "this event", via: [], asOf: "2022-05-10" }],
      notes: [],
      changes: [],
    },
  ]);
  expect(corpus?.articles).toMatchObject([
    { publisher: { basis: "external" }, published: { basis: "external" }, byline: [], archived: null, updated: null },
  ]);
});

test("“npm run permalinks” seals its capture: from then on a changed byte, or a hash taken away, is an error", async () => {
  const folder = exampleCorpus();
  expect(await run("permalinks", [], { CORPUS: folder })).toMatchObject({ code: 0 });
  const [seed, sidecar] = [join(folder, "seeds/courier-market.txt"), join(folder, "seeds/courier-market.yaml")];
  const sealed = readFileSync(sidecar, "utf8");
  expect(sealed).toMatch(/\nsha256: [0-9a-f]{64}\n$/);
  expect((await checkFolder(folder)).problems).toEqual([]);
  writeFileSync(sidecar, sealed.replace(/sha256: .*\n/, ""));
  const errorsOf = async () => (await checkFolder(folder)).problems.filter(({ fatal }) => fatal).map(({ ruleId }) => ruleId);
  expect(await errorsOf()).toEqual(["capture-hash"]);
  writeFileSync(sidecar, sealed);
  writeFileSync(seed, readFileSync(seed, "utf8").replace("At least", "Only"));
  expect(await errorsOf()).toContain("capture-hash");
});
