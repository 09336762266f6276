import { capture, type Row, speaker } from "./row.ts";

/** Characters that deceive: what is said of them in a capture, and in a name. */
export const characters: readonly Row[] = (
  [
    [31, "\0", "error control-character", "error control-character"],
    [32, "\u0001", "error control-character", "error control-character"],
    [32, "\u001b", "error control-character", "error control-character"],
    [32, "\u007f", "error control-character", "error control-character"],
    [32, "\u009b", "error control-character", "error control-character"],
    [33, "\r", "error control-character", "error control-character"],
    [34, "\u0085", "warning control-character", "error control-character"],
    [34, "\u2028", "warning deceptive-character", "error deceptive-character"],
    [34, "\u2029", "warning deceptive-character", "error deceptive-character"],
    ...[
      "\u061c",
      "\u200e",
      "\u200f",
      "\u202a",
      "\u202b",
      "\u202c",
      "\u202d",
      "\u202e",
      "\u2066",
      "\u2067",
      "\u2068",
      "\u2069",
    ].map((character) => [35, character, "warning deceptive-character", "error deceptive-character"] as const),
    ...["\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\ufeff", "\u034f", "\u3164", "\u{e0041}", "\u180e", "\ufe0f"].map(
      (character) => [36, character, "warning deceptive-character", "error deceptive-character"] as const,
    ),
    [41, "\ue000", "warning deceptive-character", "error deceptive-character"],
    [41, "\u{10fffd}", "warning deceptive-character", "error deceptive-character"],
    [41, "\u0378", "warning deceptive-character", "error deceptive-character"],
    [41, "\u{eeeee}", "warning deceptive-character", "error deceptive-character"],
    [41, "\ufffe", "error deceptive-character", "error deceptive-character"],
    [41, "\ufdd0", "error deceptive-character", "error deceptive-character"],
    [41, "\u{1ffff}", "error deceptive-character", "error deceptive-character"],
  ] as const
).flatMap(([item, character, body, name]): Row[] => {
  const label = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const [bodyLevel, bodyRule] = body.split(" ");
  const [nameLevel, nameRule] = name.split(" ");
  const at = (file: string, place_: string, level = "", rule = "") => `${level} ${file}:${place_} ${rule}`;
  const yamlBreaks = "\r\0".includes(character);
  return [
    {
      item,
      what: `${label} in a capture`,
      changes: [],
      files: capture(`Line one.\nKy${character}iv.\n`),
      expected: [at("seeds/other.txt", "2:3", bodyLevel, bodyRule)],
    },
    {
      item,
      what: `${label} escaped in a name`,
      changes: [
        [speaker, "name: A ministry", `name: "A mi\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}nistry"`],
      ],
      expected:
        character === "\r"
          ? [`error ${speaker}:1:7 control-character`, `error ${speaker}:1:7 wrong-value`]
          : [at(speaker, "1:7", nameLevel, nameRule)],
    },
    ...(yamlBreaks
      ? []
      : [
          {
            item,
            what: `${label} in a name`,
            changes: [[speaker, "name: A ministry", `name: "A mi${character}nistry"`] as const],
            expected: [at(speaker, "1:12", nameLevel, nameRule)],
          },
        ]),
  ];
});
