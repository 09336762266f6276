import { readEdtf } from "../../text/edtf.ts";

/** How a date is drawn in the list: a known day, several days, or a day that is not known exactly. */
export function certaintyOf(edtf: string): "day" | "days" | "uncertain" {
  const { earliest, latest, approximate, uncertain, oneOf } = readEdtf(edtf);
  if (approximate || uncertain || oneOf || earliest === null || latest === null) return "uncertain";
  return earliest === latest ? "day" : "days";
}
