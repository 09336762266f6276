import { describe, expect, test } from "vitest";
import type { Role } from "../../src/corpus/role.ts";
import type { PageLine } from "../../src/intake/page/page-lines.ts";
import { partsFor, rolesOfPage, toCaptureText } from "../../src/intake/sidecar/line-roles.ts";
import { splitLines } from "../../src/text/lines.ts";

const body = "The bridge in Chernihiv was opened again, as the council said.";

describe("the roles of a page's lines", () => {
  const rolesOf = (...pageLines: PageLine[]) => [...rolesOfPage(splitLines(toCaptureText(pageLines)), pageLines).values()];
  test.each<readonly [string, PageLine, Role]>([
    ["what the markup says", { text: body, role: "caption" }, "caption"],
    ["what they look like, where the markup says nothing", { text: "Advertisement", role: null }, "furniture"],
    ["body, where they look like what markup would have said", { text: "A short heading", role: null }, "body"],
    ["body, where they look like nothing", { text: body, role: null }, "body"],
    ["what the markup says, whatever they look like", { text: "Advertisement", role: "body" }, "body"],
  ])("are %s", (_, line, role) =>
    expect(rolesOf({ text: body.toUpperCase(), role: "body" }, line, { text: `${body} More.`, role: null })[1]).toBe(role),
  );

  test("of a line that the page has not are what it looks like", () => {
    expect([...rolesOfPage(splitLines(`${body}\n\nAdvertisement\n`), [{ text: body, role: null }]).values()]).toEqual([
      "body",
      "furniture",
    ]);
  });
});

describe("the parts that a sidecar needs", () => {
  const lines = splitLines(`One. ${body}\nTwo. ${body}\n\nThree. ${body}\nAdvertisement\nFour. ${body}\n`);
  const parts = (roles: Readonly<Record<number, Role>>) =>
    partsFor(lines, new Map(Object.entries(roles).map(([number, role]) => [Number(number), role] as const))).map(
      ({ lines: range, role }) => `${range}=${role}`,
    );

  test.each<readonly [string, Readonly<Record<number, Role>>, readonly string[]]>([
    ["are none where all is recognised", { 1: "body", 5: "furniture" }, []],
    ["are one for a line", { 1: "caption", 5: "furniture" }, ["1=caption"]],
    [
      "are one for neighbours, blank lines between",
      { 1: "caption", 2: "caption", 4: "caption", 5: "furniture" },
      ["1-4=caption"],
    ],
    ["are two for neighbours of two roles", { 1: "caption", 2: "credit", 5: "furniture" }, ["1=caption", "2=credit"]],
    [
      "are two where a line between is recognised",
      { 1: "caption", 2: "body", 4: "caption", 5: "furniture" },
      ["1=caption", "4=caption"],
    ],
    ["are there for a line that would be recognised as something else", { 5: "body" }, ["5=body"]],
    ["are there for a line of which nothing is said, where it would be recognised", {}, ["5=body"]],
  ])("%s", (_, roles, expected) => expect(parts(roles)).toEqual(expected));
});
