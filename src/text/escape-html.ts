import { must } from "./must.ts";

const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML, in content and in an attribute between double quotes: no character of it begins markup or ends the value. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => must(references[character], "reference"));
