import { join } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { projectRoot } from "./paths.ts";

const island = (name: string): string => join(projectRoot, "src/islands", name).replaceAll("\\", "/");

/** What a module imports, and what that imports in turn: all that comes with it. */
function comesWith(start: string, graph: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set([start]);
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/**
 * What the explorer and a reader's lesson both draw with, beyond what comes with every page. The parts that are brought later need a little of it
 * each, by which it would fall into five files.
 */
function drawingScript(): Rolldown.CodeSplittingNameFunction {
  let parts:
    | { readonly here: ReadonlySet<string>; readonly there: ReadonlySet<string>; readonly page: ReadonlySet<string> }
    | undefined;
  return (id, graph) => {
    parts ??= {
      here: comesWith(island("explorer/pictures.ts"), graph),
      there: comesWith(island("lesson/lesson-drawings.ts"), graph),
      page: comesWith(island("explorer/explorer.ts"), graph),
    };
    return parts.here.has(id) && parts.there.has(id) && !parts.page.has(id) ? "drawing" : null;
  };
}

/** Sees to it that readers fetch as little script as they need. */
export const clientScripts = (): Plugin => ({
  name: "client-scripts",
  enforce: "pre",
  configEnvironment(name) {
    if (name !== "client") return null;
    const codeSplitting = { includeDependenciesRecursively: false, groups: [{ name: drawingScript() }] };
    // Lists of what to load ahead are not worth their bytes: what a part imports in turn is small, or there already.
    return {
      build: { modulePreload: false, rolldownOptions: { preserveEntrySignatures: "allow-extension", output: { codeSplitting } } },
    };
  },
  // In place of Vite's helper, which looks ahead for the styles of what a page brings on demand: nothing that is brought here has any.
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (bring) => bring();" : null),
});
