import type { Change } from "./corpus.ts";

/** An attempt to run code, to read what is not the corpus, or to bring in markup, and where the check refuses it. */
export interface Attack {
  readonly what: string;
  readonly change: Change;
  /** `file:line:column rule` of the first problem. */
  readonly refused: string;
}

const event = "content/events/bridge.mdx";
const statement = "content/statements/denial.mdx";
const sidecar = "seeds/courier.yaml";
const body = 'A bridge was damaged. <Cite id="damaged" />';

/** Bodies of an event, each begun at line 18, with the column at which it is refused. */
const bodies: readonly (readonly [body: string, column: number, line?: number])[] = [
  ["{process.env.HOME}", 1],
  ["{process.env.HOSTILE_SECRET}", 1],
  ["{globalThis.PWNED=1}", 1],
  ["{console.log('PWNED')}", 1],
  ["{await import('node:fs')}", 1],
  ["{/* hidden */}", 1],
  ["{}", 1],
  ['A bridge {globalThis.PWNED=1} was damaged. <Cite id="damaged" />', 10],
  ["import fs from 'node:fs'", 1],
  ["import 'data:text/javascript,globalThis.PWNED=1'", 1],
  ["export const pwned = (globalThis.PWNED = 1)", 1],
  ["export default function Page() { return process.env.HOME }", 1],
  ["export { readFileSync } from 'node:fs'", 1],
  ["<script>globalThis.PWNED=1</script>", 1],
  ["<style>{`*{}`}</style>", 1],
  ['<img src="x" onerror="alert(1)" />', 1],
  ['A <b>bold</b> bridge. <Cite id="damaged" />', 3],
  ["<Page client:load />", 1],
  ["<Code code={process.env.HOME} />", 1],
  ["<Fragment set:html={'<b>x</b>'} />", 1],
  ['<p set:html="&lt;b&gt;x">x</p>', 1],
  ["<></>", 1],
  ["<Fragment {...process.env} />", 1],
  ["A bridge. <Cite id={process.env.HOME} />", 11],
  ["A bridge. <Cite {...process.env} />", 11],
  ['A bridge. <Cite id="damaged" client:load />', 11],
  ['A bridge. <Cite id="damaged" set:html="x" />', 11],
  ['A bridge. <Cite id="damaged">{globalThis.PWNED=1}</Cite>', 11],
  ['A bridge. <Cite.Inner id="damaged" />', 11],
  ['A bridge. <cite id="damaged" />', 11],
  ['A bridge. <svg:a id="damaged" />', 11],
  ['[a](javascript:alert(1)) <Cite id="damaged" />', 1],
  ['[a](JaVaScRiPt&#58;alert(1)) <Cite id="damaged" />', 1],
  ['[a](data:text/html,x) <Cite id="damaged" />', 1],
  ['[a](/events/x/) <Cite id="damaged" />', 1],
  ['[](https://example.org/) <Cite id="damaged" />', 1],
  ['[“…”](https://example.org/) <Cite id="damaged" />', 1],
  ['[A bridge <Cite id="damaged" />](https://example.org/)', 1],
  ['[https://example.org/news](https://evil.example/) <Cite id="damaged" />', 1],
  ['[www.*example*.org](https://evil.example/) <Cite id="damaged" />', 1],
  ['[example.org](https://example.org.evil.example/) <Cite id="damaged" />', 1],
  ['[a](https://127.0.0.1/) <Cite id="damaged" />', 1],
  ['[a](https://xn--80ak6aa92e.com/) <Cite id="damaged" />', 1],
  ['![a](https://example.org/pixel.png) <Cite id="damaged" />', 1],
  ['[a][b] <Cite id="damaged" />\n\n[b]: https://example.org', 1],
  ["# A heading", 1],
  ["> A quotation", 1],
  ["```js\nglobalThis.PWNED=1\n```", 1],
  ['A `code` <Cite id="damaged" />', 3],
  ["---", 1],
  ["<!-- hidden -->", 2],
  ["{", 1, 19],
  ["<", 2],
];

/** YAML in a record that would make more than text of it. */
const values: readonly (readonly [what: string, change: Change, refused: string])[] = [
  [
    "a function by a tag",
    [event, "title: Damage to a bridge", 'title: !!js/function "function () { globalThis.PWNED = 1 }"'],
    `${event}:2:22 yaml-feature`,
  ],
  ["a module by a tag", [event, "kind: damage", "kind: !!js/module node:fs"], `${event}:3:19 yaml-feature`],
  ["a regular expression by a tag", [statement, "role: null", "role: !!js/regexp /(a+)+$/"], `${statement}:4:19 yaml-feature`],
  ["a layout", [event, "kind: damage", "layout: ../../../etc/passwd\nkind: damage"], `${event}:3:1 unknown-key`],
  ["a slug", [event, "kind: damage", "slug: ministry\nkind: damage"], `${event}:3:1 unknown-key`],
  ["components", [event, "kind: damage", "components: { p: script }\nkind: damage"], `${event}:3:1 unknown-key`],
  ["a setup script", [statement, "role: null", "setup: globalThis.PWNED=1\nrole: null"], `${statement}:4:1 unknown-key`],
  ["a prototype", [sidecar, "language: en", "language: en\n__proto__: { display: full }"], `${sidecar}:5:1 yaml-feature`],
  ["a prototype as a place", [event, "place: kharkiv", "place: __proto__"], `${event}:6:14 wrong-value`],
  [
    "a quote of a prototype",
    [event, body, '<Cite id="__proto__" /> and <Cite id="constructor" />.'],
    `${event}:18:1 cite-unknown`,
  ],
  [
    "a role that is code",
    [sidecar, "parts: []", 'parts: [ { lines: "1", role: "{globalThis.PWNED=1}" } ]'],
    `${sidecar}:12:30 wrong-value`,
  ],
  [
    "lines that are code",
    [sidecar, "parts: []", 'parts: [ { lines: "1;globalThis.PWNED=1", role: caption } ]'],
    `${sidecar}:12:19 wrong-value`,
  ],
  ["a language that is markup", [sidecar, "language: en", "language: 'en\"><script>'"], `${sidecar}:4:11 wrong-value`],
  ["an address that is a script", [sidecar, "archived: null", 'archived: "javascript:alert(1)"'], `${sidecar}:6:11 address`],
  ["an id that leads out", [statement, "speaker: ministry", "speaker: ../../package"], `${statement}:3:10 wrong-value`],
];

export const attacks: readonly Attack[] = [
  ...bodies.map(
    ([text, column, line = 18]): Attack => ({
      what: text,
      change: [event, body, text],
      refused: `${event}:${line}:${column} prose-grammar`,
    }),
  ),
  ...bodies.slice(0, 20).map(
    ([text, column, line = 14]): Attack => ({
      what: `${text} in a statement`,
      change: [statement, "notes: []\n---\n", `notes: []\n---\n\n${text}\n`],
      refused: `${statement}:${line}:${column} prose-grammar`,
    }),
  ),
  ...values.map(([what, change, refused]) => ({ what, change, refused })),
];
