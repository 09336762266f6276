import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { StyleRules } from "../exports/citation/citation-styles.ts";

/**
 * Styles and locale as the package rehype-citation carries them. They are under CC BY-SA, so that they are read from there and not copied; its own
 * entry would bring a client for the network along, and a warning with it.
 *
 * @param root folder of the project
 */
export async function readStyleRules(root: string): Promise<StyleRules> {
  const folder = dirname(createRequire(join(root, "package.json")).resolve("rehype-citation"));
  const load = async (file: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
  const [{ locales }, { templates }, mla, chicago] = await Promise.all([
    load("src/citation-js/plugin-csl/locales.js"),
    load("src/citation-js/plugin-csl/styles.js"),
    load("styles/mla.js"),
    load("styles/chicago.js"),
  ]);
  return { locale: locales.get("en-US"), apa: templates.get("apa"), mla: mla.default, chicago: chicago.default };
}
