import { z } from "zod";
import { addressSchema } from "./address.ts";
import { sentenceSchema } from "./sentence.ts";

/**
 * Where a fact comes from: `stated` in the source, `inferred` from it (then `because`), or `external`
 * (then `because` and `see`, the address where one can look).
 */
export const basisSchema = z.enum(["stated", "inferred", "external"]);
export type Basis = z.infer<typeof basisSchema>;

/** What a fact rests on, as far as it is written. */
interface WrittenBasis {
  readonly basis?: Basis | undefined;
  readonly because?: string | undefined;
  readonly see?: string | undefined;
}

/** The fields that say on what a fact rests; spread into the schema of that fact. */
export const basisFields = {
  basis: basisSchema.optional().meta({ absent: "`external` with `see`, `inferred` with `because`, else `stated`" }),
  /** The reason, wanted by `inferred` and `external`. */
  because: sentenceSchema.optional(),
  /** Where the reader can see it, wanted by `external`. */
  see: addressSchema.optional(),
};

/** What a fact rests on: what it says, and else what follows from the reason and the address beside it. */
const basisOf = ({ basis, because, see }: WrittenBasis): Basis =>
  basis ?? (see !== undefined ? "external" : because !== undefined ? "inferred" : "stated");

/** The fact with its basis written out. */
export const stateBasis = <Fact extends WrittenBasis>(fact: Fact): Fact & { readonly basis: Basis } => ({
  ...fact,
  basis: basisOf(fact),
});

/** Adds the errors of a fact whose basis wants a reason or an address that is not there. */
export function checkBasis(fact: WrittenBasis, context: z.RefinementCtx): void {
  const report = (key: "basis" | "see", message: string): void =>
    context.addIssue({ code: "custom", path: [key], message, params: { ruleId: "basis" } });
  if (basisOf(fact) !== "stated" && fact.because === undefined) {
    if (fact.basis === undefined) report("see", "a reason in “because” beside it");
    else report("basis", `a reason in “because” beside the basis “${fact.basis}”`);
  }
  if (fact.basis === "external" && fact.see === undefined) report("basis", "an address in “see” beside the basis “external”");
}
