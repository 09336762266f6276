import { z } from "zod";
import { changeSchema } from "../../src/corpus/change.ts";
import { dateSchema } from "../../src/corpus/date.ts";
import { eventSchema, whereaboutsSchema } from "../../src/corpus/event.ts";
import { figureSchema } from "../../src/corpus/figure.ts";
import { lessonSchema } from "../../src/corpus/lesson.ts";
import { noteSchema } from "../../src/corpus/note.ts";
import { placeSchema } from "../../src/corpus/place.ts";
import { quoteSchema } from "../../src/corpus/quote.ts";
import { redirectSchema } from "../../src/corpus/redirect.ts";
import { sidecarSchema } from "../../src/corpus/sidecar.ts";
import { speakerSchema } from "../../src/corpus/speaker.ts";
import { stanceSchema, statementSchema } from "../../src/corpus/statement.ts";

type Schema = z.core.$ZodType;

/** The records and the forms in them, each a table of its own; a field that takes one names it. */
const forms: readonly (readonly [name: string, schema: Schema])[] = [
  ["article", sidecarSchema],
  ["event", eventSchema],
  ["statement", statementSchema],
  ["place", placeSchema],
  ["speaker", speakerSchema],
  ["lesson", lessonSchema],
  ["date", dateSchema],
  ["whereabouts", whereaboutsSchema],
  ["quote", quoteSchema],
  ["figure", figureSchema],
  ["stance", stanceSchema],
  ["note", noteSchema],
  ["change", changeSchema],
  ["redirect", redirectSchema],
];
const names = new Map(forms.map(([name, schema]) => [schema, name]));
const headings: Readonly<Record<string, string>> = {
  article: "`seeds/<article>.yaml`",
  event: "`content/events/<event>.mdx`",
  statement: "`content/statements/<statement>.mdx`",
  place: "`content/places/<place>.yaml`",
  speaker: "`content/speakers/<speaker>.yaml`",
  lesson: "`content/lessons/<lesson>.mdx`",
  redirect: "A line of `redirects.yaml`",
};
const titleOf = (name: string): string => headings[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}`;

const described = (schema: Schema): string | undefined => z.globalRegistry.get(schema)?.description;
const code = (values: readonly unknown[]): string => values.map((value) => `\`${value}\``).join(" ");

function takesNumber({ def }: z.ZodNumber): string {
  const whole = def.checks?.some((check) => check._zod.def.check === "number_format") === true;
  return whole ? "a whole number" : "a number";
}

/** What a field takes, in words. */
function takes(schema: Schema): string {
  const name = names.get(schema);
  const description = described(schema);
  if (name !== undefined) return `a ${name}`;
  if (description !== undefined) return description;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return takes(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return takes(schema.def.in);
  if (schema instanceof z.ZodNullable) return `${takes(schema.def.innerType)}, or \`null\``;
  if (schema instanceof z.ZodEnum) return code(schema.options);
  if (schema instanceof z.ZodUnion) return schema.def.options.map(takes).join(", or ");
  if (schema instanceof z.ZodArray) return `a list: ${takes(schema.def.element)}`;
  if (schema instanceof z.ZodRecord) return `a mapping of names: ${takes(schema.def.valueType)}`;
  if (schema instanceof z.ZodNumber) return takesNumber(schema);
  if (schema instanceof z.ZodString) return "a text";
  throw new Error(`No words for a ${schema._zod.def.type}`);
}

/** What stands for a field that is not written; "" where it has to be. */
function absent(schema: Schema): string {
  const { absent: words } = z.globalRegistry.get(schema) ?? {};
  if (typeof words === "string") return words;
  if (schema instanceof z.ZodOptional) return "none";
  if (!(schema instanceof z.ZodDefault)) return "";
  const value: unknown = schema.def.defaultValue;
  if (value === null) return "`null`";
  return typeof value === "string" ? `“${value}”` : "none";
}

/** The mapping that a field holds and that has no table of its own; null for any other. */
function ownMapping(schema: Schema): z.ZodObject | null {
  if (names.has(schema)) return null;
  if (schema instanceof z.ZodObject) return schema;
  if (schema instanceof z.ZodPipe) return ownMapping(schema.def.in);
  if (schema instanceof z.ZodArray) return ownMapping(schema.def.element);
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? ownMapping(schema.def.innerType) : null;
}

const isList = (schema: Schema): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? isList(schema.def.innerType) : schema instanceof z.ZodArray;

function rows(shape: Readonly<Record<string, Schema>>, before = ""): string[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const inner = ownMapping(schema);
    const path = `${before}${key}`;
    if (inner === null) return [`| \`${path}\` | ${takes(schema)} | ${absent(schema)} |`];
    const [own, step] = isList(schema) ? ["a list", "[]."] : ["a mapping", "."];
    return [`| \`${path}\` | ${own} | ${absent(schema)} |`, ...rows(inner.def.shape, `${path}${step}`)];
  });
}

/** Every field of every form as Markdown: what it takes, and what it stands for when it is not written. */
export const fieldTables: string = forms
  .map(([name, schema]) => {
    const whole = schema instanceof z.ZodPipe ? schema.def.in : schema;
    if (!(whole instanceof z.ZodObject)) throw new Error(`No fields in “${name}”`);
    return [`### ${titleOf(name)}`, "", "| field | takes | when absent |", "|---|---|---|", ...rows(whole.def.shape)].join("\n");
  })
  .join("\n\n");
