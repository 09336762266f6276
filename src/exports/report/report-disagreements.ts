import type { Corpus } from "../../corpus/corpus.ts";
import type { Figure } from "../../corpus/figure.ts";
import { codeSpan, type Item } from "./markdown.ts";

const number = ({ bound, value, words, of }: Figure): string =>
  `${bound} ${value ?? words}${of === undefined ? "" : ` of ${of}`}`;

/** Figures of one event on one scale (unit, outcome, population and area are equal) that don't give the same number. */
function disagreements({ events }: Corpus): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, figures } of events) {
    const scales = Map.groupBy(figures, ({ unit, outcome, population, area }) =>
      [`event ${id}: ${unit} ${outcome}`, population, area].join("; "),
    );
    for (const [scale, group] of scales) {
      if (new Set(group.map(({ value, words }) => value ?? words)).size < 2) continue;
      found.set(scale, group.map((figure) => `${codeSpan(number(figure))} (${codeSpan(figure.id)})`).join(", "));
    }
  }
  return found;
}

/** Figures that disagree now and did not, or not so, before. */
export function reportDisagreements(before: Corpus | null, after: Corpus): readonly Item[] {
  const old = before === null ? new Map<string, string>() : disagreements(before);
  const fresh = [...disagreements(after)].filter(([scale, figures]) => old.get(scale) !== figures);
  return fresh.map(([scale, figures]) => ({ text: `- ${codeSpan(scale)}: ${figures}\n` }));
}
