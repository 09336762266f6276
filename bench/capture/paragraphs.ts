import { readdirSync, readFileSync } from "node:fs";
import { readPage } from "../../src/intake/page/page.ts";
import { seePage } from "../../src/intake/page/page-lines.ts";
import { readStyles } from "../../src/intake/page/page-styles.ts";
import { parsePage } from "../../src/intake/page/page-tree.ts";

/** A page of the set, with the lines that a reader saw of its article, in order. */
export interface MeasuredPage {
  readonly name: string;
  readonly html: string;
  readonly expected: readonly { readonly role: string; readonly text: string }[];
}

const root = new URL("../../tests/fixtures/page-set/", import.meta.url);

/** The set: a folder with a page and its right capture for each structure. */
export const pageSet = (): readonly MeasuredPage[] =>
  readdirSync(root)
    .sort()
    .map((name) => ({
      name,
      html: readFileSync(new URL(`${name}/input.html`, root), "utf8"),
      expected: readFileSync(new URL(`${name}/expected.txt`, root), "utf8")
        .split("\n")
        .flatMap((line) => {
          const [, role = "", text = ""] = /^([a-z]+): (.*)$/u.exec(line) ?? [];
          return role === "" ? [] : [{ role, text }];
        }),
    }));

/** The paragraphs of HTML that an extractor gives, parted as ours are. */
export function paragraphsOf(html: string): readonly string[] {
  const parsed = parsePage(html);
  return "excess" in parsed ? [] : seePage(parsed.page, readStyles(parsed.page)).blocks.map(({ text }) => text);
}

/** What is neither right nor wrong: extractors give it beside the text or with it, as they like. */
const head: ReadonlySet<string> = new Set(["headline", "byline", "credit", "update"]);
const notText: ReadonlySet<string> = new Set([...head, "furniture", "repeat"]);

/** The paragraphs of a page's capture that can be cited as its text. */
export function ours(html: string): readonly string[] {
  const reading = readPage(html);
  return "page" in reading ? reading.page.lines.filter(({ role }) => !notText.has(role ?? "body")).map(({ text }) => text) : [];
}

/** How many paragraphs were wanted, given, and right. */
export interface Score {
  readonly wanted: number;
  readonly given: number;
  readonly right: number;
}

/** Compares paragraphs letter by letter, each as often as it occurs. */
export function score({ expected }: MeasuredPage, given: readonly string[]): Score {
  const plain = (text: string): string => text.replace(/\s+/gu, " ").trim();
  const left = new Map<string, number>();
  const wanted = expected.filter(({ role }) => !head.has(role)).map(({ text }) => plain(text));
  for (const text of wanted) left.set(text, (left.get(text) ?? 0) + 1);
  const neutral = new Set(expected.filter(({ role }) => head.has(role)).map(({ text }) => plain(text)));
  const counted = given.map(plain).filter((text) => text !== "" && (left.has(text) || !neutral.has(text)));
  let right = 0;
  for (const text of counted) {
    const count = left.get(text) ?? 0;
    if (count > 0) right += 1;
    left.set(text, count - 1);
  }
  return { wanted: wanted.length, given: counted.length, right };
}

/** Several scores as one. */
export const total = (scores: readonly Score[]): Score =>
  scores.reduce((sum, one) => ({ wanted: sum.wanted + one.wanted, given: sum.given + one.given, right: sum.right + one.right }), {
    wanted: 0,
    given: 0,
    right: 0,
  });
