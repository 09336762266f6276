import { describe, expect, test } from "vitest";
import { reportLink, writeTo } from "../../src/components/site/contact-addresses.ts";

const none = { publisher: null, repository: null, email: null };
const repository = "https://github.com/example/record";
const email = "editors@record.example";
const line = "https://record.example/sources/courier/#p12";

describe("a reader who reports a line", () => {
  test("gets a form with the address of the line filled in, where there is a repository", () => {
    const address = new URL(writeTo({ ...none, repository, email }, "correction", line) ?? "");
    expect(address.origin + address.pathname).toBe(`${repository}/issues/new`);
    expect(Object.fromEntries(address.searchParams)).toEqual({ template: "correction.yml", page: line });
  });

  test("writes a letter that has it, where there is only an address for letters", () => {
    const address = new URL(writeTo({ ...none, email }, "takedown", line) ?? "");
    expect(address.protocol + address.pathname).toBe(`mailto:${email}`);
    expect(Object.fromEntries(address.searchParams)).toEqual({ subject: "Takedown", body: `${line}\n\n` });
  });

  test("is led to what to do, where neither is set", () => {
    expect(writeTo(none, "correction", line)).toBeNull();
    expect(reportLink(none, "/sources/courier/#p12")).toEqual({ href: "/method/#report-an-error" });
  });

  test("follows a link that tells the other site nothing", () => {
    expect(reportLink({ ...none, repository }, "/events/bridge/")).toEqual({
      href: `${repository}/issues/new?template=correction.yml&page=%2Fevents%2Fbridge%2F`,
      rel: "noopener noreferrer external",
    });
  });
});
