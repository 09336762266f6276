/** Parts of Ukraine by the second half of their code in ISO 3166-2, romanised from the Ukrainian. */
const regions: Readonly<Record<string, string>> = {
  "05": "Vinnytsia",
  "07": "Volyn",
  "09": "Luhansk",
  "12": "Dnipropetrovsk",
  "14": "Donetsk",
  "18": "Zhytomyr",
  "21": "Zakarpattia",
  "23": "Zaporizhzhia",
  "26": "Ivano-Frankivsk",
  "32": "Kyiv",
  "35": "Kirovohrad",
  "46": "Lviv",
  "48": "Mykolaiv",
  "51": "Odesa",
  "53": "Poltava",
  "56": "Rivne",
  "59": "Sumy",
  "61": "Ternopil",
  "63": "Kharkiv",
  "65": "Kherson",
  "68": "Khmelnytskyi",
  "71": "Cherkasy",
  "74": "Chernihiv",
  "77": "Chernivtsi",
};
const apart: Readonly<Record<string, string>> = { "30": "the city of Kyiv", "40": "Sevastopol", "43": "Crimea" };
const countries = new Intl.DisplayNames(["en"], { type: "region" });

/**
 * What a reader calls a country or a part of one.
 *
 * @param code ISO 3166-1 alpha-2 or ISO 3166-2: `UA`, `UA-63`
 */
export function areaName(code: string): string {
  const [country = "", part] = code.split("-");
  const name = countries.of(country) ?? country;
  if (part === undefined) return name;
  const known = country === "UA" ? (apart[part] ?? (regions[part] && `${regions[part]} region`)) : undefined;
  return `${known ?? code}, ${name}`;
}
