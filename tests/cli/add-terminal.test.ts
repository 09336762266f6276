import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Outcome, run, start } from "../site/run.ts";
import { filesOf, folders, put, text } from "./desk.ts";

/** What a person sees, then types. */
type Turn = readonly [sees: string, types: string];

const enter = "\n";
const leave = "\u0004";
const interrupt = "\u0003";

/** Runs `npm run add` for somebody who waits for each thing to be shown and answers it. */
async function converse(corpus: string, parameters: readonly string[], turns: readonly Turn[]): Promise<Outcome> {
  const asTerminal = `--import=${new URL("as-terminal.ts", import.meta.url)}`;
  const running = start("add", parameters, { CORPUS: corpus, NODE_OPTIONS: asTerminal, TERM: "xterm" });
  onTestFinished(async () => void (await running.kill()));
  let read = 0;
  for (const [sees, types] of turns) {
    const seen = await vi.waitFor(
      () => {
        const shown = running.output().slice(read);
        const found = new RegExp(sees, "su").exec(shown);
        expect(found, `${sees} in ${shown}`).not.toBeNull();
        return found;
      },
      { timeout: 30_000, interval: 20 },
    );
    read += (seen?.index ?? 0) + (seen?.[0].length ?? 0);
    running.type(types);
  }
  running.hangUp();
  return running.ended;
}

/** Answers to everything that the capture of the desk leaves open. */
const answers: readonly Turn[] = [
  ["--url ", `https://www.example.com/bridge${enter}`],
  ["--publisher ", `The Daily Example${enter}`],
  ["--published ", `2022-03-04${enter}`],
];
const said = answers.map(([, types]) => types);

describe("in a terminal", () => {
  test("what is missing is asked, one fact at a time, with what speaks for an answer; then the files are written", async () => {
    const { corpus, desk } = folders();
    const { code, stdout } = await converse(
      corpus,
      [put(desk, "a.txt", text)],
      [...answers, ["Write 2 files. .y/N. ", `y${enter}`]],
    );
    expect(stdout).toContain("the publisher's name\n  seen: the address is at example.com, unknown here\n  asked because ");
    expect(stdout).toMatch(/the day of publication as EDTF .*\n {2}seen: line 3 names “Friday, 4 March 2022”: 2022-03-04\n/u);
    expect(stdout).toContain("Written");
    expect(code).toBe(0);
    expect(filesOf(corpus)).toEqual(["seeds/example-2022-03-04.txt", "seeds/example-2022-03-04.yaml"]);
    expect((await run("check", [], { CORPUS: corpus })).code).toBe(0);
  });

  test("the same answers as flags ask nothing but whether to write, and with --yes nothing at all", async () => {
    const { corpus, desk } = folders();
    const flags = ["--url", "https://www.example.com/bridge", "--publisher", "The Daily Example", "--published", "2022-03-04"];
    const file = put(desk, "a.txt", text);
    const asked = await converse(corpus, [file, ...flags], [["y/N. ", `n${enter}`]]);
    expect([asked.code, asked.stdout.match(/^--\w+ /gmu)]).toEqual([1, null]);
    expect(filesOf(corpus)).toEqual([]);
    expect((await converse(corpus, [file, ...flags, "--yes"], [])).stdout).not.toContain("[y/N]");
    expect(filesOf(corpus)).toHaveLength(2);
  });

  test("an answer that can't be is told in the words of the check and asked again", async () => {
    const { corpus, desk } = folders();
    const [url, ...others] = answers;
    const { code, stdout } = await converse(
      corpus,
      [put(desk, "a.txt", text)],
      [
        ["--url ", `http://www.example.com/bridge${enter}`],
        ["another answer.*Unexpected --url .*--url ", url?.[1] ?? ""],
        ...others,
        ["y/N. ", `yes${enter}`],
      ],
    );
    expect(stdout).toContain("seen: Unexpected --url “http://www.example.com/bridge”, expected an https address");
    expect(code).toBe(0);
  });

  test("Enter alone is no answer: the question stays, and nothing that was said is lost", async () => {
    const { corpus, desk } = folders();
    const [url, ...others] = answers;
    const turns: Turn[] = [
      url as Turn,
      ["--publisher ", enter],
      ["Nothing can be left open here", ""],
      ...others,
      ["y/N. ", `y${enter}`],
    ];
    expect((await converse(corpus, [put(desk, "a.txt", text)], turns)).code).toBe(0);
  });

  test("lines pasted in one go answer one question after the other", async () => {
    const { corpus, desk } = folders();
    const { code } = await converse(corpus, [put(desk, "a.txt", text)], [["--url ", `${said.join("")}y${enter}`]]);
    expect(code).toBe(0);
    expect(filesOf(corpus)).toHaveLength(2);
  });

  test("a day without a reason wants one, and several names are parted by commas", async () => {
    const { corpus, desk } = folders();
    const file = put(desk, "a.txt", text);
    const turns: Turn[] = [
      ...answers.slice(0, 2),
      ["--published ", `2022-03-03${enter}`],
      ["--published-because ", `The page said so on the day of capture.${enter}`],
      ["y/N. ", `y${enter}`],
    ];
    const { code, stdout } = await converse(corpus, [file, "--byline", "Ann Name", "--byline", "Bo Name"], turns);
    expect(code).toBe(0);
    expect(stdout).toContain("published  2022-03-03 (inferred: The page said so on the day of capture.)");
    expect(stdout).toContain("byline Ann Name, Bo Name; language en");
  });

  test.each([
    ["Ctrl-D", leave],
    ["Ctrl-C", interrupt],
  ])(
    "%s leaves: nothing is written, what is missing is listed, and a call that goes on from there is printed",
    async (_, key) => {
      const { corpus, desk } = folders();
      const file = put(desk, "it's a name.txt", text);
      const { code, stdout } = await converse(
        corpus,
        [file, "--title", "Bridge opens again"],
        [...answers.slice(0, 2), ["--published ", key]],
      );
      expect(code).toBe(1);
      expect(stdout).toContain("missing: --published …");
      expect(stdout).toContain("Nothing was written.\n");
      const [, words = ""] = /^Next: npm run add -- (.*)$/mu.exec(stdout) ?? [];
      expect(words).toBe(
        `'${join(desk, "it'\\''s a name.txt")}' --title 'Bridge opens again' --url https://www.example.com/bridge --publisher 'The Daily Example' --published '…'`,
      );
      expect(filesOf(corpus)).toEqual([]);
    },
  );
});
