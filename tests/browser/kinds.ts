import { filesOf } from "../site/pages.ts";
import type { BuiltSite } from "../site/sites.ts";

/** One page of each kind that a site has, by the kind's name; addresses with the base. */
export function kindsOf({ folder, base }: Pick<BuiltSite, "folder" | "base">): Readonly<Record<string, string>> {
  const files = filesOf(folder);
  const below = (section: string): readonly (readonly [string, string])[] => {
    const file = files.find((each) => each.startsWith(`${section}/`) && each.split("/").length === 3 && each.endsWith(".html"));
    if (file === undefined) throw new Error(`No page below ${section}/`);
    return [
      [`${section} index`, `/${section}/`],
      [`page of ${section}`, `/${file.replace(/index\.html$/, "")}`],
    ];
  };
  const kinds = [
    ["home page", "/"],
    ...["events", "statements", "sources", "places", "speakers"].flatMap(below),
    ["method", "/method/"],
    ["404", "/no-such-page/"],
  ] as const;
  return Object.fromEntries(kinds.map(([kind, address]) => [kind, base + address]));
}
