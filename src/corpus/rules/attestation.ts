import { foldText } from "../../text/fold.ts";
import type { Problem } from "../../text/problem.ts";
import { type CorpusRule, type ReadRecord, readOnes } from "../draft.ts";
import type { Event } from "../event.ts";
import { harms } from "../kinds.ts";
import { errorIn, warningIn } from "../rules.ts";

/** English sentences that give what they say to somebody: `Ukraine said …`, `…, the Kremlin said`, `…, according to NDTV`. */
const attributed = [
  /^(?:In [^,]{1,80}, )?\p{Lu}[\p{L}'’-]*(?: [\p{L}'’-]+){0,4} (?:said|says|claimed|accused|accuses|alleged|alleges)\b/u,
  /, (?:[^,]{1,80} (?:said|says)\b[^,]{0,60}|(?:said|says) [^,]{1,80}|according to [^,]{1,80})\.?$/u,
];

/** Whether every passage that the summary cites gives its words to somebody: then the source itself vouches for nothing in it. */
function isAllAttributed({ record, prose }: ReadRecord<Event>): boolean {
  const first = prose?.paragraphs[0]?.cites ?? [];
  const words = first.flatMap(({ id }) => record.quotes[id]?.exact ?? []);
  return words.length > 0 && words.every((exact) => attributed.some((form) => form.test(exact)));
}

function problemsOf(parsed: ReadRecord<Event>): Problem[] {
  const { title, kind, attestedBy } = parsed.record;
  const reported = /^Reported\b/u.test(title);
  if (attestedBy !== undefined && attestedBy.length > 0 && harms.includes(kind)) {
    const reason = `Unexpected kind “${kind}” on the word of “${attestedBy.join("”, “")}” alone, expected “accusation”`;
    return [errorIn(parsed, ["kind"], "attestation", reason)];
  }
  const warnings: readonly (readonly [holds: boolean, key: string, reason: string])[] = [
    [
      attestedBy !== undefined && !reported,
      "title",
      `Unexpected title “${title}” of what no source says itself, expected one that begins with “Reported”`,
    ],
    [
      attestedBy === undefined && reported,
      "title",
      "Unexpected “Reported” for what a source says itself, expected “attestedBy” with who says so, or a plain title",
    ],
    [
      kind === "accusation" && !attestedBy?.length,
      "kind",
      "Unexpected accusation without an accuser, expected “attestedBy” with who makes it",
    ],
    [
      attestedBy === undefined && kind !== "accusation" && isAllAttributed(parsed),
      "title",
      "Unexpected event that the cited words give to somebody, expected “attestedBy” with who says so, or words of the source itself",
    ],
  ];
  return warnings.flatMap(([holds, key, reason]) => (holds ? [warningIn(parsed, [key], "attestation", reason)] : []));
}

/** Rule `attestation`: kind and form of the title fit who says that it happened at all, on every side alike. */
const checkAttestation: CorpusRule = ({ events }) => readOnes(events).flatMap(problemsOf);

/** Words that judge. In a title they are between quotation marks, as words of the source, whoever says them. */
const loaded =
  /\b(?:lies?|lying|liars?|fakes?|propaganda|(?:mis|dis)information|staged|staging|fabricat\w*|provocati(?:on|ve)\w*|terroris[mt]s?|barbar\w*|brutal\w*|genocid\w*|massacre\w*|atrocit\w*|butcher\w*|(?:neo-)?nazi\w*|fascis\w*|regime|puppet|unprovoked|cold-blooded|inhuman\w*|liberat\w*|aggressors?|savage\w*|cynical|baseless|criminals?)\b/iu;

const unquoted = (title: string): string => title.replace(/“[^”]*”|‘[^’]*’|«[^»]*»|"[^"]*"/gu, " ");

/** What a passage itself puts between quotation marks, up to eight words: words that its author does not make their own. */
const quotedWithin = (exact: string): readonly string[] =>
  [...exact.matchAll(/“([^”]+)”|"([^"]+)"/gu)]
    .map(([, curly, straight]) => foldText(curly ?? straight ?? ""))
    .filter((words) => words !== "" && words.split(" ").length <= 8);

function titleProblems(
  parsed: Pick<ReadRecord<{ readonly title: string }>, "file" | "locate" | "record">,
  quoted: readonly string[],
): Problem[] {
  const plain = unquoted(parsed.record.title);
  const word = quoted.find((words) => ` ${foldText(plain)} `.includes(` ${words} `)) ?? loaded.exec(plain)?.[0];
  if (word === undefined) return [];
  const reason = `Unexpected “${word}” as a word of ours, expected it between quotation marks, or a plainer word`;
  return [warningIn(parsed, ["title"], "title-quotation", reason)];
}

/** Rule `title-quotation`: somebody's own words are between quotation marks in a title. */
const checkTitles: CorpusRule = ({ events, statements, lessons }) => [
  ...[...readOnes(events), ...readOnes(lessons)].flatMap((parsed) => titleProblems(parsed, [])),
  ...readOnes(statements).flatMap((parsed) => titleProblems(parsed, quotedWithin(parsed.record.quote.exact))),
];

export const attestationRules: readonly CorpusRule[] = [checkAttestation, checkTitles];
