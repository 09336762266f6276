import type { HitKind, SearchHit } from "../exports/search/search-record.ts";
import { findWords } from "../model/query/find-words.ts";
import { badgeOf, cutAtBidiControls } from "../text/bidi-controls.ts";
import { directionOf } from "../text/direction.ts";
import type { Names } from "../text/names.ts";
import type { Asked } from "../text/searched-text.ts";
import { html } from "./nodes.ts";

/** What a heading above hits of a kind says. */
export const kindHeadings: Readonly<Record<HitKind, string>> = {
  place: "Places",
  speaker: "Speakers",
  event: "Events",
  statement: "Statements",
  line: "Lines of articles",
};

/** Records that a hit names before it says how many more there are. */
const mostNamed = 3;

const leadsTo: Readonly<Partial<Record<HitKind, string>>> = {
  event: "Said about it",
  statement: "About",
  line: "Rests on this line",
};

/** Words of a source as nodes: what reorders its neighbours is shut in and shown, as the pages do (see `Verbatim.astro`). */
const verbatim = (text: string): (Node | string)[] =>
  cutAtBidiControls(text).map(({ text: piece, control }) => {
    if (control === null) return piece;
    const badge = html("bdi", "bidi-control", piece);
    badge.dir = "ltr";
    badge.setAttribute("role", "img");
    badge.setAttribute("aria-label", control);
    badge.dataset["badge"] = badgeOf(piece);
    return badge;
  });

function link(home: string, address: string, text: string): HTMLAnchorElement {
  const node = html("a", "", text);
  node.href = home + address.slice(1);
  return node;
}

/** What was found where, with the words marked. */
function excerptNode({ kind, lines, language = "en" }: SearchHit, asked: readonly Asked[], names: Names): HTMLElement | null {
  const found = findWords(lines, asked, names);
  if (found === null) return kind === "event" ? html("p", "soft", "Found in what was said about it.") : null;
  const node = html("p", "excerpt");
  const direction = directionOf(language, found.map(({ text }) => text).join(""));
  if (language !== "en") node.lang = language;
  if (direction !== undefined) node.dir = direction;
  node.append(
    ...found.flatMap((piece): (Node | string)[] => {
      if (!piece.found) return verbatim(piece.text);
      const mark = html("mark");
      mark.append(...verbatim(piece.text));
      return [mark];
    }),
  );
  return node;
}

/** The events or statements that a hit leads to. */
function recordsNode({ kind, records }: SearchHit, home: string): HTMLElement | null {
  const lead = leadsTo[kind];
  if (lead === undefined || records.length === 0) return null;
  const node = html("div", "hit-records small");
  const list = html("ul", "plain");
  list.append(
    ...records.slice(0, mostNamed).map(([title, address]) => {
      const item = html("li");
      item.append(link(home, address, title));
      return item;
    }),
  );
  if (records.length > mostNamed) list.append(html("li", "soft", `and ${records.length - mostNamed} more`));
  node.append(html("p", "soft", `${lead}:`), list);
  return node;
}

/** A hit as the reader meets it. Everything in it is text. */
export function hitNode(
  hit: SearchHit,
  setting: { readonly home: string; readonly asked: readonly Asked[]; readonly names: Names },
): HTMLElement {
  const node = html("li", "search-hit");
  node.dataset["kind"] = hit.kind;
  const heading = html("h3");
  heading.append(link(setting.home, hit.address, hit.title));
  const parts = [
    heading,
    html("p", "tags", hit.note),
    excerptNode(hit, setting.asked, setting.names),
    recordsNode(hit, setting.home),
  ];
  node.append(...parts.filter((part) => part !== null));
  return node;
}
