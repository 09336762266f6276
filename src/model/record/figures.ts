import { scaleLinear } from "d3-scale";
import type { Article } from "../../corpus/article.ts";
import type { Bound, Figure } from "../../corpus/figure.ts";
import type { Note } from "../../corpus/note.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import { at } from "../../text/at.ts";
import { shortDate } from "../../text/describe-date.ts";
import { textWidth, wrapText } from "../timeline/text-width.ts";
import { inTime } from "./chronology.ts";
import { figureInWords, unitAfter } from "./figure-words.ts";
import { numberInDigits } from "./number-words.ts";

/** A range on the scale of a strip; a soft end fades, an arrow says that it goes on beyond the scale. */
export interface FigureRange {
  readonly x0: number;
  readonly x1: number;
  readonly start: "known" | "soft";
  readonly end: "known" | "soft" | "arrow";
}

/** One of the parts of a whole (“one of six”). */
interface FigureCell {
  readonly x: number;
  readonly width: number;
  /** `possible`: the bound lets it be more. */
  readonly state: "counted" | "possible" | "rest";
}

/** A line of a strip. */
export interface FigureRow {
  readonly id: string;
  /** `at least 227`. */
  readonly words: string;
  /** Middle of the row. */
  readonly y: number;
  /** The dot: filled when the number itself is counted in, open when it is not (“more than”, “nearly”); null without a position. */
  readonly dot: { readonly x: number; readonly filled: boolean } | null;
  readonly range: FigureRange | null;
  readonly cells: readonly FigureCell[];
  /** Where the words begin, right of what is drawn. */
  readonly labelX: number;
  /**
   * Who counted, or that it is not said, and who gives the figure, in lines that fit the width: they are set under the number wherever
   * it is drawn. The last says so where an editor's note contradicts the figure.
   */
  readonly attribution: readonly string[];
  /** Full accessible name. */
  readonly name: string;
}

/** Figures that may be compared: same unit, outcome, population and area, on one scale. */
export interface FigureGroup extends Pick<Figure, "population" | "area"> {
  /** `people killed`. */
  readonly title: string;
  readonly rows: readonly FigureRow[];
  /** Null where no figure of the group has a position. */
  readonly scale: {
    readonly x0: number;
    readonly x1: number;
    readonly ticks: readonly { readonly x: number; readonly label: string }[];
  } | null;
  readonly height: number;
}

interface FiguresOptions {
  /** Width of a strip in pixels. */
  readonly width: number;
  readonly speakers?: readonly Pick<Speaker, "id" | "name">[];
  /** The articles that give the figures; without them their publishers are not named. */
  readonly articles?: readonly Pick<Article, "id" | "publisher">[];
  /** Notes of the event, some of which may contradict a figure. */
  readonly notes?: readonly Note[];
}

const fontSize = 13;
const rowHeight = 30;
const mostCells = 24;
const softLength = 22;
const dotRadius = 5;

const keyOf = (figure: Figure): string => JSON.stringify([figure.unit, figure.outcome, figure.population, figure.area]);
const hasCells = (figure: Figure): boolean => figure.value !== null && figure.of !== undefined && figure.of <= mostCells;
const isOnScale = (figure: Figure): figure is Figure & { value: number } => figure.value !== null && !hasCells(figure);

/** What is drawn for a number on the scale; `x` its position, `left` and `right` the ends of the scale with the room for arrows. */
function rangeOf(bound: Bound, x: number, left: number, right: number): FigureRange | null {
  switch (bound) {
    case "at-least":
    case "more-than":
      return { x0: x, x1: right, start: "known", end: "arrow" };
    case "up-to":
      return { x0: left, x1: x, start: "known", end: "known" };
    case "nearly":
      return { x0: Math.max(left, x - softLength), x1: x, start: "soft", end: "known" };
    case "about":
      return { x0: Math.max(left, x - softLength), x1: x + softLength, start: "soft", end: "soft" };
    default:
      return null;
  }
}

const countsItself = (bound: Bound): boolean => bound === "exactly" || bound === "at-least" || bound === "up-to";

function cellsOf(figure: Figure, width: number): FigureCell[] {
  const { value, of, bound } = figure;
  if (value === null || of === undefined || !hasCells(figure)) return [];
  const size = Math.min(22, (width * 0.6) / of);
  const open = bound === "at-least" || bound === "more-than";
  return Array.from({ length: of }, (_, index) => ({
    x: index * size,
    width: size - 3,
    state: index < value ? "counted" : open ? "possible" : "rest",
  }));
}

/** Height of the lines of an attribution. */
const lineHeight = 16;

/** `counted by X, via Y, according to Z`; where nobody is said to have counted, `according to Z; not said who counted`. */
function attributionOf(counter: string | null, via: readonly string[], publisher: string | undefined): string {
  const through = via.length === 0 ? [] : [`via ${via.join(", ")}`];
  const source = publisher === undefined ? [] : [`according to ${publisher}`];
  if (counter !== null) return [`counted by ${counter}`, ...through, ...source].join(", ");
  return [[...through, ...source].join(", "), "not said who counted"].filter((part) => part !== "").join("; ");
}

/**
 * Lays out figures as strips. Two figures share a strip, and so a scale, only if unit, outcome, population and area are equal; every
 * scale begins at zero. Groups and rows keep the order of the figures, rows of one group by the day for which they hold.
 */
export const layoutFigures = (figures: readonly Figure[], options: FiguresOptions) => ({
  width: options.width,
  groups: [...Map.groupBy(figures, keyOf).values()].map((group) => layoutGroup(group, options)),
});

/** What the rows of a group have in common. */
interface GroupSetting {
  readonly width: number;
  readonly scale: (value: number) => number;
  /** Left and right end of the scale. */
  readonly x0: number;
  readonly x1: number;
  readonly nameOf: (speaker: string) => string;
  readonly publisherOf: (article: string) => string | undefined;
  /** Ids of figures that a note contradicts. */
  readonly contradicted: ReadonlySet<string>;
}

/** A row without its height above the others. */
function layoutRow(
  figure: Figure,
  { width, scale, x0, x1, nameOf, publisherOf, contradicted }: GroupSetting,
): Omit<FigureRow, "y"> {
  const x = isOnScale(figure) ? scale(figure.value) : null;
  const range = x === null ? null : rangeOf(figure.bound, x, x0, x1 + 18);
  const cells = cellsOf(figure, width);
  const last = cells.at(-1);
  const drawnTo = last ? last.x + last.width : Math.max(range?.x1 ?? 0, x === null ? 0 : x + dotRadius);
  const countedBy = figure.countedBy === null ? null : nameOf(figure.countedBy);
  const words = figureInWords(figure);
  const asOf = shortDate({ edtf: figure.asOf });
  const who = attributionOf(countedBy, figure.via.map(nameOf), publisherOf(figure.quote.article));
  const doubt = contradicted.has(figure.id) ? "an editor’s note says otherwise" : null;
  return {
    id: figure.id,
    words,
    dot: x === null ? null : { x, filled: countsItself(figure.bound) },
    range,
    cells,
    labelX: drawnTo === 0 ? 0 : drawnTo + 8,
    attribution: [who, ...(doubt === null ? [] : [doubt])].flatMap((text) => wrapText(text, width, fontSize)),
    name: `${words} ${unitAfter(figure)} ${figure.outcome}; ${who}; ${doubt === null ? "" : `${doubt}; `}as of ${asOf}.`,
  };
}

function layoutGroup(
  figures: readonly Figure[],
  { width, speakers = [], articles = [], notes = [] }: FiguresOptions,
): FigureGroup {
  const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
  const publishers = new Map(articles.map(({ id, publisher }) => [id, publisher.name]));
  const values = figures.filter(isOnScale).map((figure) => Math.max(figure.value, figure.of ?? 0));
  const widest = Math.max(0, ...figures.map((figure) => textWidth(figureInWords(figure), fontSize, "bold")));
  const x0 = dotRadius + 1;
  const scale = scaleLinear([0, Math.max(1, ...values)], [x0, Math.max(width * 0.3, width - widest - 34)]).nice(5);
  const x1 = scale(scale.domain()[1] ?? 1);
  const setting: GroupSetting = {
    width,
    scale,
    x0,
    x1,
    nameOf: (id) => names.get(id) ?? id,
    publisherOf: (article) => publishers.get(article),
    contradicted: new Set(notes.flatMap(({ contradicts = [] }) => contradicts)),
  };
  let top = 0;
  const inOrder = inTime([...figures.entries()], ([index, { asOf }]) => ({ id: String(index).padStart(4, "0"), edtf: asOf }));
  const rows = inOrder.map(([, figure]): FigureRow => {
    const row = layoutRow(figure, setting);
    const y = top + rowHeight / 2;
    top += rowHeight + row.attribution.length * lineHeight;
    return { ...row, y };
  });
  const ticks = scale.ticks(Math.max(2, Math.min(5, Math.floor(width / 90)))).filter((tick) => Number.isInteger(tick));
  const { unit, outcome, population, area } = at(figures, 0, "figure");
  return {
    population,
    area,
    title: `${unit} ${outcome}`,
    rows,
    scale: values.length === 0 ? null : { x0, x1, ticks: ticks.map((tick) => ({ x: scale(tick), label: numberInDigits(tick) })) },
    height: top + (values.length === 0 ? 0 : fontSize + 10),
  };
}
