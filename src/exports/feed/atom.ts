import type { Change } from "../../corpus/change.ts";
import { readEdtf } from "../../text/edtf.ts";

/** A record whose page the feed tells of. */
export interface FeedRecord {
  readonly address: string;
  readonly kind: "Event" | "Statement" | "Source" | "Lesson" | "Place" | "Speaker";
  readonly title: string;
  readonly summary: string;
  /** Day since which the page has been there; null when the ledger does not say: then it is no news. */
  readonly since: string | null;
  readonly changes: readonly Change[];
}

/** Entries that a feed holds: readers ask for it often, and older news is on the pages. */
export const mostEntries = 100;

/** A text for an element or an attribute in double quotation marks. */
export const escapeXml = (text: string): string =>
  text
    // Characters that XML 1.0 has no place for.
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "\u{fffd}")
    .replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);

/** Midnight by universal time: the records know days, not hours. */
const instant = (day: string): string => `${day}T00:00:00Z`;

/** What is told of a record: that it came, and each correction. */
function entriesOf({ address, kind, title, summary, since, changes }: FeedRecord, link: (address: string) => string) {
  const page = link(address);
  const added = since === null ? [] : [{ id: page, link: page, title: `${kind}: ${title}`, day: since, summary }];
  const corrected = changes.flatMap(({ date, what, why }, index) => {
    const { earliest } = readEdtf(date);
    // Corrections are only ever added at the end, so that each keeps its number.
    const id = `${page}#correction-${index + 1}`;
    return earliest === null ? [] : [{ id, link: id, title: `Correction: ${title}`, day: earliest, summary: `${what} ${why}` }];
  });
  return [...added, ...corrected];
}

const printEntry = ({ id, link, title, day, summary }: ReturnType<typeof entriesOf>[number]): string =>
  `  <entry>
    <id>${escapeXml(id)}</id>
    <link href="${escapeXml(link)}"/>
    <title>${escapeXml(title)}</title>
    <published>${instant(day)}</published>
    <updated>${instant(day)}</updated>
    <summary>${escapeXml(summary)}</summary>
  </entry>
`;

/**
 * What was added and what was corrected, the latest first, as Atom (RFC 4287). Days come from the ledger and the records, so that the same corpus
 * gives the same bytes; ids are the addresses, which never change.
 *
 * @param link an address with its host
 * @param self address of the feed
 */
export function atomFeed(
  records: readonly FeedRecord[],
  link: (address: string) => string,
  { title, author, self }: { readonly title: string; readonly author: string; readonly self: string },
): string {
  const entries = records
    .flatMap((record) => entriesOf(record, link))
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, mostEntries);
  // A feed must say when it changed; one without news gives a day before any.
  const updated = entries[0]?.day ?? "2026-11-21";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${escapeXml(link("/"))}</id>
  <title>${escapeXml(title)}</title>
  <subtitle>What was added, and what was corrected and why</subtitle>
  <link rel="self" type="application/atom+xml" href="${escapeXml(link(self))}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(link("/"))}"/>
  <author><name>${escapeXml(author)}</name></author>
  <updated>${instant(updated)}</updated>
${entries.map(printEntry).join("")}</feed>
`;
}
