import { z } from "zod";
import { inList, oneOf } from "../text/phrases.ts";
import type { Path } from "./position.ts";

/** The schema without what makes it optional or null, and of what is written, not of what that becomes. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return unwrap(schema.def.in);
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapped ? unwrap(schema.def.innerType) : schema;
}

function entrySchema(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | null {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return inner.def.shape[step] ?? null;
  if (inner instanceof z.ZodRecord) return inner.def.valueType;
  if (inner instanceof z.ZodArray) return inner.def.element;
  if (inner instanceof z.ZodUnion)
    return inner.def.options.map((option) => entrySchema(option, step)).find((found) => found !== null) ?? null;
  return null;
}

/** The schema of the value at a path; null where none is known. */
export const schemaAt = (schema: z.core.$ZodType, path: Path): z.core.$ZodType | null =>
  path.reduce<z.core.$ZodType | null>((found, step) => (found === null ? null : entrySchema(found, step)), schema);

/** The keys of a mapping with fixed keys; empty for anything else. */
export function keysOf(schema: z.core.$ZodType | null): readonly string[] {
  const inner = schema === null ? null : unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.def.shape) : [];
}

/** Whether a key with this schema may be left out. */
export const isOptional = (schema: z.core.$ZodType | null): boolean =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;

/** What a schema wants, in words that continue “expected …”. */
export function expectationOf(schema: z.core.$ZodType | null): string {
  if (schema === null) return "another value";
  if (schema instanceof z.ZodNullable) return `${expectationOf(schema.def.innerType)}, or null`;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return expectationOf(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return expectationOf(schema.def.in);
  if (schema instanceof z.ZodEnum) return oneOf(schema.options.map(String));
  if (schema instanceof z.ZodUnion) return [...new Set(schema.def.options.map(expectationOf))].join(", or ");
  if (schema instanceof z.ZodString) return "a text";
  if (schema instanceof z.ZodNumber) return "a number";
  if (schema instanceof z.ZodArray) return "a list";
  if (schema instanceof z.ZodObject) return `a mapping with ${inList(keysOf(schema).map((key) => `“${key}”`))}`;
  return schema instanceof z.ZodRecord ? "a mapping of names" : "another value";
}
