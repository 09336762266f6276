import type { Problem } from "../../text/problem.ts";
import type { FreshRecord } from "../records.ts";
import { errorAt } from "../rules.ts";
import { writtenTexts } from "./characters.ts";

/**
 * The mark of an open question in a draft: a text that begins so, or has it in it, is not published. In capitals and with a colon,
 * so that no sentence has it by chance.
 */
export const questionMark = "TODO:";

/** A text of a draft that asks its editor something. */
export const openQuestion = (question: string): string => `${questionMark} ${question}`;

/** Rule `draft-question`: no open question is left in what editors write. A sidecar's title is a source's, and no draft is made of one. */
export function checkQuestions(parsed: FreshRecord<unknown>, text: string): readonly Problem[] {
  if (parsed.file.startsWith("seeds/") || !text.includes(questionMark)) return [];
  const asked = writtenTexts(parsed, text).filter(({ value }) => value.includes(questionMark));
  return asked.map(({ value, position }) => {
    const question = value.slice(value.indexOf(questionMark) + questionMark.length).trim();
    const shown = question.length > 120 ? `${question.slice(0, 120)}…` : question;
    const reason = `Unexpected open question “${shown}”, expected its answer in its place`;
    return errorAt(parsed.file, position(), "draft-question", reason);
  });
}
