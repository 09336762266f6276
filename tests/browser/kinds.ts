import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { timelineEmbedAddress } from "../../src/corpus/addresses.ts";
import { filesOf } from "../site/pages.ts";
import type { BuiltSite } from "../site/sites.ts";

/** The pages of the records in a section, the longest first: it has most of what can go wrong. */
function recordPages(folder: string, section: string): readonly string[] {
  const files = filesOf(folder).filter((file) => file.startsWith(`${section}/`) && /^[^/]+\/[^/]+\/index\.html$/.test(file));
  const size = (file: string): number => statSync(join(folder, file)).size;
  return files.sort((a, b) => size(b) - size(a)).map((file) => `/${file.replace(/index\.html$/, "")}`);
}

/** One page of each kind that a site has and every source, by what it is; addresses with the base. */
export function kindsOf({ folder, base }: Pick<BuiltSite, "folder" | "base">): Readonly<Record<string, string>> {
  const sections = ["events", "statements", "places", "speakers", "lessons"].map(
    (section) => [section, recordPages(folder, section).slice(0, 1)] as const,
  );
  const records = [...sections, ["sources", recordPages(folder, "sources")] as const].flatMap(([section, addresses]) => [
    [`index of ${section}`, `/${section}/`] as const,
    ...addresses.map((address) => [address, address] as const),
  ]);
  const frames = [
    timelineEmbedAddress,
    ...recordPages(folder, "events")
      .slice(0, 1)
      .map((address) => `/embed${address}`),
    ...filesOf(folder)
      .filter((file) => /^embed\/passages\/[0-9a-f]+\/index\.html$/.test(file))
      .slice(0, 1)
      .map((file) => `/${file.replace(/index\.html$/, "")}#markup`),
  ].map((address) => [address, address] as const);
  const kinds = [
    ["home page", "/"],
    ...records,
    ...frames,
    ["data", "/data/"],
    ["own lesson", "/lesson/"],
    ["method", "/method/"],
    ["404", "/no-such-page/"],
  ] as const;
  return Object.fromEntries(kinds.map(([kind, address]) => [kind, base + address]));
}

/** Those of the pages that have scripts: without scripts all others are what they are with them. */
export const kindsWithScripts = (site: Pick<BuiltSite, "folder" | "base">): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(kindsOf(site)).filter(([, address]) => {
      const file = join(site.folder, address.slice(site.base.length), "index.html");
      return existsSync(file) && readFileSync(file, "utf8").includes("<script");
    }),
  );
