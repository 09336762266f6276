import { isMapping } from "../../text/is-mapping.ts";
import type { SearchBudget } from "../../text/nearest.ts";
import type { Problem } from "../../text/problem.ts";
import type { Event } from "../event.ts";
import type { Lesson } from "../lesson.ts";
import { nearestName } from "../nearest-name.ts";
import type { CiteUse } from "../prose-parser.ts";
import type { ParsedRecord } from "../records.ts";
import { errorAt, warningAt } from "../rules.ts";
import type { Statement } from "../statement.ts";

type Citing = ParsedRecord<Event> | ParsedRecord<Statement> | ParsedRecord<Lesson>;

/** The names of a record's quotes, also where other things in it are wrong; null if they can't be told. */
function quoteNames({ record, data }: Citing): readonly string[] | null {
  if (record !== null) return Object.keys(record.quotes);
  const quotes = isMapping(data) ? data["quotes"] : null;
  return isMapping(quotes) ? Object.keys(quotes) : null;
}

/** The quotes that the questions of a lesson read, each where it is named. */
const questionReads = ({ record, locate }: Citing): CiteUse[] =>
  record !== null && "questions" in record
    ? record.questions.flatMap(({ reads }, question) =>
        reads.map((id, index) => ({ id, position: locate(["questions", question, "reads", index]) })),
      )
    : [];

/** Rules `paragraph-cites`, `cite-unknown` and `quote-unused` for the text of one record. */
function checkText(parsed: Citing, budget: SearchBudget): Problem[] {
  const { file, prose } = parsed;
  const paragraphs = prose?.paragraphs ?? [];
  const read = questionReads(parsed);
  const uses = [...paragraphs.flatMap(({ cites }) => cites), ...read];
  const cited = new Set(uses.map(({ id }) => id));
  const names = quoteNames(parsed);
  const uncited = paragraphs
    .filter(({ cites }) => cites.length === 0)
    .map(({ position, inList }) =>
      errorAt(
        file,
        position,
        "paragraph-cites",
        `Unexpected ${inList ? "list item" : "paragraph"} without a citation, expected <Cite id="…" /> in it`,
      ),
    );
  const unknown = uses
    .filter(({ id }) => names !== null && !names.includes(id))
    .map(({ id, position }) => {
      const nearest = nearestName(id, names ?? [], budget);
      const expected = nearest === null ? "the name of a quote of this record" : `“${nearest}”`;
      return errorAt(file, position, "cite-unknown", `Unexpected citation of “${id}”, expected ${expected}`, {
        actual: id,
        expected: nearest === null ? (names ?? []) : [nearest],
      });
    });
  // Prose that could not be read has no paragraphs: what it cites can't be told.
  const readable = paragraphs.length > 0 && prose?.problems.length === 0;
  const unused = (names ?? [])
    .filter((name) => readable && !cited.has(name))
    .map((name) =>
      warningAt(
        file,
        parsed.locate(["quotes", name], "key"),
        "quote-unused",
        `Unexpected quote “${name}” that no paragraph cites, expected <Cite id="${name}" /> in the text`,
      ),
    );
  return [...uncited, ...unknown, ...unused];
}

/** Rule `event-text`: an event or a lesson has at least one paragraph, its summary, before any list. */
function checkSummary({ file, prose, problems }: Citing): Problem[] {
  if (file.startsWith("content/statements/") || prose === null || prose.problems.length > 0) return [];
  if (prose.blocks[0]?.type === "paragraph" || problems.some(({ ruleId }) => ruleId === "frontmatter")) return [];
  const what = `${file.startsWith("content/lessons/") ? "lesson" : "event"} ${prose.blocks.length === 0 ? "without a text" : "that begins with a list"}`;
  return [errorAt(file, { line: 1, column: 1 }, "event-text", `Unexpected ${what}, expected a paragraph first: its summary`)];
}

/** The rules of a text that cites. Asked while the record is fresh: to find the place of a quote again takes as long as to read the record. */
export const checkCitations = (parsed: Citing, budget: SearchBudget): readonly Problem[] => [
  ...checkText(parsed, budget),
  ...checkSummary(parsed),
];
