import { type DateBar, dateBar } from "../time/date-bar.ts";
import { fitLabel } from "./fit-label.ts";
import { packRows } from "./pack-rows.ts";
import { textWidth } from "./text-width.ts";
import type { TimelineArticle } from "./timeline-rows.ts";

/** A day of publication on the axis. */
export interface Publication {
  readonly article: string;
  readonly x: number;
  /** Middle of the tick. */
  readonly y: number;
  /** Shows that the day is not exact; null for a known day. */
  readonly bar: (DateBar & { readonly y: number }) | null;
  readonly label: { readonly x: number; readonly y: number; readonly text: string; readonly width: number };
  /** Full accessible name. */
  readonly name: string;
}

/** The publications with y measured from the top of their lane, and the height of the lane. */
export interface PublicationLane {
  readonly publications: readonly Publication[];
  readonly height: number;
}

const half = 4;
const gap = 4;

function draft(article: TimelineArticle, edge: (day: number) => number, frame: readonly [number, number], fontSize: number) {
  const { date, name } = article;
  const x = (edge(date.anchor) + edge(date.anchor + 1)) / 2;
  const labelX = x + half + gap;
  const text = fitLabel(article.publisher, Math.min(160, frame[1] - labelX), fontSize).text;
  const width = textWidth(text, fontSize);
  const extent: readonly [number, number] = [labelX, labelX + width + gap];
  return { article, date, x, text, width, labelX, extent, name };
}

/**
 * Lays out the days of publication in as many lines as their labels need; at most `most` lines, what finds no room keeps its tick
 * in the first line and loses its label.
 */
export function layoutPublications(
  articles: readonly TimelineArticle[],
  edge: (day: number) => number,
  frame: readonly [number, number],
  fontSize: number,
  most = 4,
): PublicationLane {
  const drafts = articles
    .map((article) => draft(article, edge, frame, fontSize))
    .sort((a, b) => a.x - b.x || (a.article.id < b.article.id ? -1 : 1));
  const packables = drafts.map(({ article, x, extent }) => ({
    id: article.id,
    x,
    half,
    labels: [{ extent, cost: 0 }],
    bar: null,
  }));
  const rowOf = packRows(packables, most);
  const lineHeight = fontSize + 4;
  const rows = Math.max(0, ...[...rowOf.values()].map((packed) => (packed?.row ?? 0) + 1));
  const publications = drafts.map(({ article, date, x, text, width, labelX, name }): Publication => {
    const row = rowOf.get(article.id)?.row ?? null;
    const y = ((row ?? 0) + 0.5) * lineHeight;
    const bar = dateBar(date, edge, frame);
    const label = { x: labelX, y: y + fontSize * 0.34, text: row === null ? "" : text, width: row === null ? 0 : width };
    return { article: article.id, x, y, bar: bar && { ...bar, y: y + lineHeight / 2 - 1.5 }, label, name };
  });
  return { publications, height: rows * lineHeight };
}
