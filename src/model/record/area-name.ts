/** Parts of Ukraine by the second half of their code in ISO 3166-2, romanised from the Ukrainian. */
const regions: Readonly<Record<string, string>> = {
  "05": "Vinnytsia region",
  "07": "Volyn region",
  "09": "Luhansk region",
  "12": "Dnipropetrovsk region",
  "14": "Donetsk region",
  "18": "Zhytomyr region",
  "21": "Zakarpattia region",
  "23": "Zaporizhzhia region",
  "26": "Ivano-Frankivsk region",
  "30": "the city of Kyiv",
  "32": "Kyiv region",
  "35": "Kirovohrad region",
  "40": "Sevastopol",
  "43": "Crimea",
  "46": "Lviv region",
  "48": "Mykolaiv region",
  "51": "Odesa region",
  "53": "Poltava region",
  "56": "Rivne region",
  "59": "Sumy region",
  "61": "Ternopil region",
  "63": "Kharkiv region",
  "65": "Kherson region",
  "68": "Khmelnytskyi region",
  "71": "Cherkasy region",
  "74": "Chernihiv region",
  "77": "Chernivtsi region",
};
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
  return `${(country === "UA" && regions[part]) || code}, ${name}`;
}
