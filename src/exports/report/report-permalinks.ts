import { seedAddress } from "../../corpus/addresses.ts";
import type { CheckResult } from "../../corpus/check-corpus.ts";
import { must } from "../../text/must.ts";
import { codeSpan, type Item } from "./markdown.ts";

/** What the addresses of a state can be told from. */
export type AddressedState = Pick<CheckResult, "records" | "addresses" | "ledger">;

/** Addresses that came, were redirected, or were lost. */
export function reportPermalinks(before: AddressedState, after: AddressedState): readonly Item[] {
  const published = new Set([...before.ledger.listed, ...before.addresses]);
  const living = new Set(after.addresses);
  const listed = new Set(after.ledger.listed);
  const redirected = new Set(after.ledger.redirects.map(({ from }) => from));
  const toldBefore = new Map(before.ledger.redirects.map((redirect) => [redirect.from, JSON.stringify(redirect)]));

  const added = [...living].filter((address) => !published.has(address));
  const fresh = after.ledger.redirects.filter((redirect) => toldBefore.get(redirect.from) !== JSON.stringify(redirect));
  // A capture that is withheld now leads to the page of its article. With an error in a record the living addresses are not known.
  const answered = new Set([...living, ...redirected, ...(after.records?.articles ?? []).map(({ id }) => seedAddress(id))]);
  const lost = after.records === null ? [] : [...published].filter((address) => !answered.has(address));
  return [
    ...lost.map((address) => `**lost** ${codeSpan(address)}`),
    ...fresh.map(({ from, to, gone }) =>
      gone === undefined
        ? `redirected ${codeSpan(from)} → ${codeSpan(must(to, "successor"))}`
        : `withdrawn ${codeSpan(from)}, ${codeSpan(gone.date)}: ${codeSpan(gone.reason)}`,
    ),
    ...added.sort().map((address) => `added ${codeSpan(address)}${listed.has(address) ? "" : ", not in permalinks.txt yet"}`),
  ].map((line) => ({ text: `- ${line}\n` }));
}
