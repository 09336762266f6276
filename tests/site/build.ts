import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { launchBrowser } from "../browser/browser.ts";
import { run } from "./run.ts";
import { type Served, serve } from "./serve.ts";
import { type BuiltSite, firstFour, smallCorpus } from "./sites.ts";
import { clearMade, made, root } from "./workshop.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The project's own site, that of the first four articles, and the small corpus under a sub-path. */
    sites: { readonly own: BuiltSite; readonly first: BuiltSite; readonly small: BuiltSite };
  }
}

/** Milliseconds for a build beside two others, where other programs want the machine too. */
const longest = 1_200_000;

/** Builds a site as the README says, in a process of its own, and serves it on loopback. */
async function make(
  name: string,
  corpus: string,
  { base, site }: Pick<BuiltSite, "base" | "site">,
): Promise<{ readonly site: BuiltSite; readonly served: Served }> {
  const folder = join(made, name);
  const host: Record<string, string> = site === null ? {} : { BASE_PATH: `${base}/`, SITE_URL: site };
  const { code, stdout, stderr } = await run("build", ["--out", folder], { CORPUS: corpus, ...host }, longest);
  if (code !== 0) throw new Error(`The site for the tests was not built.\n${stdout}${stderr}`);
  const served = await serve(folder, base);
  return { site: { corpus, folder, address: served.address, base, site }, served };
}

/** Builds the sites once for all tests of this kind. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  clearMade();
  // The packages' browser is unpacked by the first that asks for it, so one asks before many do at once.
  await (await launchBrowser()).close();
  const plain = { base: "", site: null };
  const [own, first, small] = await Promise.all([
    make("own", root, plain),
    make("first", firstFour, plain),
    make("small", smallCorpus.folder, { ...smallCorpus, base: smallCorpus.base.replace(/\/$/, "") }),
  ]);
  provide("sites", { own: own.site, first: first.site, small: small.site });
  return async () => {
    for (const { served } of [own, first, small]) await served.close();
    clearMade();
  };
}
