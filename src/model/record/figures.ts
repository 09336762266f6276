import { scaleLinear } from "d3-scale";
import type { Article } from "../../corpus/article.ts";
import type { Bound, Figure } from "../../corpus/figure.ts";
import type { Note } from "../../corpus/note.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import { shortDate } from "../../text/describe-date.ts";
import { at } from "../../text/must.ts";
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

/** The parts of a whole (“one of six”), each counted, `possible` where the bound lets it be more, or neither. */
function cellsOf(figure: Figure, width: number) {
  const { value, of, bound } = figure;
  if (value === null || of === undefined || !hasCells(figure)) return [];
  const size = Math.min(22, (width * 0.6) / of);
  const open = bound === "at-least" || bound === "more-than";
  return Array.from({ length: of }, (_, index) => ({
    x: index * size,
    width: size - 3,
    state: index < value ? ("counted" as const) : open ? ("possible" as const) : ("rest" as const),
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

/** What the rows of a group have in common; `x0` and `x1` are the ends of their scale. */
function settingOf(figures: readonly Figure[], { width, speakers = [], articles = [], notes = [] }: FiguresOptions) {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const publishers = new Map(articles.map(({ id, publisher }) => [id, publisher.name]));
  const values = figures.filter(isOnScale).map((figure) => Math.max(figure.value, figure.of ?? 0));
  const widest = Math.max(0, ...figures.map((figure) => textWidth(figureInWords(figure), fontSize, "bold")));
  const x0 = dotRadius + 1;
  const scale = scaleLinear([0, Math.max(1, ...values)], [x0, Math.max(width * 0.3, width - widest - 34)]).nice(5);
  return {
    width,
    scale,
    hasScale: values.length > 0,
    x0,
    x1: scale(scale.domain()[1] ?? 1),
    nameOf: (speaker: string) => names.get(speaker) ?? speaker,
    publisherOf: (article: string) => publishers.get(article),
    contradicted: new Set(notes.flatMap(({ contradicts = [] }) => contradicts)),
  };
}

/** A row without its height above the others. */
function layoutRow(figure: Figure, { width, scale, x0, x1, nameOf, publisherOf, contradicted }: ReturnType<typeof settingOf>) {
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
    /** `at least 227`. */
    words,
    /** Filled when the number itself is counted in, open when it is not (“more than”, “nearly”); null without a position. */
    dot: x === null ? null : { x, filled: countsItself(figure.bound) },
    range,
    cells,
    /** Where the words begin, right of what is drawn. */
    labelX: drawnTo === 0 ? 0 : drawnTo + 8,
    /**
     * Who counted, or that it is not said, and who gives the figure, in lines that fit the width: they are set under the number wherever
     * it is drawn. The last says so where an editor's note contradicts the figure.
     */
    attribution: [who, ...(doubt === null ? [] : [doubt])].flatMap((text) => wrapText(text, width, fontSize)),
    /** Full accessible name. */
    name: `${words} ${unitAfter(figure)} ${figure.outcome}; ${who}; ${doubt === null ? "" : `${doubt}; `}as of ${asOf}.`,
  };
}

/** Figures that may be compared: same unit, outcome, population and area, on one scale. */
function layoutGroup(figures: readonly Figure[], options: FiguresOptions) {
  const setting = settingOf(figures, options);
  const { width, scale, hasScale, x0, x1 } = setting;
  let top = 0;
  const inOrder = inTime([...figures.entries()], ([index, { asOf }]) => ({ id: String(index).padStart(4, "0"), edtf: asOf }));
  const rows = inOrder.map(([, figure]) => {
    const row = layoutRow(figure, setting);
    /** Middle of the row. */
    const y = top + rowHeight / 2;
    top += rowHeight + row.attribution.length * lineHeight;
    return { ...row, y };
  });
  const ticks = scale.ticks(Math.max(2, Math.min(5, Math.floor(width / 90)))).filter((tick) => Number.isInteger(tick));
  const { unit, outcome, population, area } = at(figures, 0, "figure");
  return {
    population,
    area,
    /** `people killed`. */
    title: `${unit} ${outcome}`,
    rows,
    /** Null where no figure of the group has a position. */
    scale: hasScale ? { x0, x1, ticks: ticks.map((tick) => ({ x: scale(tick), label: numberInDigits(tick) })) } : null,
    height: top + (hasScale ? fontSize + 10 : 0),
  };
}
export type FigureGroup = ReturnType<typeof layoutGroup>;

/**
 * Lays out figures as strips. Two figures share a strip, and so a scale, only if unit, outcome, population and area are equal; every
 * scale begins at zero. Groups and rows keep the order of the figures, rows of one group by the day for which they hold.
 */
export const layoutFigures = (figures: readonly Figure[], options: FiguresOptions) => ({
  width: options.width,
  groups: [...Map.groupBy(figures, keyOf).values()].map((group) => layoutGroup(group, options)),
});
