import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { root, run } from "./run.ts";
import { type Served, serve } from "./serve.ts";
import { type BuiltSite, smallCorpus } from "./sites.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The project's own site, and the small corpus under a sub-path. */
    sites: { readonly real: BuiltSite; readonly small: BuiltSite };
  }
}

/** Builds a site as the README says, in a process of its own. */
async function build(folder: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const { code, stdout, stderr } = await run("build", ["--out", folder], environment);
  if (code !== 0) throw new Error(`The site for the tests was not built.\n${stdout}${stderr}`);
}

/** Builds both sites once for all tests of this kind and serves them on loopback. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const real = resolve(root, ".cache/test/real");
  const small = resolve(root, ".cache/test/small");
  await build(real, {});
  await build(small, smallCorpus.environment);
  const base = smallCorpus.base.replace(/\/$/, "");
  const served: readonly [Served, Served] = [await serve(real, ""), await serve(small, base)];
  provide("sites", {
    real: { corpus: root, folder: real, address: served[0].address, base: "", site: null },
    small: { corpus: smallCorpus.folder, folder: small, address: served[1].address, base, site: smallCorpus.site },
  });
  return async () => {
    for (const { close } of served) await close();
  };
}
