import { z } from "zod";

/** Whether a text is an absolute https address without user information or an unusual port. */
function isHttpsAddress(text: string): boolean {
  if (!/^https:\/\/[^\s\p{C}]+$/u.test(text) || text.length > 2000) return false;
  try {
    const url = new URL(text);
    return (
      url.protocol === "https:" && url.username === "" && url.password === "" && url.port === "" && url.hostname.includes(".")
    );
  } catch {
    return false;
  }
}

/** An https address that a reader can follow. */
export const addressSchema = z
  .string()
  .refine(isHttpsAddress, { error: "an https address without user name, port or white space", params: { ruleId: "address" } });
