import fc from "fast-check";
import { clean, type Files } from "../hostile/corpus.ts";
import { changed, eventWith, flooded, floods } from "./floods.ts";
import { measureCommand } from "./measure.ts";

// Checks corpora that a stranger could send, each in a process of its own, and prints the longest time and the most memory.
// `npm run fuzz -- MINUTES [SEED] [PATTERN]`: known corpora first, for half of the time, then random ones, for the rest of it. With a pattern,
// only those whose names it fits: `full`, `report`, or `random` for the random ones alone, which are made from SEED and the numbers after it.
// Ends with 1 if a check takes more than 30 s or 1 GB, a report, which checks two states and compares them, more than 90 s or 2 GB, or if one ends with anything but 0 or 1.

const bounds = {
  check: { seconds: 30, megabytes: 1024 },
  report: { seconds: 90, megabytes: 2048 },
} as const;

const pieces = [
  "a",
  "ab ",
  "1,200 ",
  "«é» ",
  "漢字",
  "e\u0301",
  "😀",
  "- ",
  "1. ",
  "> ",
  "* ",
  "_a_ ",
  "[a](b) ",
  "\n",
  "\n\n",
  "\t",
];
const text = (most: number): fc.Arbitrary<string> =>
  fc
    .record({
      unit: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }),
      size: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    // Sizes of every order up to the limit.
    .map(({ unit, size }) =>
      unit
        .join("")
        .repeat(Math.ceil(most ** size / unit.join("").length))
        .slice(0, most),
    );

/** The same in lines that a capture may have. */
const capture = fc
  .record({ whole: text(1_000_000), width: fc.integer({ min: 200, max: 20_000 }) })
  .map(({ whole, width }) => `${whole.replace(new RegExp(`.{${width}}`, "gu"), "$&\n")}.\n`);

const quote = fc.oneof(
  { weight: 3, arbitrary: text(2000) },
  fc.nat(2000).map((length) => `${"a".repeat(length)}b`),
);

const event = fc
  .record({ quotes: fc.array(quote, { minLength: 1, maxLength: 200 }), body: fc.option(text(30_000)) })
  .map(({ quotes, body }) => eventWith(quotes, body === null ? undefined : `${body}\n`));

const speakers = fc.record({ count: fc.nat(6000), step: fc.nat(6000), letters: fc.nat(90) }).map(({ count, step, letters }) => {
  const name = (index: number): string => `s${"a".repeat(letters)}-${index}`;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `content/speakers/${name(index)}.yaml`,
      `name: Speaker ${index}\naliases: []\ntype: office\nspeaksFor: ${name((index + step) % (count + 1))}\n`,
    ]),
  );
});

const ledger = fc
  .record({ count: fc.nat(250_000), unit: fc.constantFrom("/events/e", "/sources/a/#q-", "/", "é") })
  .map(({ count, unit }) => Array.from({ length: count }, (_, index) => `${unit}${index}/\n`).join(""));

/** Files, some of which grow to their limits. */
const corpora: fc.Arbitrary<Files> = fc
  .record({
    capture,
    events: fc.array(event, { maxLength: 30 }),
    speakers: fc.option(speakers, { freq: 2 }),
    ledger: fc.option(ledger, { freq: 2 }),
  })
  .map((parts) =>
    flooded(parts.capture, {
      ...Object.fromEntries(parts.events.map((content, index) => [`content/events/flood-${index}.mdx`, content])),
      ...parts.speakers,
      "permalinks.txt": parts.ledger ?? clean["permalinks.txt"] ?? "",
    }),
  );

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const [minutes = "5", seed = String(Date.now() % 2 ** 31), only = ""] = process.argv.slice(2);
const start = performance.now();
const end = start + Number(minutes) * 60_000;
const fits = (name: string): boolean => new RegExp(only, "u").test(name);
const worst = { seconds: 0, megabytes: 0, ofSeconds: "", ofMegabytes: "", runs: 0 };

async function run(name: string, files: Files, before: Files | null = null): Promise<void> {
  const most = before === null ? bounds.check : bounds.report;
  const { seconds, megabytes, exit, problems, characters, printed } = await measureCommand(files, before, 4 * most.seconds);
  worst.runs += 1;
  if (seconds > worst.seconds) Object.assign(worst, { seconds, ofSeconds: name });
  if (megabytes > worst.megabytes) Object.assign(worst, { megabytes, ofMegabytes: name });
  const isWithin = seconds <= most.seconds && megabytes <= most.megabytes && (exit === 0 || exit === 1);
  const told = before === null ? `${problems} problems` : `${characters} characters`;
  print(`${isWithin ? "within" : "BEYOND"}  ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB, exit ${exit}, ${told}  ${name}`);
  if (isWithin) return;
  process.exitCode = 1;
  if (exit !== 0 && exit !== 1) print(printed.slice(0, 1000));
}

const known: readonly (readonly [name: string, run: () => Promise<void>])[] = [
  ...Object.entries(floods).map(([name, make]) => [name, () => run(name, make())] as const),
  ...Object.entries(changed).map(([name, make]) => [name, () => run(name, make().after, make().before)] as const),
].filter(([name]) => fits(name));
const endOfKnown = fits("random") ? start + (end - start) / 2 : end;
let left = known.length;
for (const [, measureKnown] of known) {
  if (performance.now() > endOfKnown) break;
  left -= 1;
  await measureKnown();
}
if (left > 0) print(`${left} known corpora are left out for want of time.`);
for (let count = 0; fits("random") && performance.now() < end; count += 1) {
  const [files] = fc.sample(corpora, { numRuns: 1, seed: Number(seed) + count });
  if (files !== undefined) await run(`random ${Number(seed) + count}`, files);
}
print(
  `${worst.runs} runs; longest ${worst.seconds.toFixed(1)} s (${worst.ofSeconds}), most memory ${worst.megabytes.toFixed(0)} MB (${worst.ofMegabytes}).`,
);
