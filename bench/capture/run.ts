import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type MeasuredPage, ours, pageSet, paragraphsOf, type Score, score, total } from "./paragraphs.ts";

interface Extractor {
  readonly name: string;
  paragraphs(page: MeasuredPage): readonly string[] | Promise<readonly string[]>;
}

const packages = ["@mozilla/readability@0.6.0", "linkedom@0.18.12", "@extractus/article-extractor@9.0.1"];

/** The peers, fetched by name and version into a folder of their own: none of them is part of the project. */
async function fetchPeers(folder: string): Promise<readonly Extractor[]> {
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...packages], { cwd: folder, stdio: "ignore" });
  writeFileSync(
    join(folder, "peers.mjs"),
    `import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { extractFromHtml } from "@extractus/article-extractor";
export const readability = (html) => new Readability(parseHTML(html).document).parse()?.content ?? "";
export const extractor = async (html, url) => (await extractFromHtml(html, url))?.content ?? "";
`,
  );
  const peers = (await import(pathToFileURL(join(folder, "peers.mjs")).href)) as {
    readability(html: string): string;
    extractor(html: string, url: string): Promise<string>;
  };
  return [
    { name: "@mozilla/readability 0.6.0", paragraphs: ({ html }) => paragraphsOf(peers.readability(html)) },
    {
      name: "@extractus/article-extractor 9.0.1",
      paragraphs: async ({ html, name }) =>
        paragraphsOf(await peers.extractor(html, `https://${name}.example.com/2022/05/10/story`)),
    },
  ];
}

const percent = (part: number, whole: number): string => (whole === 0 ? "—" : ((100 * part) / whole).toFixed(1));

/** Measures the capture of pages beside its peers on the set of pages, and prints one Markdown table, and with `each` a row a page. */
export async function benchCapture({ each }: { readonly each: boolean }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-bench-"));
  try {
    const extractors: Extractor[] = [
      { name: "On the Record", paragraphs: ({ html }) => ours(html) },
      ...(await fetchPeers(folder)),
    ];
    const pages = pageSet();
    const rows: string[] = [];
    for (const extractor of extractors) {
      const scores: Score[] = [];
      for (const page of pages) scores.push(score(page, await extractor.paragraphs(page)));
      const { wanted, given, right } = total(scores);
      const whole = scores.filter((one) => one.right === one.wanted && one.given === one.right).length;
      rows.push(`| ${extractor.name} | ${percent(right, wanted)} | ${percent(right, given)} | ${whole} of ${pages.length} |`);
      if (each)
        for (const [index, one] of scores.entries())
          if (one.right !== one.wanted || one.given !== one.right)
            process.stderr.write(`${extractor.name}: ${pages[index]?.name}: ${one.right} of ${one.wanted}, ${one.given} given\n`);
    }
    process.stdout.write(`| | recall, % | precision, % | pages without a fault |\n|---|---:|---:|---:|\n${rows.join("\n")}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
