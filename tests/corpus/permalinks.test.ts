import { describe, expect, test } from "vitest";
import { fixedAddresses, passageAddress, seedAddress } from "../../src/corpus/addresses.ts";
import { addPermalinks, isPermalink, readPermalinks } from "../../src/corpus/permalink.ts";

describe("isPermalink", () => {
  test.each([...fixedAddresses, seedAddress("a-1"), passageAddress("a-1", "0123456789ab"), "/events/a/"])(
    "takes %s",
    (address) => {
      expect(isPermalink(address)).toBe(true);
    },
  );

  test.each([
    "",
    "events/",
    "//",
    "/events/a",
    "/events/A/",
    "/events/../",
    "/events/2022/03/",
    "/events/con/",
    "/404/",
    "/embed/events/a/",
    "/events/%61/",
    `/events/${"a".repeat(101)}/`,
    "/events/a/#q-0123456789ab",
    "/sources/a#q-0123456789ab",
    "/sources/a/#q-0123",
    "/sources/a/#p1",
    "/a/?b",
    "/a/ ",
    "/a/\n",
  ])("refuses “%s”", (address) => {
    expect(isPermalink(address)).toBe(false);
  });

  test("refuses one of eight megabytes", () => {
    expect(isPermalink(`/${"a/".repeat(4_000_000)}`)).toBe(false);
  });
});

describe("addPermalinks", () => {
  test("keeps what is listed, adds what is not, sorts by code units, and is done after one time", () => {
    const text = addPermalinks("/b/\n/gone/\n", ["/a/", "/b/", "/"]);
    expect(text).toBe("/\n/a/\n/b/\n/gone/\n");
    expect(addPermalinks(text, ["/a/"])).toBe(text);
    expect(readPermalinks(text).map(({ address }) => address)).toEqual(["/", "/a/", "/b/", "/gone/"]);
    expect(readPermalinks("")).toEqual([]);
  });

  test("writes the day behind what is new and what has none, and changes no day", () => {
    const text = addPermalinks("/b/ 2026-11-22\n/undated/\n", ["/a/", "/b/"], [], "2026-12-01");
    expect(text).toBe("/a/ 2026-12-01\n/b/ 2026-11-22\n/undated/ 2026-12-01\n");
    expect(addPermalinks(text, ["/a/"], [], "2027-01-01")).toBe(text);
    expect(addPermalinks(text, [], ["/a/"])).toBe("/b/ 2026-11-22\n/undated/ 2026-12-01\n");
  });

  test.each(["/a/ 2026-02-30", "/a/ 2026", "/a/  2026-11-22", "/a/ 2026-11-22 ", "/a/ soon"])("takes “%s” for no day", (line) => {
    expect(readPermalinks(`${line}\n`)).toEqual([{ address: line, since: null }]);
    expect(isPermalink(line)).toBe(false);
  });
});
