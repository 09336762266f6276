/** A name on the base map that belongs to an area, with the point about which it is set. */
export interface AreaName {
  readonly name: string;
  readonly kind: "country" | "water";
  readonly lon: number;
  readonly lat: number;
}

/** Names of countries and seas, where they have room in a view of Ukraine. Positions are chosen by eye. */
export const areaNames: readonly AreaName[] = [
  { name: "Belarus", kind: "country", lon: 28.4, lat: 52.6 },
  { name: "Russia", kind: "country", lon: 39.3, lat: 51.2 },
  { name: "Poland", kind: "country", lon: 22.3, lat: 51.2 },
  { name: "Slovakia", kind: "country", lon: 21.4, lat: 48.75 },
  { name: "Hungary", kind: "country", lon: 21.4, lat: 47.5 },
  { name: "Romania", kind: "country", lon: 25.6, lat: 46.6 },
  { name: "Moldova", kind: "country", lon: 28.5, lat: 47.5 },
  { name: "Bulgaria", kind: "country", lon: 25.6, lat: 42.7 },
  { name: "Türkiye", kind: "country", lon: 32.5, lat: 39.8 },
  { name: "Black Sea", kind: "water", lon: 31.4, lat: 44.9 },
  { name: "Sea of Azov", kind: "water", lon: 36.6, lat: 46.1 },
];
