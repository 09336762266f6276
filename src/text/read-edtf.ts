import { type EdtfDate, toEdtfDate } from "./edtf.ts";
import { type EdtfTree, readEdtfTree } from "./edtf-tree.ts";

/** The tree of a date of a record that has been checked. Throws on anything that is not a valid EDTF date. */
export function readTree(edtf: string): EdtfTree {
  const reading = readEdtfTree(edtf);
  if (reading.ok) return reading.value;
  throw new RangeError(`Unexpected date “${edtf}”${"expected" in reading ? `, expected ${reading.expected}` : ""}.`);
}

/** The date of a record that has been checked. Throws on anything that is not a valid EDTF date. */
export const readEdtf = (edtf: string): EdtfDate => toEdtfDate(edtf, readTree(edtf));
