import { describe, expect, test } from "vitest";
import { fixedAddresses, passageAddress, seedAddress } from "../../src/corpus/addresses.ts";
import { addPermalinks, isPermalink, readPermalinks } from "../../src/corpus/permalinks.ts";

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
    expect(readPermalinks(text)).toEqual(["/", "/a/", "/b/", "/gone/"]);
    expect(readPermalinks("")).toEqual([]);
  });
});
