import { toIsoDay } from "../model/time/day.ts";
import { describeDate } from "../text/describe-date.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Picture } from "./timeline-state.ts";

const count = (number: number, noun: string): string => `${number} ${number === 1 ? noun : `${noun}s`}`;
const dayWords = (day: number): string => describeDate({ edtf: toIsoDay(day) });

/** What the view shows but the window does not draw: it reaches in from before or after, or found no room. */
export function groupsOf(picture: Extract<Picture, { form: "marks" }>, { columns }: Catalogue, drawn: number, width: number) {
  const { window, shown, layout } = picture;
  const aside = { before: 0, after: 0 };
  if (!picture.folded)
    for (const of of ["events", "statements"] as const)
      for (let row = 0; row < columns[of].count; row += 1)
        if (shown[of][row] === 1) {
          if ((columns[of].anchor[row] ?? 0) < window.from) aside.before += 1;
          else if ((columns[of].anchor[row] ?? 0) > window.to) aside.after += 1;
        }
  const rest = shown.eventCount + shown.statementCount - drawn - aside.before - aside.after;
  const y = layout.axis.y0 - 14;
  return [
    {
      number: aside.before,
      x: picture.x + 44,
      label: `${aside.before} before`,
      name: `${aside.before} before: ${count(aside.before, "record")} reaching in from before ${dayWords(window.from)}: see the list`,
    },
    {
      number: aside.after,
      x: picture.ends[1] + 40,
      label: `${aside.after} after`,
      name: `${aside.after} after: ${count(aside.after, "record")} reaching beyond ${dayWords(window.to)}: see the list`,
    },
    {
      number: rest,
      x: picture.x + width / 2,
      label: `+${rest}`,
      name: `+${rest}: ${count(rest, "more record")}, for which there is no room: see the list`,
    },
  ].flatMap(({ number, ...group }, index) => (number > 0 ? [{ ...group, y: index === 2 ? 12 : y }] : []));
}
