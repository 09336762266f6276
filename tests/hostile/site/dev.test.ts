import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { parse } from "parse5";
import { expect, onTestFinished, test, vi } from "vitest";
import { all, textOf } from "../../site/pages.ts";
import { start } from "../../site/run.ts";
import { corpusWith } from "../corpus.ts";
import { writeCorpus } from "./hostile-corpus.ts";

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const body = 'A bridge was damaged. <Cite id="damaged" />';

test("the live site runs nothing that is not proven: it shows the problem above the last proven state", async () => {
  const { folder, remove } = writeCorpus(corpusWith([]));
  const mark = join(folder, "mark-of-code-that-ran");
  const run = `{process.stdout.write(String(6 * 7) + "-executed") && import("node:fs").then((fs) => fs.writeFileSync(${JSON.stringify(mark)}, process.env.HOSTILE_SECRET))}`;
  /** Each would print, write a file, or show the environment, if it were run. */
  const attempts = [
    run,
    `export const ran = ${run.slice(1, -1)}`,
    `import "data:text/javascript,${encodeURIComponent(run.slice(1, -1))}"`,
    `<Cite id={${run.slice(1, -1)}} />`,
    `<script>${run}</script>`,
    `<Fragment set:html={process.env.HOSTILE_SECRET} client:load />`,
    "{process.env.HOSTILE_SECRET}",
  ];
  const file = join(folder, "content/events/bridge.mdx");
  const good = readFileSync(file, "utf8");
  const hostile = good.replace("title: Damage", "title: An attempt at damage").replace(body, () => attempts.join("\n\n"));
  const refused = new RegExp(
    attempts
      .map((_, index) => `content/events/bridge\\.mdx:${18 + 2 * index}:\\d+: error: Unexpected .* \\(prose-grammar\\)`)
      .join("[^]*"),
    "u",
  );
  writeFileSync(file, hostile);

  const port = await freePort();
  const server = start("dev", [], { CORPUS: folder, PORT: String(port), HOSTILE_SECRET: "only-the-environment-has-it" });
  onTestFinished(async () => {
    await server.end();
    remove();
  });
  const read = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    const html = await response.text();
    const document = parse(html);
    const problems = all(document, "section", "problems").map(textOf).join();
    return { status: response.status, html, problems, text: textOf(document) };
  };
  const shows = (path: string, problems: RegExp) =>
    vi.waitFor(
      async () => {
        const found = await read(path);
        expect(found.status).toBe(200);
        expect(found.problems, server.output()).toMatch(problems);
        return found;
      },
      { timeout: 60_000, interval: 200 },
    );

  // From its very start, when nothing is proven yet.
  const { html } = await shows("/", refused);
  writeFileSync(file, good);
  await shows("/events/bridge/", /^$/u);
  writeFileSync(file, hostile);
  const page = await shows("/events/bridge/", refused);
  expect(page.text).toContain("A bridge was damaged.");
  expect(page.text).not.toContain("An attempt at");
  expect(html + page.html).not.toMatch(/42-executed|only-the-environment-has-it/u);
  expect(server.output()).not.toMatch(/42-executed|only-the-environment-has-it/u);
  expect(existsSync(mark)).toBe(false);
});
