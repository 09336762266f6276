import { z } from "zod";

/** What a line of a capture is. */
export const roleSchema = z.enum([
  "headline",
  "standfirst",
  "byline",
  "heading",
  "speech",
  "caption",
  "credit",
  "update",
  "furniture",
  "repeat",
  "body",
]);
export type Role = z.infer<typeof roleSchema>;

const uncitable: ReadonlySet<Role> = new Set(["furniture", "repeat", "credit", "byline"]);
const hidden: ReadonlySet<Role> = new Set(["furniture", "repeat"]);

/** Whether a quote may be in a line of this role. */
export const isCitable = (role: Role): boolean => !uncitable.has(role);

/** Whether a line of this role is part of the reading view; furniture and repeats show only in the capture as it is. */
export const isRead = (role: Role): boolean => !hidden.has(role);
