import { z } from "zod";
import { addressSchema } from "./address.ts";
import { changesSchema } from "./change.ts";
import { identifierSchema } from "./identifier.ts";
import { sentenceSchema } from "./sentence.ts";

/** ISO 3166-1 alpha-2 code of a country or ISO 3166-2 code of its part: `UA`, `UA-63`. */
export const areaCodeSchema = z
  .string()
  .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, "an ISO 3166-1 alpha-2 or ISO 3166-2 code")
  .describe("an ISO 3166-1 alpha-2 or ISO 3166-2 code");

/** Degrees with at most six decimals, which are a tenth of a metre: more claim what no source of ours knows. */
const degrees = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .refine((value) => Number(value.toFixed(6)) === value, "degrees with at most six decimals")
    .describe(`degrees from −${most} to ${most}, with at most six decimals`);

/** Frontmatter-free record `content/places/<place>.yaml`. */
export const placeSchema = z
  .strictObject({
    /** Romanised from the Ukrainian, or the usual English name abroad. */
    name: sentenceSchema,
    /** Name in Ukrainian; null where none is in use. */
    ukrainian: sentenceSchema.nullable(),
    /** Other spellings that sources and readers use. */
    aliases: z.array(sentenceSchema).default([]),
    /** The area that holds it, or the areas that it is made of when it has no coordinates. */
    within: z.union([areaCodeSchema, z.array(areaCodeSchema).min(1)]),
    /** Id of the place of ours that holds it: what happened on a square is listed under its city. Absent: none. */
    containedIn: identifierSchema.optional(),
    /** Degrees east, WGS 84; absent for a region drawn by `within`. */
    lon: degrees(180).optional(),
    /** Degrees north, WGS 84; absent for a region drawn by `within`. */
    lat: degrees(90).optional(),
    /** Where the coordinates, or the extent of a region, come from. */
    source: z.strictObject({ name: sentenceSchema, see: addressSchema }),
    changes: changesSchema,
  })
  .superRefine((place, context) => {
    if ((place.lon === undefined) !== (place.lat === undefined))
      context.addIssue({
        code: "custom",
        path: [place.lon === undefined ? "lat" : "lon"],
        message: "both “lon” and “lat”, or neither",
      });
    if (place.lon !== undefined && Array.isArray(place.within))
      context.addIssue({ code: "custom", path: ["within"], message: "one code for a place with coordinates" });
  });
export type Place = z.infer<typeof placeSchema> & { readonly id: string };
