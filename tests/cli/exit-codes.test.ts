import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import type { Command } from "../../src/cli/command.ts";
import { permalinks } from "../../src/cli/permalinks.ts";
import { report } from "../../src/cli/report.ts";
import { addPermalinks } from "../../src/corpus/permalink.ts";
import { type ReportedState, reportChanges } from "../../src/exports/report/report-changes.ts";
import { corpusLoaders } from "../../src/io/corpus-loader.ts";
import { articlesPath, cachePath, projectFolder } from "../../src/io/paths.ts";
import { sourcesOf } from "../corpus/sources.ts";
import { clean, corpusWith, type Files, inherited } from "../hostile/corpus.ts";
import { checkPlaced } from "../hostile/run-check.ts";
import { call } from "./call.ts";
import { corpusPaths, layCorpus } from "./strange.ts";

// Whatever is in a corpus is its senders' fault and told as such: exit 3 says that one of these programs has a mistake.

let root = "";
let base = "";

beforeAll(() => {
  const desk = realpathSync(mkdtempSync(join(tmpdir(), "exit-codes-")));
  [root, base] = [join(desk, "corpus"), join(desk, "base")];
  layCorpus(base);
});
beforeEach(() => rmSync(root, { recursive: true, force: true }));
afterAll(() => {
  projectFolder.remove(cachePath(root));
  rmSync(dirname(root), { recursive: true, force: true });
});

/** What a command that makes a site does first: it fills Astro's collections from the corpus. */
const loading: Command = {
  failure: "The build itself failed",
  usage: "",
  async run() {
    const loaderOf = corpusLoaders(root, articlesPath(root));
    const store = { keys: () => [], get: () => undefined, set: () => true, delete: () => {} };
    for (const name of ["articles", "events", "statements", "places", "speakers", "redirects", "problems"] as const)
      await loaderOf(name).load({ store, generateDigest: () => "digest" } as never);
    return 0;
  },
};

const commands: Readonly<Record<string, readonly [Command, () => readonly string[]]>> = {
  "check as JSON": [check, () => ["--format", "json"]],
  report: [report, () => ["--base-folder", base]],
  "report of the other way": [report, () => ["--base-folder", base]],
  permalinks: [permalinks, () => []],
  "the loading of a build": [loading, () => []],
};

/**
 * Runs every command on the corpus that is there; each must end with 0 or 1, or 2 where there is no corpus. Gives what each printed.
 */
async function runAll(left: readonly string[] = [], all = commands): Promise<ReadonlyMap<string, string>> {
  const printed = new Map<string, string>();
  for (const [name, [command, parameters]] of Object.entries(all)) {
    if (left.includes(name)) continue;
    // The broken state may be the one before as well.
    const isBase = name === "report of the other way";
    const given = isBase ? ["--base-folder", root] : parameters();
    const { code, stdout, stderr } = await call(command, given, isBase ? base : root);
    const output = stdout + stderr;
    expect(code, `${name}\n${output.slice(0, 2000)}`).toBeLessThan(3);
    expect(output, name).not.toMatch(/\n {4}at .*\.ts:\d/u);
    printed.set(name, output);
  }
  return printed;
}

function write(files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** Pieces that YAML, MDX, the ledgers and the parsers behind them take for more than text. */
const pieces = fc.constantFrom(
  ..."\0|\u{feff}|\r|\u2028|\ud800|---|...|%YAML 1.1|!!js/function|&a|*a|<<: *a|? |: |[|]|{|}|- |'|\"|`|<Cite|/>|{process}|import x|<!--|:::|__proto__|constructor|toString|hasOwnProperty|valueOf: {}|::error::x|##[error]x|\u{1b}[2J|1e999|-0|.nan|0x10|9007199254740993|[..|..]|/../|//|?#|%00|%2e|../".split(
    "|",
  ),
);
const broken = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 12 })
    .map((parts) => Buffer.from(parts.join(""))),
);

property.prop([fc.constantFrom(...corpusPaths, ...Object.keys(clean)), broken, fc.nat(600), fc.nat(80)], { numRuns: 15 })(
  "whatever stands in the place of some bytes of whatever file, each command ends with 0, 1 or 2",
  async (path, bytes, at, length) => {
    rmSync(root, { recursive: true, force: true });
    layCorpus(root);
    const file = join(root, path);
    const before = lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : Buffer.of();
    rmSync(file, { recursive: true, force: true });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.concat([before.subarray(0, at), bytes, before.subarray(at + length)]));
    await runAll(["report of the other way"]);
  },
  240_000,
);

const redirect = (from: string): Files =>
  corpusWith([], { "redirects.yaml": `- { from: "${from}", to: "/events/bridge/" }\n`, "permalinks.txt": `${from}\n` });

const cases: Readonly<Record<string, () => Files>> = {
  "names of every sort that every object has": () => corpusWith([], inherited),
  "redirects in a ring, and lines of permalinks.txt doubled, out of order and of another system": () =>
    corpusWith([], {
      "redirects.yaml": "- { from: /events/a/, to: /events/b/ }\n- { from: /events/b/, to: /events/a/ }\n",
      "permalinks.txt": "/sources/\r\n/events/b/\n/events/a/\n/events/a/\n\n\u{feff}/",
    }),
  "one line of 8 MB in permalinks.txt": () => corpusWith([], { "permalinks.txt": `/${"a/".repeat(4_000_000)}\n` }),
  "a name of 250 letters": () => corpusWith([], { [`content/speakers/${"a".repeat(250)}`]: "x" }),
  "folders in folders": () => corpusWith([], { [`content/${"a/".repeat(100)}b.yaml`]: "x" }),
  "names that a terminal obeys": () => corpusWith([], { "seeds/\u202e.txt": "x", "content/events/\n\u001b[2J.mdx": "x" }),
  "YAML in 20,000 brackets": () => corpusWith([], { "content/speakers/ministry.yaml": "[".repeat(20_000) }),
  "YAML in 900 lists": () => corpusWith([], { "content/speakers/ministry.yaml": "- ".repeat(900) }),
  "20,000 anchors": () => corpusWith([], { "content/speakers/ministry.yaml": "&a *a ".repeat(4000) }),
  "prose in 5,000 emphases": () => corpusWith([["content/events/bridge.mdx", "A bridge was", `${"*a ".repeat(5000)} was`]]),
  "a number beyond all": () => corpusWith([["content/places/kharkiv.yaml", "lon: 36.25", `lon: ${"9".repeat(400)}`]]),
  "a date of 10,000 digits": () => corpusWith([["content/events/bridge.mdx", "2022-05-09", "2".repeat(10_000)]]),
  "a date far below zero": () => corpusWith([["content/events/bridge.mdx", "2022-05-09", "Y-170000002"]]),
  "ids that every object has": () =>
    corpusWith([["content/events/bridge.mdx", "place: kharkiv", "place: constructor"]], {
      "content/speakers/constructor.yaml": "name: A\naliases: []\ntype: office\nspeaksFor: constructor\n",
      "content/speakers/valueof.yaml": "name: B\naliases: []\ntype: office\nspeaksFor: null\n",
    }),
  "quotes named for what every object has": () => corpusWith([["content/events/bridge.mdx", "damaged: {", "toString: {"]]),
  "every file empty": () => Object.fromEntries(Object.keys(clean).map((path) => [path, ""])),
  "every file of zero bytes": () => Object.fromEntries(Object.keys(clean).map((path) => [path, "\0".repeat(1000)])),
  "every file the bytes of another": () => {
    const [paths, contents] = [Object.keys(corpusWith([])), Object.values(corpusWith([]))];
    return Object.fromEntries(paths.map((path, index) => [path, contents[(index + 1) % contents.length] ?? ""]));
  },
};

/** Ids and words that every object of the language has, as each value of each record, and as a further key of each. */
const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
const values = Object.entries(clean).flatMap(([path, content]) =>
  path.endsWith(".txt")
    ? []
    : [...content.matchAll(/(?<=[a-z]: )(?![{[])[^\s,}]+/gu)].map(({ 0: value, index }) => ({ path, value, index })),
);

/** Redirects, and the addresses from which they lead as published. */
const redirects = (...lines: readonly (readonly [from: string, to: string])[]): Files =>
  corpusWith([], {
    "redirects.yaml": lines.map(([from, to]) => `- { from: /events/${from}/, to: /events/${to}/ }\n`).join(""),
    "permalinks.txt": `${[...new Set(lines.map(([from]) => `/events/${from}/`))].sort().join("\n")}\n`,
  });
const ledger = (text: string): Files => corpusWith([], { "permalinks.txt": text });
const lesson = (body: string): Files => ({
  ...corpusWith([], inherited),
  "content/lessons/constructor.mdx": String(inherited["content/lessons/constructor.mdx"]).replace(
    "A lesson of constructors.",
    () => body,
  ),
});

/** Cases of which there are many: what the commands do with them is done without files and git. */
const quick: Readonly<Record<string, Readonly<Record<string, () => Files>>>> = {
  "ids that every object has, in every place": {
    ...Object.fromEntries(
      values.flatMap(({ path, value, index }, at) => {
        const name = names[at % names.length] ?? "";
        const text = clean[path] ?? "";
        return [
          [
            `${name} for ${value} at ${index} of ${path}`,
            () => corpusWith([], { [path]: text.slice(0, index) + name + text.slice(index + value.length) }),
          ],
          [
            `${name} as a key at ${index} of ${path}`,
            () => corpusWith([], { [path]: text.replace(/^(?=[a-z]+: )/mu, `${name}: { ${value}: ${name} }\n`) }),
          ],
        ];
      }),
    ),
  },
  "the two ledgers": {
    "lines doubled": () => ledger("/\n/\n/events/bridge/\n/events/bridge/ 2026-11-22\n"),
    "lines out of order": () => ledger("/sources/\n/events/bridge/\n/\n"),
    "line ends of another system": () => ledger("/\r\n/events/bridge/ 2026-11-22\r\n"),
    "a byte-order mark": () => ledger("\u{feff}/\n/events/bridge/\n"),
    "no line feed at the end, blank lines, a zero byte": () => ledger("/\n\n\n/events/\0/\n/events/bridge/"),
    "days that are none": () => ledger("/ 2026-02-30\n/events/bridge/ 9999-12-31\n/sources/ constructor\n"),
    "names that every object has": () => ledger("/events/constructor/\n__proto__\nconstructor\n"),
    "passages that are none": () => ledger("/sources/courier/#q-000000000000\n/sources/nobody/#q-000000000000\n"),
    "a redirect from a name that no file system holds": () => redirect(`/${"a".repeat(298)}/`),
    "a redirect from a path that is longer than any": () => redirect(`/${"a/".repeat(3000)}`),
    "a redirect from a page of ours": () => redirect("/404/"),
    "a redirect from a place in a page": () => redirect("/embed/events/bridge/"),
    "a redirect out of the site": () => redirect("/../../etc/passwd/"),
    "a redirect with a zero byte": () => redirect("/a\\0b/"),
    "a half surrogate in a redirect": () => redirect("/a\\uD800/"),
    "a redirect to itself": () => redirects(["a", "a"]),
    "a ring of redirects": () => redirects(["a", "b"], ["b", "c"], ["c", "a"]),
    "a chain of redirects": () => redirects(["a", "b"], ["b", "c"], ["c", "bridge"]),
    "two redirects of one address": () => redirects(["a", "bridge"], ["a", "bridge"]),
    "a redirect of a living page": () => redirects(["bridge", "bridge"]),
    "redirects that are a map": () =>
      corpusWith([], { "redirects.yaml": "constructor: { from: /events/a/, to: / }\n__proto__: x\n" }),
    "redirects of other forms": () =>
      corpusWith([], { "redirects.yaml": "- null\n- []\n- /events/a/\n- { from: { a: b }, to: [ c ], gone: 1 }\n" }),
    "redirects with line ends of another system": () =>
      corpusWith([], { "redirects.yaml": "- { from: /events/a/,\r\n    to: /events/bridge/ }\r\n" }),
  },
  "lessons of hostile MDX": Object.fromEntries(
    [
      "{process.exit(3)}",
      "import x from 'node:fs'",
      "export const a = process.exit(3)",
      "<script>x</script>",
      "<Cite id={process.exit(3)} />",
      "<Cite id='constructor' {...process.env} />",
      "<!-- a comment -->",
      "{/* a comment",
      "<a",
      "`".repeat(999),
      "<Cite id='__proto__' /> <Cite id='toString' />",
      "[a]: javascript:x",
      "[a](javascript:alert(1))",
      "&#0; &#x1b; &#x202e; &#xd800; &#x110000;",
      "\u2028{\u2029}",
      "***a".repeat(99),
      `${"<a>".repeat(500)}`,
      "{".repeat(500),
    ].map((body) => [body.slice(0, 40), () => lesson(body)]),
  ),
};

const stateOf = (files: Files): ReportedState => ({ sources: sourcesOf(files), result: checkPlaced(files) });
const cleanState = stateOf(corpusWith([]));

describe("check, report and permalinks have an answer to", () => {
  test.each(Object.keys(quick))("%s", (sort) => {
    for (const [name, make] of Object.entries(quick[sort] ?? {})) {
      const files = make();
      const state = stateOf(files);
      expect(reportChanges(cleanState, state, "main"), name).toContain("# What changes since");
      expect(reportChanges(state, cleanState, "main"), name).toContain("# What changes since");
      const text = addPermalinks(String(files["permalinks.txt"] ?? ""), state.result.addresses);
      expect(addPermalinks(text, state.result.addresses), name).toBe(text);
    }
  });
});

describe("each command ends with 0, 1 or 2 over", () => {
  test.each(Object.keys(cases))("%s", async (name) => {
    write(cases[name]?.() ?? {});
    await runAll();
  });

  test("a made article that was tampered with: it is made again, whatever stood in it", async () => {
    const made = articlesPath(root);
    write(corpusWith([]));
    await runAll();
    const before = projectFolder.readText(`${made}/courier.mdx`);
    for (const text of ["{process.exit(3)}", "", "---\n__proto__: { a: 1 }\n---\n"]) {
      projectFolder.replace(`${made}/courier.mdx`, text);
      projectFolder.replace(`${made}/other.mdx`, text);
      await runAll();
      expect(projectFolder.readText(`${made}/courier.mdx`)).toBe(before);
      expect(projectFolder.kindAt(`${made}/other.mdx`)).toBe("nothing");
    }
  });

  test("folders instead of files, and files instead of folders", async () => {
    for (const path of Object.keys(corpusWith([]))) mkdirSync(join(root, path), { recursive: true });
    await runAll();
    rmSync(root, { recursive: true });
    mkdirSync(root);
    for (const path of ["seeds", "content", "permalinks.txt", "redirects.yaml"]) writeFileSync(join(root, path), "x");
    await runAll();
  });

  test("a checkout that is none: a broken repository, and a folder that only looks like one", async () => {
    write(corpusWith([]));
    mkdirSync(join(root, ".git"));
    writeFileSync(join(root, ".git/HEAD"), "ref: refs/heads/nowhere\n");
    await runAll();
    rmSync(join(root, ".git"), { recursive: true });
    execFileSync("git", ["init", "-q", "--bare", join(root, "bare")]);
    for (const name of ["HEAD", "config", "objects", "refs"]) execFileSync("mv", [join(root, "bare", name), join(root, name)]);
    const trace = join(root, "ran");
    writeFileSync(
      join(root, "config"),
      `[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tfsmonitor = "touch ${trace}; false"\n`,
    );
    await runAll();
    expect(lstatSync(trace, { throwIfNoEntry: false })).toBeUndefined();
  });
});

test("whatever a corpus holds, nothing of it forges a line, moves the cursor or is obeyed in what a command prints", async () => {
  const evil = "a\n::error::forged\r\n##[error]forged\u001b]0;forged\u0007\u001b[2J\u009b31m\u202eforged\u2028::add-mask::x";
  const quoted = JSON.stringify(evil);
  write(
    corpusWith(
      [
        ["content/events/bridge.mdx", "title: Damage to a bridge", `title: ${quoted}\n${quoted}: ${quoted}`],
        ["content/events/bridge.mdx", "A bridge was damaged. ", `::error::forged ##[error] \u001b[2J ${evil} `],
        ["content/events/bridge.mdx", "exact: A bridge was damaged on Monday", `exact: ${quoted}`],
        ["content/speakers/ministry.yaml", "type: office", `type: ${quoted}`],
        ["content/statements/denial.mdx", "speaker: ministry", `speaker: ${quoted}`],
        ["seeds/courier.yaml", "Ada Example", quoted],
      ],
      {
        [`content/speakers/${evil.replaceAll("/", "")}.yaml`]: evil,
        [`content/${evil.replaceAll("/", "")}`]: "x",
        "permalinks.txt": `${evil}\n::error::forged\n##[error]forged\n`,
        "redirects.yaml": `- { from: ${quoted}, to: ${quoted} }\n- { from: /events/a/, gone: { date: ${quoted}, reason: ${quoted} } }\n`,
      },
    ),
  );
  const printed = await runAll([], {
    ...commands,
    check: [check, () => []],
    "check as workflow commands": [check, () => ["--format", "github"]],
  });
  for (const [name, output] of printed) {
    expect(output, name).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u);
    for (const line of output.split("\n").filter((each) => /^\s*::/u.test(each)))
      expect([name, line]).toEqual([
        "check as workflow commands",
        expect.stringMatching(/^::(?:error|warning) file=[^:,]+,line=\d+,col=\d+,title=[a-z-]+::Unexpected /u),
      ]);
  }
  const problems: unknown[] = JSON.parse(printed.get("check as JSON") ?? "");
  expect(problems.length).toBeGreaterThan(10);
  expect(printed.get("check as workflow commands")?.match(/^::/gmu)).toHaveLength(problems.length);
});
