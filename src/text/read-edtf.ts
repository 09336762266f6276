import { type EdtfDate, parseEdtf } from "./edtf.ts";

/** The date of a record that has been checked. Throws on anything that is not a valid EDTF date. */
export function readEdtf(edtf: string): EdtfDate {
  const result = parseEdtf(edtf);
  if (!result.valid) throw new Error(`Unexpected date “${edtf}”, expected ${result.expected}.`);
  return result.date;
}
