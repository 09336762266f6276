import { createHash } from "node:crypto";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { passageHash } from "../../src/text/passage-hash.ts";
import { sha256 } from "../../src/text/sha256.ts";

describe("sha256", () => {
  // Values of `printf '' | sha256sum` and `printf abc | sha256sum`, also FIPS 180-2, appendix B.1.
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ])("of %j is what sha256sum prints", (text, expected) => {
    expect(sha256(new TextEncoder().encode(text))).toBe(expected);
  });

  test.prop([fc.uint8Array({ maxLength: 300 })])("agrees with another implementation", (bytes) => {
    expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});

describe("passageHash", () => {
  it("is the beginning of the hash of article, start and end", () => {
    // printf newsweek-2022-03-04:100-250 | sha256sum
    expect(passageHash("newsweek-2022-03-04", { start: 100, end: 250 })).toBe("dd58fcbbf813");
  });

  test.prop([fc.nat(), fc.nat()])("has twelve lower-case hexadecimal digits", (start, end) => {
    expect(passageHash("a", { start, end })).toMatch(/^[0-9a-f]{12}$/);
  });
});
