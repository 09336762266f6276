import type { Element } from "hast";
import { wrapText } from "../model/timeline/text-width.ts";
import { element, svg } from "./element.ts";

/** What a share picture shows of an event or a statement. */
interface SharedRecord {
  /** What it is, and when. */
  readonly eyebrow: string;
  readonly title: string;
  /** Who said it, or where it happened; null where nobody says. */
  readonly foot: string | null;
}

/** Size that services which show a link ask for (https://ogp.me/, 1.91 to 1). */
export const sharePictureSize = { width: 1200, height: 630 } as const;

/** Size of the map in it, in its own units, and how much it is enlarged. */
export const sharedMap = { width: 350, height: 420, scale: 1.5 } as const;

const margin = 64;
/** How much wider the serif is than the sans, whose widths are known. */
const serifFactor = 1.08;

/** A text in lines that are at most so wide; cut with an ellipsis after so many lines. */
export function fitLines(text: string, width: number, fontSize: number, most: number): readonly string[] {
  const lines = wrapText(text, width / serifFactor, fontSize);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

/** The largest of some sizes at which a title fits its place. */
function fitTitle(title: string, width: number): { readonly fontSize: number; readonly lines: readonly string[] } {
  for (const fontSize of [68, 58, 50, 44]) {
    const lines = fitLines(title, width, fontSize, 9);
    if (lines.length * fontSize * 1.2 <= 300) return { fontSize, lines };
  }
  return { fontSize: 40, lines: fitLines(title, width, 40, 7) };
}

/**
 * The picture that other sites show beside a link: what it is, its title and, where there is one, the map of the event's page. Words are drawn as
 * text, never as markup.
 *
 * @param map as `drawMapLayout` draws it at the size of `sharedMap`; null for a record without one
 * @param style what the classes of the map stand for
 */
export function drawSharePicture({ eyebrow, title, foot }: SharedRecord, map: Element | null, style: string): Element {
  const { width, height } = sharePictureSize;
  const mapWidth = map === null ? 0 : sharedMap.width * sharedMap.scale;
  const room = width - 2 * margin - (map === null ? 0 : mapWidth - margin / 2);
  const { fontSize, lines } = fitTitle(title, room);
  const text = (className: string, y: number, size: number, words: string) =>
    element("text", { class: className, x: margin, y, "font-size": size }, words);
  return svg(
    { xmlns: "http://www.w3.org/2000/svg" },
    sharePictureSize,
    {},
    element("style", {}, style),
    element("rect", { class: "picture-ground", width, height }),
    map === null ? null : element("g", { transform: `translate(${width - mapWidth} 0) scale(${sharedMap.scale})` }, map),
    fitLines(eyebrow, room, 26, 2).map((line, index) => text("picture-small", margin + 26 + index * 34, 26, line)),
    lines.map((line, index) => text("picture-title", 190 + (index + 0.4) * fontSize * 1.2, fontSize, line)),
    foot === null ? null : fitLines(foot, room, 26, 1).map((line) => text("picture-small", height - margin - 50, 26, line)),
    element("path", { class: "picture-rule", d: `M${margin} ${height - margin - 34}h${room}` }),
    text("picture-name", height - margin, 30, "On the Record"),
  );
}

/**
 * Rules of style sheets for a picture that is drawn outside of a browser: light colours instead of names for them, and nothing that depends on a
 * window or a reader.
 *
 * @param tokens style sheet whose first block says what the names stand for
 */
export function pictureStyle(tokens: string, ...sheets: readonly string[]): string {
  const [first = ""] = /:root \{[^}]*\}/u.exec(tokens) ?? [];
  const values = new Map([...first.matchAll(/(--[\w-]+):\s*([^;]+);/gu)].map(([, name, value]) => [name, value] as const));
  const own = `
.picture-ground { fill: var(--ground); }
.picture-title { fill: var(--ink); font-family: var(--serif); }
.picture-name { fill: var(--accent); font-family: var(--serif); }
.picture-small { fill: var(--ink-soft); font-family: var(--sans); }
.picture-rule { stroke: var(--rule); stroke-width: 2px; }
`;
  const bare = sheets
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\//gu, "")
    .replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/gu, "");
  const plain = [...`${bare}${own}`.matchAll(/([^{}]+)\{([^}]*)\}/gu)]
    .filter(([, selector = ""]) => !/[:@[]/u.test(selector))
    .map(([rule]) => rule.trim());
  return plain
    .join("\n")
    .replace(/var\(--(?:sans|serif)\)/gu, '"Source Serif 4"')
    .replace(/var\((--[\w-]+)\)/gu, (_, name: string) => values.get(name) ?? "inherit");
}
