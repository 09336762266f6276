import { sha256 } from "../../src/text/sha256.ts";

/** A corpus on no disk: path to text, or to bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A change of one file: a text in it, which must be there, and what is there instead. */
export type Change = readonly [file: string, from: string, to: string];

/** Stands in a sidecar for the hash of the capture beside it. */
export const hashOfCapture = "HASH";

const seed = `A bridge was damaged on Monday, the council said.
“It was not us,” a ministry said on Tuesday. “It was not us,” it repeated.
The minister’s office did not say where – it gave no day.
About 1\u00a0200 people saw it.
`;

const sidecar = `title: A bridge is damaged
publisher: { name: The Example Courier, basis: stated }
byline: [ Ada Example ]
language: en
url: "https://courier.example/bridge"
archived: null
published: { edtf: "2022-05-10", basis: stated }
updated: null
received: "2022-06-01"
sha256: ${hashOfCapture}
rights: { holder: The Example Courier, display: full, because: written for the tests }
parts: []
`;

const event = `---
title: Damage to a bridge
kind: damage
date: { edtf: "2022-05-09", basis: stated }
places:
  - { place: kharkiv, precision: settlement, basis: stated }
quotes:
  damaged: { article: courier, exact: A bridge was damaged on Monday }
figures: []
unknowns:
  - No source here says by whom.
notes:
  - { text: The bridge is invented., see: "https://example.org/bridge" }
contentNote: []
changes: []
---

A bridge was damaged. <Cite id="damaged" />
`;

const statement = `---
title: A ministry denies
speaker: ministry
role: null
said: { edtf: "2022-05-10", basis: stated }
stances:
  - { event: bridge, stance: denies, link: named }
via: []
quote: { article: courier, exact: a ministry said on Tuesday }
quotes: {}
notes: []
---
`;

const place = `name: Kharkiv
ukrainian: Харків
aliases: [ Kharkov ]
within: UA-63
lon: 36.25
lat: 49.98
source: { name: GeoNames, see: "https://www.geonames.org/706483" }
`;

const speaker = `name: A ministry
aliases: []
type: office
speaksFor: null
`;

/** A small corpus without a problem, one file of each sort. */
export const clean: Readonly<Record<string, string>> = {
  "content/events/bridge.mdx": event,
  "content/places/kharkiv.yaml": place,
  "content/speakers/ministry.yaml": speaker,
  "content/statements/denial.mdx": statement,
  "seeds/courier.txt": seed,
  "seeds/courier.yaml": sidecar,
};

const encoder = new TextEncoder();

/** The files with the hash of each capture in its sidecar. */
export function hashed(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      const capture = files[path.replace(/\.yaml$/u, ".txt")];
      if (typeof content !== "string" || !path.startsWith("seeds/") || capture === undefined) return [path, content];
      const bytes = typeof capture === "string" ? encoder.encode(capture) : capture;
      return [path, content.replace(hashOfCapture, sha256(bytes))];
    }),
  );
}

/** The clean corpus with some texts changed and some files added or replaced. */
export function corpusWith(changes: readonly Change[], files: Files = {}): Files {
  const changed: Record<string, string | Uint8Array> = { ...clean, ...files };
  for (const [file, from, to] of changes) {
    const text = changed[file];
    if (typeof text !== "string" || !text.includes(from)) throw new Error(`“${from}” is not in ${file}.`);
    changed[file] = text.replace(from, () => to);
  }
  return hashed(changed);
}

/** A text as a YAML scalar in double quotes, whatever is in it. */
export const inQuotes = (text: string): string => JSON.stringify(text).replaceAll("\u007f", "\\x7f");

const capture = "A ferry was damaged on Monday, the council said. Two people were hurt.\n";
const quoteOf = (exact: string): string => `{ article: constructor, exact: ${exact} }`;

/** A record of each sort, beside those of the clean corpus, with the name of what every object of the language has, wherever a name may be. */
export const inherited: Files = hashed({
  "seeds/constructor.txt": capture,
  "seeds/constructor.yaml": sidecar
    .replace("A bridge is damaged", "Constructor")
    .replaceAll("The Example Courier", "constructor")
    .replace("courier.example/bridge", "courier.example/constructor"),
  "content/places/constructor.yaml": place
    .replace("name: Kharkiv", "name: constructor")
    .replace("aliases: [ Kharkov ]", "aliases: [ constructor, __proto__, toString ]"),
  "content/speakers/constructor.yaml": "name: constructor\naliases: [ __proto__ ]\ntype: state\nspeaksFor: ministry\n",
  "content/events/constructor.mdx": `---
title: Reported constructor
kind: accusation
date: { edtf: "2022-05-09", basis: stated }
attestedBy: [ constructor ]
places:
  - { place: constructor, precision: settlement, basis: stated }
quotes:
  constructor: ${quoteOf("A ferry was damaged on Monday")}
figures:
  - { id: constructor, value: 2, bound: exactly, unit: constructor, outcome: valueOf, population: __proto__, area: toString, countedBy: constructor, via: [ constructor ], asOf: "2022-05-09", quote: ${quoteOf("Two people were hurt")} }
unknowns: [ constructor ]
notes:
  - { text: constructor, see: "https://example.org/constructor", contradicts: [ constructor ] }
contentNote: []
changes: []
---

A ferry was damaged, constructor said. <Cite id="constructor" />
`,
  "content/statements/constructor.mdx": `---
title: The constructor speaks
speaker: constructor
role: constructor
said: { edtf: "2022-05-10", basis: stated }
stances:
  - { event: constructor, stance: denies, link: named }
via: [ constructor ]
quote: ${quoteOf("the council said")}
quotes:
  constructor: ${quoteOf("A ferry was damaged on Monday")}
notes: []
---

The words. <Cite id="constructor" />
`,
  "content/lessons/constructor.mdx": `---
title: A lesson
age: 16
records:
  - event: constructor
  - statement: constructor
quotes:
  constructor: ${quoteOf("A ferry was damaged on Monday")}
questions:
  - { ask: Who is constructor?, reads: [ constructor ], key: constructor }
changes: []
---

A lesson of constructors. <Cite id="constructor" />
`,
});
