/**
 * The mark of an open question in a draft: a text that begins so, or has it in it, is not published. In capitals and with a colon,
 * so that no sentence has it by chance.
 */
export const questionMark = "TODO:";

/** A text of a draft that asks its editor something. */
export const openQuestion = (question: string): string => `${questionMark} ${question}`;
