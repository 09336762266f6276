import { describe, expect, test } from "vitest";
import { attacks } from "./attacks.ts";
import { corpusWith } from "./corpus.ts";
import { checkPlaced } from "./run-check.ts";

describe("is refused at its place, and not run:", () => {
  test.each(attacks)("$what", ({ change, refused }) => {
    const { corpus, problems } = checkPlaced(corpusWith([change]));
    const [first] = problems.filter(({ fatal }) => fatal);
    expect(first && `${first.file}:${first.line}:${first.column} ${first.ruleId}`).toBe(refused);
    expect(corpus).toBeNull();
    expect(globalThis).not.toHaveProperty("PWNED");
    expect(Object.prototype).not.toHaveProperty("display");
    for (const secret of [process.env["HOME"] ?? "", process.env["PATH"] ?? ""].filter((value) => value.length > 3))
      expect(JSON.stringify(problems)).not.toContain(secret);
  });
});
