import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copySmallCorpus } from "./copy.ts";
import { run } from "./run.ts";
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
const damages: Readonly<Record<string, (folder: string) => string>> = {
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
};

describe.each(Object.entries(damages))("%s", (name, damage) => {
  const key = name.replaceAll(" ", "-");

  /** What every command must do: end with 1 and print the place on standard output. */
  async function stops(command: string, parameters: readonly string[]): Promise<void> {
    const folder = copySmallCorpus();
    const file = damage(folder);
    const { code, stdout, stderr } = await run(command, parameters, { CORPUS: folder });
    expect(code, stdout + stderr).toBe(1);
    expect(stdout, stderr).toMatch(new RegExp(`^${file}:\\d+:\\d+: error: Unexpected .*, expected .* \\([a-z-]+\\)$`, "m"));
    expect(stdout + stderr).not.toMatch(/\n {4}at |node_modules/);
  }

  test("stops the check", () => stops("check", []));

  test("stops the build, and leaves the site that stood there as it was", async () => {
    const out = join(made, key);
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, "index.html"), "The site before.\n");
    await stops("build", ["--out", out]);
    expect(readdirSync(out)).toEqual(["index.html"]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe("The site before.\n");
    rmSync(out, { recursive: true });
  });

  test("stops the start before anything is served", () => stops("start", []));
});

test("a failed build writes nothing where no site stood", async () => {
  const folder = copySmallCorpus();
  writeFileSync(join(folder, "seeds", "notes.md"), "Not one of a pair.\n");
  const out = join(made, "nothing");
  const { code } = await run("build", ["--out", out], { CORPUS: folder });
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(false);
});
