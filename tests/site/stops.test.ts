import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { call } from "../cli/call.ts";
import { copySmallCorpus } from "./copy.ts";
import { type Outcome, run } from "./run.ts";
import { made } from "./workshop.ts";

/** The first seed of a corpus, by name. */
const firstSeed = (folder: string): string => {
  const name = readdirSync(join(folder, "seeds"))
    .sort()
    .find((file) => file.endsWith(".txt"));
  if (name === undefined) throw new Error(`No seed in ${folder}`);
  return `seeds/${name}`;
};

/** Each way to damage a corpus; gives the file that the message must name. */
const damages = {
  "a changed byte in a seed"(folder) {
    const seed = firstSeed(folder);
    const bytes = readFileSync(join(folder, seed));
    const letter = bytes.indexOf("e");
    bytes.write("a", letter);
    writeFileSync(join(folder, seed), bytes);
    return seed.replace(/\.txt$/, ".(?:txt|yaml)");
  },
  "a byte more at the end of a seed"(folder) {
    const seed = firstSeed(folder);
    appendFileSync(join(folder, seed), "\n");
    return seed.replace(/\.txt$/, ".(?:txt|yaml)");
  },
  "a seed without its sidecar"(folder) {
    const seed = firstSeed(folder);
    rmSync(join(folder, seed.replace(/\.txt$/, ".yaml")));
    return seed.replace(/\.txt$/, ".(?:txt|yaml)");
  },
  "a sidecar without its seed"(folder) {
    const seed = firstSeed(folder);
    rmSync(join(folder, seed));
    return seed.replace(/\.txt$/, ".(?:txt|yaml)");
  },
  "a stray file"(folder) {
    writeFileSync(join(folder, "seeds", "notes.md"), "Not one of a pair.\n");
    return "seeds/notes.md";
  },
} satisfies Readonly<Record<string, (folder: string) => string>>;

/** What every command must do with a damaged corpus: end with 1 and print the place on standard output. */
async function stops(damage: (folder: string) => string, ended: (folder: string) => Promise<Outcome>): Promise<void> {
  const folder = copySmallCorpus();
  const file = damage(folder);
  const { code, stdout, stderr } = await ended(folder);
  expect(code, stdout + stderr).toBe(1);
  expect(stdout, stderr).toMatch(new RegExp(`^${file}:\\d+:\\d+: error: Unexpected .*, expected .* \\([a-z-]+\\)$`, "m"));
  expect(stdout + stderr).not.toMatch(/\n {4}at |node_modules/);
}

test.each(Object.entries(damages))("%s stops the check", (_, damage) => stops(damage, (corpus) => call(check, [], corpus)));

// What makes or serves a site asks the same check; one damage within a file and one beside the files show that it does.
describe.each(["a changed byte in a seed", "a stray file"] as const)("%s", (name) => {
  const key = name.replaceAll(" ", "-");
  const stopsProgram = (command: string, parameters: readonly string[]) =>
    stops(damages[name], (corpus) => run(command, parameters, { CORPUS: corpus }));

  test("stops the build, and leaves the site that stood there as it was", async () => {
    const out = join(made, key);
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, "index.html"), "The site before.\n");
    await stopsProgram("build", ["--out", out]);
    expect(readdirSync(out)).toEqual(["index.html"]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("The site before.\n");
    rmSync(out, { recursive: true });
  });

  test("stops the start before anything is served", () => stopsProgram("start", []));
});

test("a failed build writes nothing where no site stood", async () => {
  const folder = copySmallCorpus();
  writeFileSync(join(folder, "seeds", "notes.md"), "Not one of a pair.\n");
  const out = join(made, "nothing");
  const { code } = await run("build", ["--out", out], { CORPUS: folder });
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(false);
});
