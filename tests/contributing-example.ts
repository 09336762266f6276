import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./site/workshop.ts";

/** What CONTRIBUTING.md says. */
export const contributing = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

/** The files of its example: each is named just before the block that holds it. */
export const exampleFiles: readonly { readonly path: string; readonly content: string }[] = [
  ...contributing.matchAll(
    /`((?:seeds|content)\/[a-z/-]+\.(?:txt|yaml|mdx))`(?:(?!```)[\s\S])*?\n```(?:text|yaml|mdx)\n([\s\S]*?)```/gu,
  ),
].map(([, path = "", content = ""]) => ({ path, content }));

/** The line for the sidecar that the check answers with. */
export const [, exampleHash = ""] = /^ *(sha256: [0-9a-f]{64})$/mu.exec(contributing) ?? [];

/** The files with that line pasted. */
export const finishedExample: typeof exampleFiles = exampleFiles.map(({ path, content }) => ({
  path,
  content: /^seeds\/.*\.yaml$/.test(path) && !content.includes("sha256:") ? `${content}${exampleHash}\n` : content,
}));
