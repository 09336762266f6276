/**
 * ISO 3166-1 alpha-2 codes, as records have them, each before the alpha-3 codes of the base map's shapes. Natural Earth draws the north of
 * Cyprus as a shape of its own; ISO has no code for Kosovo, and `XK` is the one in use.
 */
const table = [
  "AL ALB, AM ARM, AT AUT, AZ AZE, BA BIH, BE BEL, BG BGR, BY BLR, CH CHE, CY CYP CYN, CZ CZE, DE DEU, DK DNK",
  "DZ DZA, EE EST, ES ESP, FI FIN, FO FRO, FR FRA, GB GBR, GE GEO, GR GRC, HR HRV, HU HUN, IE IRL, IM IMN, IQ IRQ",
  "IR IRN, IT ITA, KZ KAZ, LB LBN, LT LTU, LU LUX, LV LVA, MA MAR, MD MDA, ME MNE, MK MKD, NL NLD, NO NOR, PL POL",
  "PT PRT, RO ROU, RS SRB, RU RUS, SE SWE, SI SVN, SK SVK, SY SYR, TM TKM, TN TUN, TR TUR, UA UKR, UZ UZB, XK KOS",
].join(", ");

/** The alpha-3 codes of a country's shapes, by its alpha-2 code. */
export const countryShapes: ReadonlyMap<string, readonly string[]> = new Map(
  table.split(", ").map((row) => [row.slice(0, 2), row.slice(3).split(" ")]),
);
