import { type DateBar, dateBar } from "../time/date-bar.ts";
import { fitLabel } from "./fit-label.ts";
import { packRows } from "./pack-rows.ts";
import { textWidth } from "./text-width.ts";
import type { PlacedText } from "./timeline-lane.ts";
import type { TimelineArticle } from "./timeline-rows.ts";
import { fontSize, type TimelineSetting } from "./timeline-setting.ts";

/** A day of publication on the axis. */
export interface Publication {
  readonly article: string;
  readonly x: number;
  /** Middle of the tick. */
  readonly y: number;
  /** Shows that the day is not exact; null for a known day. */
  readonly bar: (DateBar & { readonly y: number }) | null;
  readonly label: PlacedText & { readonly y: number };
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
const letters = fontSize - 1;
const lineHeight = letters + 4;
/** Lines that labels take at most. */
const mostLines = 4;

/** Lays out the days of publication in as many lines as their labels need; what finds no room keeps its tick in the first line and loses its label. */
export function layoutPublications(articles: readonly TimelineArticle[], { edge, frame }: TimelineSetting): PublicationLane {
  const drafts = articles
    .map((article) => {
      const x = (edge(article.date.anchor) + edge(article.date.anchor + 1)) / 2;
      const labelX = x + half + gap;
      const { text } = fitLabel(article.publisher, Math.min(160, frame[1] - labelX), letters);
      return { article, x, label: { x: labelX, text, width: textWidth(text, letters) } };
    })
    .sort((a, b) => a.x - b.x || (a.article.id < b.article.id ? -1 : 1));
  const packed = packRows(
    drafts.map(({ x, label }) => ({
      x,
      half,
      labels: [{ extent: [label.x, label.x + label.width + gap] as const, cost: 0 }],
      bar: null,
    })),
    mostLines,
  );
  const publications = drafts.map(({ article, x, label }, index): Publication => {
    const row = packed[index]?.row;
    const y = ((row ?? 0) + 0.5) * lineHeight;
    const bar = dateBar(article.date, edge, frame);
    const shown = row === undefined ? { ...label, text: "", width: 0 } : label;
    return {
      article: article.id,
      x,
      y,
      bar: bar && { ...bar, y: y + lineHeight / 2 - 1.5 },
      label: { ...shown, y: y + letters * 0.34 },
      name: article.name,
    };
  });
  const lines = Math.max(0, ...packed.map((each) => (each?.row ?? 0) + 1));
  return { publications, height: lines * lineHeight };
}
