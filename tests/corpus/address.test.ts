import { describe, expect, test } from "vitest";
import { addressSchema } from "../../src/corpus/address.ts";

const expectedInstead = (text: string): string | null => addressSchema.safeParse(text).error?.issues[0]?.message ?? null;

const plain = "an https address without user name, port or white space";
const named = "a host with a name, not a number";
const shown = "a host whose letters are of one script and show what they are";

describe("an address for readers", () => {
  test.each([
    "https://example.org",
    "https://www.example.org/a/b?c=d#e",
    "https://example.org/@name/1:2",
    "https://суспільне.укр/a",
    "https://1.example.org/",
    "https://EXAMPLE.org/київ",
    `https://example.org/${"a".repeat(1980)}`,
  ])("may be %s", (text) => expect(expectedInstead(text)).toBeNull());

  test.each([
    ["without encryption", "http://example.org/", plain],
    ["without a scheme", "example.org", plain],
    ["with words before it", "see https://example.org/", plain],
    ["with white space", "https://example.org/a b", plain],
    ["with white space at its end", "https://example.org/ ", plain],
    ["with a character that shows nothing", "https://example.org/\u202ea", plain],
    ["with a backslash, which is read as a slash", "https://example.org\\@evil.example/", plain],
    ["of more than two thousand units", `https://example.org/${"a".repeat(1981)}`, plain],
    ["that no parser takes", "https://exa[mple.org/", plain],
    ["without a host", "https:///", plain],
    ["with a user name", "https://ann@example.org/", plain],
    ["with a password alone", "https://:secret@example.org/", plain],
    ["with an empty user name", "https://@example.org/", plain],
    ["with a port", "https://example.org:8443/", plain],
    ["with the port it has anyway", "https://example.org:443/", plain],
    ["of a host without a dot", "https://localhost/", plain],
    ["of a number", "https://127.0.0.1/", named],
    ["of a number in one piece", "https://2130706433/", named],
    ["of a number with colons", "https://[::1]/", named],
    ["of letters of two scripts", "https://аррӏе.com/", shown],
    ["of a label that shows other letters", "https://xn--80ak6aa92e.com/", shown],
    ["of such a label within", "https://www.XN--80ak6aa92e.com/", shown],
    ["of letters with marks", "https://exámple.org/", shown],
    ["of Cyrillic letters and a Latin end", "https://суспільне.org/", shown],
    ["with a text fragment", "https://example.org/#:~:text=a", "an address without a text fragment “:~:”"],
  ])("is none %s", (_, text, expected) => expect(expectedInstead(text)).toBe(expected));
});
