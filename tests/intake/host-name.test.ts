import { describe, expect, test } from "vitest";
import { hostOf, ownerLabel } from "../../src/intake/sidecar/host-name.ts";

test.each([
  ["https://www.newsweek.com/a", "newsweek.com"],
  ["https://news.www.example/a", "news.www.example"],
  ["https://Example.org", "example.org"],
  ["no address", ""],
])("the host of “%s” is “%s”", (url, host) => expect(hostOf(url)).toBe(host));

describe("the label that names the owner of a host", () => {
  test.each([
    ["newsweek.com", "newsweek"],
    ["news.riverside.example", "riverside"],
    ["riverside.news.example", "riverside"],
    ["uk.news.example", "news"],
    ["example", ""],
    ["", ""],
  ])("of “%s” is “%s”", (host, label) => expect(ownerLabel(host)).toBe(label));
});
