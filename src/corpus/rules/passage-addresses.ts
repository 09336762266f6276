import { passageHash } from "../../text/passage-hash.ts";
import type { Problem } from "../../text/problem.ts";
import { errorAt } from "../rules.ts";
import type { FoundQuote } from "./quotes.ts";

/**
 * Rule `passage-twin`: no two passages have one address. Their names have 48 bits, so that by chance it does not happen among millions,
 * but a text can be made for it.
 */
export function checkPassageAddresses(found: readonly FoundQuote[]): readonly Problem[] {
  const first = new Map<string, { readonly quote: FoundQuote; readonly place: string }>();
  return found.flatMap((quote): readonly Problem[] => {
    const place = `${quote.article}:${quote.span.start}-${quote.span.end}`;
    const hash = passageHash(quote.article, quote.span);
    const other = first.get(hash);
    if (other === undefined) first.set(hash, { quote, place });
    if (other === undefined || other.place === place) return [];
    const reason = `Unexpected passage whose address “#q-${hash}” is that of another one in ${other.quote.file}, expected a quote that is longer or shorter by a word`;
    return [errorAt(quote.file, quote.locate(), "passage-twin", reason)];
  });
}
