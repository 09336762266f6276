import type { Problem } from "../../text/problem.ts";
import { errorAt } from "../rules.ts";
import type { PlacedQuote } from "./quotes.ts";

/**
 * Rule `passage-twin`: no two passages have one address. Their names have 48 bits, so that by chance it does not happen among millions,
 * but a text can be made for it.
 */
export function checkPassageAddresses(found: readonly PlacedQuote[]): readonly Problem[] {
  const first = new Map<string, { readonly quote: PlacedQuote; readonly place: string }>();
  return found.flatMap((quote): readonly Problem[] => {
    const { hash, span } = quote;
    const place = `${quote.quote.article}:${span.start}-${span.end}`;
    const other = first.get(hash);
    if (other === undefined) first.set(hash, { quote, place });
    if (other === undefined || other.place === place) return [];
    const reason = `Unexpected passage whose address “#q-${hash}” is that of another one in ${other.quote.file}, expected a quote that is longer or shorter by a word`;
    return [errorAt(quote.file, quote.locate(), "passage-twin", reason)];
  });
}
