import type { Event } from "./event.ts";
import type { Lesson } from "./lesson.ts";
import type { Path } from "./position.ts";
import { type Quote, quoteSchema } from "./quote.ts";
import type { Statement } from "./statement.ts";

/** What a quote is for: the text cites it, it names the day, the place or the number, or it is the statement itself. */
export const quoteUses = ["text", "date", "place", "figure", "words"] as const;
export type QuoteUse = (typeof quoteUses)[number];

/** A quote of a record with what it is for. */
export interface UsedQuote {
  readonly quote: Quote;
  readonly use: QuoteUse;
  /** Name of the quote, id of the figure or of the place; "" where the use has no name. */
  readonly name: string;
  /** Where the quote is in the frontmatter. */
  readonly path: Path;
}

const named = (quotes: Readonly<Record<string, Quote>>): UsedQuote[] =>
  Object.entries(quotes).map(([name, quote]) => ({ quote, use: "text", name, path: ["quotes", name] }));

function ofEvent(event: Omit<Event, "id" | "body">): UsedQuote[] {
  const { date, places, quotes, figures } = event;
  return [
    ...(date.quote ? [{ quote: date.quote, use: "date", name: "", path: ["date", "quote"] } as const] : []),
    ...places.flatMap(({ place, quote }, index) =>
      quote ? [{ quote, use: "place", name: place, path: ["places", index, "quote"] } as const] : [],
    ),
    ...named(quotes),
    ...figures.map(({ id, quote }, index) => ({ quote, use: "figure", name: id, path: ["figures", index, "quote"] }) as const),
  ];
}

function ofStatement({ said, quote, quotes }: Omit<Statement, "id" | "body">): UsedQuote[] {
  return [
    { quote, use: "words", name: "", path: ["quote"] },
    ...(said.quote ? [{ quote: said.quote, use: "date", name: "", path: ["said", "quote"] } as const] : []),
    ...named(quotes),
  ];
}

/** Every quote of an event, a statement or a lesson, in a fixed order. */
export function quotesOf(
  record: Omit<Event, "id" | "body"> | Omit<Statement, "id" | "body"> | Omit<Lesson, "id" | "body">,
): readonly UsedQuote[] {
  if ("said" in record) return ofStatement(record);
  return "questions" in record ? named(record.quotes) : ofEvent(record);
}

/** Ids of the articles that a record quotes, each once, in the order in which it first does. */
export const quotedArticles = (record: Parameters<typeof quotesOf>[0]): readonly string[] => [
  ...new Set(quotesOf(record).map(({ quote }) => quote.article)),
];

/** Every sound quote in what a record says, wherever it is: for a record that has errors. */
export function quotesIn(data: unknown, path: Path = []): readonly Pick<UsedQuote, "quote" | "path">[] {
  if (typeof data !== "object" || data === null) return [];
  const quote = "exact" in data ? quoteSchema.safeParse(data) : null;
  if (quote?.success) return [{ quote: quote.data, path }];
  return Object.entries(data).flatMap(([key, value]) => quotesIn(value, [...path, Array.isArray(data) ? Number(key) : key]));
}

const isQuote = (value: object): value is Quote => "exact" in value && typeof value.exact === "string" && "article" in value;

/** A record with each of its quotes replaced, wherever it is in it. */
export function mapQuotes<T>(value: T, replace: (quote: Quote) => Quote): T;
export function mapQuotes(value: unknown, replace: (quote: Quote) => unknown): unknown;
export function mapQuotes(value: unknown, replace: (quote: Quote) => unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapQuotes(item, replace));
  if (isQuote(value)) return replace(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapQuotes(item, replace)]));
}
