import { z } from "zod";
import { addressSchema } from "./address.ts";
import { sentenceSchema } from "./sentence.ts";

/**
 * Where a fact comes from: `stated` in the source, `inferred` from it (then `because`), or `external`
 * (then `because` and `see`, the address where one can look).
 */
export const basisSchema = z.enum(["stated", "inferred", "external"]);
export type Basis = z.infer<typeof basisSchema>;

/** The fields that say on what a fact rests; spread into the schema of that fact. */
export const basisFields = {
  basis: basisSchema,
  /** The reason, wanted by `inferred` and `external`. */
  because: sentenceSchema.optional(),
  /** Where the reader can see it, wanted by `external`. */
  see: addressSchema.optional(),
};

/** Adds the errors of a fact whose basis wants a reason or an address that is not there. */
export function checkBasis(
  fact: { basis: Basis; because?: string | undefined; see?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (fact.basis !== "stated" && fact.because === undefined)
    context.addIssue({
      code: "custom",
      path: ["basis"],
      message: `a reason in “because” beside the basis “${fact.basis}”`,
      params: { ruleId: "basis" },
    });
  if (fact.basis === "external" && fact.see === undefined)
    context.addIssue({
      code: "custom",
      path: ["basis"],
      message: "an address in “see” beside the basis “external”",
      params: { ruleId: "basis" },
    });
}
