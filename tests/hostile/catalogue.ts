import { addresses, deceptiveAddresses, goodAddresses } from "./catalogue/addresses.ts";
import { characters } from "./catalogue/characters.ts";
import { accepted, dates, times } from "./catalogue/dates.ts";
import { encodings } from "./catalogue/encodings.ts";
import { files } from "./catalogue/files.ts";
import { places } from "./catalogue/places.ts";
import { quotes } from "./catalogue/quotes.ts";
import { rights } from "./catalogue/rights.ts";
import type { Row } from "./catalogue/row.ts";
import { unicode } from "./catalogue/unicode.ts";
import { yaml } from "./catalogue/yaml.ts";

export const rows: readonly Row[] = [
  ...encodings,
  ...characters,
  ...unicode,
  ...yaml,
  ...dates,
  ...accepted,
  ...times,
  ...places,
  ...quotes,
  ...files,
  ...addresses,
  ...deceptiveAddresses,
  ...goodAddresses,
  ...rights,
];
