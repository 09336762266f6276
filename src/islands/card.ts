import { eventAddress, statementAddress } from "../corpus/addresses.ts";
import { kinds } from "../corpus/kinds.ts";
import type { stanceVerbs } from "../corpus/stance-verbs.ts";
import { linkOf, placeNumber, precisionOf, stanceOf } from "../model/query/column-codes.ts";
import { precisionInWords } from "../model/record/accessible-name.ts";
import { accountsOfEvents, itemsOf } from "../model/record/account-lists.ts";
import { toIsoDay } from "../model/time/day.ts";
import { drawnDate } from "../model/time/drawn-date.ts";
import { lagInWords } from "../model/time/lag.ts";
import { clampWindow, lengthOf } from "../model/time/time-window.ts";
import { stanceSymbol } from "../model/timeline/stance-symbol.ts";
import { at } from "../text/at.ts";
import { describeDate } from "../text/describe-date.ts";
import type { Catalogue } from "./catalogue.ts";
import { draw, find, html, write } from "./nodes.ts";
import type { Scene, Target } from "./scene.ts";

/** Shows what is selected: title, date with its certainty, place, accounts by stance. */
export interface Card {
  readonly show: (catalogue: Catalogue, target: Target, row: number) => Promise<void>;
  readonly hide: () => void;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** One account: the shape and the verb of its stance, who, and how it is tied. */
function account(scene: Scene, stance: (typeof stanceVerbs)[number], text: string, address: string, tie: string): HTMLElement {
  const item = html("li", tie === "in general" ? "general" : "named");
  const mark = draw("svg", { class: "stance-mark", viewBox: "-7 -7 14 14", width: 14, height: 14, "aria-hidden": "true" });
  mark.append(draw("path", { d: stanceSymbol(stance), "fill-rule": "evenodd" }));
  const link = html("a", "", text);
  link.href = scene.home + address.slice(1);
  item.append(mark, ` ${capital(stance)}: `, link, ` (${tie})`);
  return item;
}

export function wakeCard(root: HTMLElement, scene: Scene): Card {
  const card = find(root, ".event-card", HTMLElement);
  const part = (selector: string): HTMLElement | null => (card === null ? null : find(card, selector, HTMLElement));
  let lists: ReturnType<typeof accountsOfEvents> | undefined;
  let selected: { readonly target: Target; readonly row: number } | undefined;

  function fill(
    eyebrow: string,
    title: string,
    date: string,
    where: string,
    address: string,
    accounts: readonly HTMLElement[],
  ): void {
    if (card === null) return;
    write(part(".eyebrow"), eyebrow);
    write(part("h3 a"), title);
    for (const link of card.querySelectorAll<HTMLAnchorElement>("h3 a, a.button")) link.href = scene.home + address.slice(1);
    write(part(".when"), date);
    write(part(".where"), where);
    part(".accounts")?.replaceChildren(...accounts);
    const reason = part(".reason") as HTMLDetailsElement | null;
    if (reason) {
      reason.open = false;
      reason.hidden = selected?.target.of !== "event";
    }
    card.hidden = false;
  }
  const tied = (coded: number, happened: string, said: string): string =>
    linkOf(coded) === "general" ? "in general" : (lagInWords(drawnDate(happened), drawnDate(said)) ?? "of this event");

  async function showEvent({ columns, index, words, bring }: Catalogue, row: number): Promise<void> {
    lists ??= accountsOfEvents(columns);
    const { statements, ...ties } = lists;
    const own = itemsOf(ties, row);
    await Promise.all([
      bring("events", [row]),
      bring(
        "statements",
        own.map((tie) => statements[tie] ?? 0),
      ),
    ]);
    const event = words("events", row);
    if (event === undefined) return;
    const places = itemsOf(columns.events.places, row).map(
      (item) => `${at(index.places, placeNumber(item), "place").name} (${precisionInWords(precisionOf(item))})`,
    );
    const accounts = own
      .map((tie) => ({ coded: columns.statements.stances[tie] ?? 0, saying: statements[tie] ?? 0 }))
      .sort((a, b) => Number(linkOf(a.coded) === "general") - Number(linkOf(b.coded) === "general") || a.coded - b.coded)
      .flatMap(({ coded, saying }) => {
        const statement = words("statements", saying);
        const speaker = index.speakers[columns.statements.speaker[saying] ?? -1]?.name ?? "";
        if (statement === undefined) return [];
        const text = speaker.split(" ").some((word) => word.length > 3 && statement.title.includes(word))
          ? statement.title
          : `${speaker}: ${statement.title}`;
        return [account(scene, stanceOf(coded), text, statementAddress(statement.id), tied(coded, event.date, statement.date))];
      });
    const basis = event.basis === "stated" ? "" : ` (${event.basis})`;
    const eyebrow = capital(at(kinds, at(columns.events.kind, row, "kind"), "kind"));
    fill(
      eyebrow,
      event.title,
      capital(describeDate({ edtf: event.date })) + basis,
      places.length === 0 ? "No place said" : places.join(", "),
      eventAddress(event.id),
      accounts,
    );
  }
  async function showStatement({ columns, index, words, bring }: Catalogue, row: number): Promise<void> {
    const answered = itemsOf(columns.statements.ties, row);
    await Promise.all([bring("statements", [row]), bring("events", answered)]);
    const statement = words("statements", row);
    if (statement === undefined) return;
    const first = columns.statements.ties.starts[row] ?? 0;
    const accounts = answered.flatMap((event, place) => {
      const about = words("events", event);
      const coded = columns.statements.stances[first + place] ?? 0;
      return about
        ? [account(scene, stanceOf(coded), about.title, eventAddress(about.id), tied(coded, about.date, statement.date))]
        : [];
    });
    const speaker = index.speakers[columns.statements.speaker[row] ?? -1]?.name ?? "";
    fill(
      "Statement",
      statement.title,
      `Said ${describeDate({ edtf: statement.date })}`,
      speaker,
      statementAddress(statement.id),
      accounts,
    );
  }

  card?.addEventListener("click", ({ target }) => {
    const act = target instanceof Element ? target.closest<HTMLElement>("[data-do]")?.dataset["do"] : undefined;
    if (act === "close") scene.change({ ...scene.view(), event: [] });
    const catalogue = scene.catalogue();
    if (act !== "zoom" || selected === undefined || catalogue === undefined) return;
    // A week about a day, half as much again about what lasted.
    const days = catalogue.columns[selected.target.of === "event" ? "events" : "statements"];
    const anchor = days.anchor[selected.row] ?? 0;
    const [from, to] = [
      Math.max(days.from[selected.row] ?? anchor, anchor - 400),
      Math.min(days.to[selected.row] ?? anchor, anchor + 400),
    ];
    const air = Math.max(3, Math.ceil(lengthOf({ from, to }) / 4));
    const window = clampWindow({ from: from - air, to: to + air }, scene.whole());
    scene.change({ ...scene.view(), from: toIsoDay(window.from), to: toIsoDay(window.to) });
  });
  part(".reason")?.addEventListener("toggle", () => {
    const reason = part(".reason") as HTMLDetailsElement | null;
    const [now, catalogue] = [selected, scene.catalogue()];
    if (!reason?.open || now === undefined || catalogue === undefined) return;
    scene.attempt(async () => {
      const because = await catalogue.bringReason(now.row);
      write(
        part(".reason p"),
        because === ""
          ? "The source says so in its own words; they stand on the event's page."
          : `${capital(because)}.`.replace(/([.!?…][”"]?)\.$/u, "$1"),
      );
    });
  });

  return {
    async show(catalogue, target, row) {
      selected = { target, row };
      await (target.of === "event" ? showEvent(catalogue, row) : showStatement(catalogue, row));
      if (selected?.target !== target && card) card.hidden = selected === undefined;
    },
    hide() {
      selected = undefined;
      if (card) card.hidden = true;
    },
  };
}
