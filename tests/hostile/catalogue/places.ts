import type { Change } from "../corpus.ts";
import { event, place, type Row } from "./row.ts";

const coordinates = (longitude: string, latitude: string): readonly Change[] => [
  [place, "lon: 36.25", `lon: ${longitude}`],
  [place, "lat: 49.98", `lat: ${latitude}`],
];
/** Coordinates and names of places. */
export const places: readonly Row[] = [
  {
    item: 57,
    what: "longitude and latitude swapped",
    changes: coordinates("49.98", "36.25"),
    expected: ["error content/places/kharkiv.yaml:5:6 place-within"],
    note: /seem swapped/,
  },
  {
    item: 57,
    what: "Sevastopol swapped",
    changes: [...coordinates("44.6", "33.52"), [place, "UA-63", "UA-40"]],
    expected: ["error content/places/kharkiv.yaml:5:6 place-within"],
    note: /seem swapped/,
  },
  {
    item: 57,
    what: "a latitude out of range",
    changes: coordinates("36.25", "91"),
    expected: ["error content/places/kharkiv.yaml:6:6 wrong-value"],
  },
  {
    item: 57,
    what: "a longitude out of range",
    changes: coordinates("-181", "49.98"),
    expected: ["error content/places/kharkiv.yaml:5:6 wrong-value"],
  },
  {
    item: 57,
    what: "NaN as a text",
    changes: coordinates("NaN", "49.98"),
    expected: ["error content/places/kharkiv.yaml:5:6 wrong-value"],
  },
  {
    item: 57,
    what: "NaN as YAML has it",
    changes: coordinates(".nan", "49.98"),
    expected: ["error content/places/kharkiv.yaml:5:6 wrong-value"],
  },
  {
    item: 57,
    what: "infinity",
    changes: coordinates(".inf", "49.98"),
    expected: ["error content/places/kharkiv.yaml:5:6 wrong-value"],
  },
  {
    item: 57,
    what: "1e999",
    changes: coordinates("1e999", "49.98"),
    expected: ["error content/places/kharkiv.yaml:5:6 wrong-value"],
  },
  {
    item: 57,
    what: "nine decimals",
    changes: coordinates("36.123456789", "49.98"),
    expected: ["error content/places/kharkiv.yaml:5:6 wrong-value"],
  },
  { item: 57, what: "six decimals", changes: coordinates("36.123456", "49.980001"), expected: [] },
  {
    item: 57,
    what: "a number so small that it is a slip",
    changes: coordinates("1e-9", "49.98"),
    expected: ["error content/places/kharkiv.yaml:5:6 wrong-value"],
  },
  {
    item: 57,
    what: "degrees, minutes, seconds",
    changes: coordinates("36°15′", "49.98"),
    expected: ["error content/places/kharkiv.yaml:5:6 wrong-value"],
  },
  {
    item: 57,
    what: "a comma for a point",
    changes: coordinates('"36,25"', "49.98"),
    expected: ["error content/places/kharkiv.yaml:5:6 wrong-value"],
  },
  { item: 57, what: "hexadecimal", changes: coordinates("0x24", "49.98"), expected: [] },
  {
    item: 57,
    what: "the island of nobody",
    changes: coordinates("0", "0"),
    expected: ["error content/places/kharkiv.yaml:5:6 place-within"],
  },
  {
    item: 57,
    what: "a longitude without a latitude",
    changes: [[place, "lat: 49.98\n", ""]],
    expected: ["error content/places/kharkiv.yaml:5:6 wrong-value"],
  },
  {
    item: 57,
    what: "an area that is none",
    changes: [[place, "UA-63", "Kharkiv"]],
    expected: ["error content/places/kharkiv.yaml:4:9 wrong-value"],
  },
  {
    item: 58,
    what: "an unknown place",
    changes: [[event, "place: kharkiv", "place: lviv"]],
    expected: ["error content/events/bridge.mdx:6:14 link"],
  },
  {
    item: 58,
    what: "a place by its alias",
    changes: [[event, "place: kharkiv", "place: kharkov"]],
    expected: ["error content/events/bridge.mdx:6:14 link"],
  },
  {
    item: 58,
    what: "a place by its name",
    changes: [[event, "place: kharkiv", "place: Kharkiv"]],
    expected: ["error content/events/bridge.mdx:6:14 wrong-value"],
  },
  {
    item: 58,
    what: "a place twice",
    changes: [
      [event, "basis: stated }\nquotes", "basis: stated }\n  - { place: kharkiv, precision: near, basis: stated }\nquotes"],
    ],
    expected: ["error content/events/bridge.mdx:7:14 duplicate"],
  },
];
