import { z } from "zod";
import { basisFields, checkBasis, stateBasis } from "./basis.ts";
import { changesSchema } from "./change.ts";
import { dateSchema } from "./date.ts";
import { figureSchema } from "./figure.ts";
import { identifierSchema } from "./identifier.ts";
import { kinds } from "./kinds.ts";
import { noteSchema } from "./note.ts";
import { precisions } from "./precisions.ts";
import type { Block } from "./prose.ts";
import { quoteSchema } from "./quote.ts";
import { sentenceSchema } from "./sentence.ts";

export type { Kind } from "./kinds.ts";

/** What sort of event it is. */
export const kindSchema = z.enum(kinds);

/** How exactly the source says where, from a point to a country. */
export const precisionSchema = z.enum(precisions);
export type Precision = z.infer<typeof precisionSchema>;

/** A place of an event, with how exactly and on what basis. */
export const whereaboutsSchema = z
  .strictObject({
    /** Id of the place. */
    place: identifierSchema,
    precision: precisionSchema,
    ...basisFields,
    /** The source's words for the place; absent when another quote of the event holds them. */
    quote: quoteSchema.optional(),
  })
  .superRefine(checkBasis)
  .transform(stateBasis);
export type Whereabouts = z.infer<typeof whereaboutsSchema>;

/** Frontmatter of `content/events/<event>.mdx`. */
export const eventSchema = z.strictObject({
  /** What and where; no figure, and no agent unless a cited quote has it. */
  title: sentenceSchema,
  kind: kindSchema,
  /** `many`: a class of events, told as one. A statement about it has no lag, and speaks of what may include it. Absent: `one`. */
  extent: z.enum(["one", "many"]).optional().meta({ absent: "`one`" }),
  /**
   * Speakers on whose word alone it rests that this happened at all; empty where a source says “reported”, and not by whom.
   * Absent: a source says so in its own words.
   */
  attestedBy: z.array(identifierSchema).optional().meta({ absent: "the source says so in its own words" }),
  date: dateSchema,
  /** Empty when no source says where. */
  places: z.array(whereaboutsSchema).default([]),
  /** Quotes by the name under which the text cites them. */
  quotes: z.record(identifierSchema, quoteSchema).refine((quotes) => Object.keys(quotes).length > 0, "at least one quote"),
  figures: z.array(figureSchema).default([]),
  /** What no source here says, a sentence each. */
  unknowns: z.array(sentenceSchema).default([]),
  notes: z.array(noteSchema).default([]),
  /** What a reader may not want to meet unwarned. */
  contentNote: z.array(z.enum(["death", "injury", "torture", "mass-graves", "attack-on-civilians", "nuclear-risk"])).default([]),
  changes: changesSchema,
});

/** An event: the frontmatter, its id, and its text as blocks. */
export type Event = z.infer<typeof eventSchema> & { readonly id: string; readonly body: readonly Block[] };
