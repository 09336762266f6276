import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { firstFour } from "../site/sites.ts";

/** A corpus with the places and speakers of the first four articles and no article, in a folder of its own; and a folder for what is added. */
export function folders(): { readonly corpus: string; readonly desk: string } {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-add-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [corpus, desk] = [join(folder, "corpus"), join(folder, "desk")];
  for (const name of ["places", "speakers"])
    cpSync(join(firstFour, "content", name), join(corpus, "content", name), { recursive: true });
  for (const path of [join(corpus, "seeds"), desk]) mkdirSync(path, { recursive: true });
  return { corpus, desk };
}

/** What was added to a corpus. */
export const filesOf = (corpus: string): string[] => {
  const found = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = found.map((entry) => join(entry.parentPath, entry.name).slice(corpus.length + 1));
  return paths.filter((path) => !/^content\/(?:places|speakers)\//u.test(path)).sort();
};

/** Puts a file on a desk; gives its path. */
export function put(folder: string, name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** A capture of an article that nobody wrote. */
export const text = `Bridge opens again

The bridge in Chernihiv was damaged by shelling on Tuesday, and opened again on Friday, 4 March 2022.

Dmytro Kuleba denied on Thursday that it had ever been shut. The Kremlin said nothing.
`;
/** What it does not say itself. */
export const facts = [
  ...["--url", "https://www.example.com/bridge", "--publisher", "The Daily Example", "--published", "2022-03-04"],
  ...["--received", "2022-03-05"],
];
