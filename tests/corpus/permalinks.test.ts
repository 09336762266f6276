import { describe, expect, test } from "vitest";
import { fixedAddresses, passageAddress, seedAddress } from "../../src/corpus/addresses.ts";
import { addPermalinks, permalinkPattern, readPermalinks } from "../../src/corpus/permalinks.ts";

describe("permalinkPattern", () => {
  test.each([...fixedAddresses, seedAddress("a-1"), passageAddress("a-1", "0123456789ab"), "/events/a/", "/events/2022/03/"])(
    "takes %s",
    (address) => {
      expect(address).toMatch(permalinkPattern);
    },
  );

  test.each([
    "",
    "events/",
    "//",
    "/events/a",
    "/events/A/",
    "/events/../",
    "/sources/a#q-0123456789ab",
    "/sources/a/#q-0123",
    "/sources/a/#p1",
    "/a/?b",
    "/a/ ",
    "/a/\n",
  ])("refuses “%s”", (address) => {
    expect(address).not.toMatch(permalinkPattern);
  });
});

describe("addPermalinks", () => {
  test("keeps what is listed, adds what is not, sorts by code units, and is done after one time", () => {
    const text = addPermalinks("/b/\n/gone/\n", ["/a/", "/b/", "/"]);
    expect(text).toBe("/\n/a/\n/b/\n/gone/\n");
    expect(addPermalinks(text, ["/a/"])).toBe(text);
    expect(readPermalinks(text)).toEqual(["/", "/a/", "/b/", "/gone/"]);
    expect(readPermalinks("")).toEqual([]);
  });
});
