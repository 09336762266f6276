import { z } from "zod";

const wanted = "an https address without user name, port or white space";

/** Labels of a host in one script: Latin without marks, as nearly all are, or Cyrillic to the last (`суспільне.укр`). */
const hostsInOneScript = [/^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/iu, /^(?:[\p{Script=Cyrillic}0-9-]+\.)+\p{Script=Cyrillic}+$/u];

/** A label that stands for letters it does not show (RFC 3492). */
const punycode = /(?:^|\.)xn--/iu;

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** What is wanted instead of a text that is no address for readers, in words that continue “expected …”; null for one that is. */
function expectedInstead(text: string): string | null {
  if (!/^https:\/\/[^\s\p{C}\\]+$/u.test(text) || text.length > 2000) return wanted;
  const url = parseUrl(text);
  if (url === null) return wanted;
  // As it is there: the parser reads “https://2130706433” as 127.0.0.1 and “аррӏе.com” as “xn--80ak6aa92e.com”.
  const host = /^https:\/\/([^/?#]*)/u.exec(text)?.[1] ?? "";
  if (/^[\d.]+$|^\[/u.test(url.hostname)) return "a host with a name, not a number";
  if (url.username !== "" || url.password !== "" || /[@:]/u.test(host)) return wanted;
  if (!url.hostname.includes(".")) return wanted;
  if (punycode.test(host) || !hostsInOneScript.some((form) => form.test(host)))
    return "a host whose letters are of one script and show what they are";
  return text.includes(":~:") ? "an address without a text fragment “:~:”" : null;
}

/** An https address that a reader can follow: the host is a name that reads as what it is. */
export const addressSchema = z
  .string()
  .superRefine((text, context) => {
    const expected = expectedInstead(text);
    if (expected !== null) context.addIssue({ code: "custom", message: expected, params: { ruleId: "address" } });
  })
  .describe("an https address");
