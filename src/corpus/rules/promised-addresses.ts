import type { Problem } from "../../text/problem.ts";
import { makeVisible } from "../../text/visible.ts";
import type { ParsedDocument } from "../document.ts";
import { isPermalink, type Permalink, readPermalinks } from "../permalink.ts";
import { type Position, wholeFile } from "../position.ts";
import type { Redirect } from "../redirect.ts";
import { errorAt, warningAt } from "../rules.ts";
import { sizeLimits } from "../size-limits.ts";

const file = "permalinks.txt";
const redirectsFile = "redirects.yaml";

export interface LivingAddresses {
  readonly addresses: ReadonlySet<string>;
  /** Whether passages are among them; not if the corpus has errors, since then not every quote is found. */
  readonly withPassages: boolean;
}

/** Whether nobody can say if an address is living. */
const isUnknown = (address: string, { withPassages }: LivingAddresses): boolean => !withPassages && address.includes("#");

/** The lines of `permalinks.txt`; null if there is no such file, or one with more lines than are read, rule `size-limit`. */
export function readPermalinkLines(text: string | null): {
  readonly lines: readonly Permalink[] | null;
  readonly problems: readonly Problem[];
} {
  const lines = text === null ? null : readPermalinks(text);
  const most = sizeLimits.permalinks;
  if (lines === null || lines.length <= most) return { lines, problems: [] };
  const reason = `Unexpected ${lines.length} lines, expected at most ${most}`;
  return { lines: null, problems: [errorAt(file, { line: most + 1, column: 1 }, "size-limit", reason)] };
}

/** An address that this branch listed and then lost, before anybody could see it. */
function unpublished(address: string, position: Position): Problem {
  const reason = `Unexpected “${address}”, which no record has and the main branch never listed, expected no line of it: run “npm run permalinks”`;
  const note = "Or delete the line. Nobody has seen this address, so it needs no line in redirects.yaml.";
  return errorAt(file, position, "permalink-unpublished", reason, { actual: address, note });
}

/** Addresses that an error lists; more are counted. */
const listedAddresses = 12;

/** Addresses of the main branch that were taken out of the ledger. */
function missing(addresses: readonly string[]): Problem {
  const [count, more] = [addresses.length, addresses.length - listedAddresses];
  const reason = `Unexpected ledger without ${count === 1 ? "an address" : `${count} addresses`} of the main branch, expected what was published to stay listed`;
  const note = [...addresses.slice(0, listedAddresses), ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
  return errorAt(file, wholeFile, "permalink-lost", reason, { note: `Put back:\n${note}` });
}

/** An address that was published and is no more. */
function lost(address: string, position: Position): Problem {
  const reason = `Unexpected end of “${address}”, which was published, expected the record back or a line in redirects.yaml`;
  const note = `In redirects.yaml, one of:\n- { from: "${address}", to: "…" }\n- { from: "${address}", gone: { date: "…", reason: "…" } }`;
  return errorAt(file, position, "permalink-lost", reason, { note });
}

/**
 * Rules `permalink-form`, `permalink-lost`, `permalink-unpublished` and `permalink-unlisted`: one address a line, each once, sorted; what was published
 * is still there or redirected, and what is there is listed.
 *
 * @param withheld addresses of captures that are not published whole any more; the build answers for them
 * @param published addresses that the main branch lists; null if that is not known: then every address that is listed counts as published
 */
export function* checkPermalinks(
  listed: readonly string[],
  living: LivingAddresses,
  redirects: readonly Redirect[],
  withheld: ReadonlySet<string>,
  published: ReadonlySet<string> | null,
): Generator<Problem> {
  const redirected = new Set(redirects.map(({ from }) => from));
  let before = "";
  for (const [index, address] of listed.entries()) {
    const position = { line: index + 1, column: 1 };
    if (!isPermalink(address)) {
      const reason = `Unexpected “${makeVisible(address.slice(0, 100))}”, expected an address that a page or a passage of ours can have, such as “/events/<id>/”`;
      yield errorAt(file, position, "permalink-form", reason);
      continue;
    }
    if (address <= before) {
      const expected = address === before ? "each address once" : `the order of code units: it belongs before “${before}”`;
      yield errorAt(file, position, "permalink-form", `Unexpected “${address}”, expected ${expected}`);
    }
    before = address;
    if (isUnknown(address, living) || living.addresses.has(address) || redirected.has(address) || withheld.has(address)) continue;
    yield published?.has(address) === false ? unpublished(address, position) : lost(address, position);
  }
  const known = new Set(listed);
  const struck = [...(published ?? [])].filter((address) => !known.has(address)).sort();
  if (struck.length > 0) yield missing(struck);
  const unlisted = living.withPassages ? [...living.addresses].filter((address) => !known.has(address)).length : 0;
  if (unlisted === 0) return;
  const reason = `Unexpected ${unlisted} ${unlisted === 1 ? "address" : "addresses"} that ${unlisted === 1 ? "is" : "are"} not listed yet, expected all of them: run “npm run permalinks”`;
  yield warningAt(file, wholeFile, "permalink-unlisted", reason);
}

/** Rule `redirect`: each leads in one step from an address that is no more to one that is. */
export function checkRedirects(
  redirects: readonly Redirect[],
  document: ParsedDocument,
  living: LivingAddresses,
): readonly Problem[] {
  const sources = new Map<string, number>();
  for (const [index, { from }] of redirects.entries()) if (!sources.has(from)) sources.set(from, index);
  return redirects.flatMap(({ from, to }, index) => {
    const wrong = (key: "from" | "to", what: string, expected: string): Problem =>
      errorAt(redirectsFile, document.locate([index, key]), "redirect", `Unexpected ${what}, expected ${expected}`);
    const problems: Problem[] = [];
    if (sources.get(from) !== index) problems.push(wrong("from", `second redirect of “${from}”`, "one"));
    if (living.addresses.has(from))
      problems.push(wrong("from", `redirect of “${from}”, which exists`, "one of an address that is no more"));
    if (to === undefined || isUnknown(to, living)) return problems;
    if (sources.has(to))
      problems.push(wrong("to", `redirect to “${to}”, which is redirected itself`, "the last address of the chain"));
    else if (!living.addresses.has(to))
      problems.push(wrong("to", `redirect to “${to}”, which does not exist`, "an address of this site"));
    return problems;
  });
}
