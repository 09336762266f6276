import { dateBar } from "../time/date-bar.ts";
import { packRows } from "./pack-rows.ts";
import { fitLabel } from "./text-width.ts";
import type { TimelineRows } from "./timeline-rows.ts";
import { fontSize, type TimelineSetting } from "./timeline-setting.ts";

const half = 4;
const gap = 4;
const letters = fontSize - 1;
const lineHeight = letters + 4;
/** Lines that labels take at most. */
const mostLines = 4;

/** Lays out the days of publication in as many lines as their labels need; what finds no room keeps its tick in the first line and loses its label. */
export function layoutPublications(articles: TimelineRows["articles"], { edge, frame }: TimelineSetting) {
  const drafts = articles
    .map((article) => {
      const x = (edge(article.date.anchor) + edge(article.date.anchor + 1)) / 2;
      const labelX = x + half + gap;
      const { text, width } = fitLabel(article.publisher, Math.min(160, frame[1] - labelX), letters);
      return { article, x, label: { x: labelX, text, width } };
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
  const lines = Math.max(0, ...packed.map((each) => (each?.row ?? 0) + 1));
  return {
    height: lines * lineHeight,
    /** The publications on a strip whose upper edge is there; `y` is the middle of the tick, the bar shows that the day is not exact. */
    publicationsBelow: (top: number) =>
      drafts.map(({ article: { id, name, date }, x, label }, index) => {
        const row = packed[index]?.row;
        const y = top + ((row ?? 0) + 0.5) * lineHeight;
        const bar = dateBar(date, edge, frame);
        const shown = row === undefined ? { ...label, text: "", width: 0 } : label;
        return {
          article: id,
          x,
          y,
          bar: bar && { ...bar, y: y + lineHeight / 2 - 1.5 },
          label: { ...shown, y: y + letters * 0.34 },
          name,
        };
      }),
  };
}
