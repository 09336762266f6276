import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./site/workshop.ts";

/** The files of the example in CONTRIBUTING.md: each is named just before the block that holds it. */
export const exampleFiles: readonly { readonly path: string; readonly content: string }[] = [
  ...readFileSync(join(root, "CONTRIBUTING.md"), "utf8").matchAll(
    /`((?:seeds|content)\/[a-z/-]+\.(?:txt|yaml|mdx))`(?:(?!```)[\s\S])*?\n```(?:text|yaml|mdx)\n([\s\S]*?)```/gu,
  ),
].map(([, path = "", content = ""]) => ({ path, content }));
