import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { clientScripts } from "./src/io/client-scripts.ts";
import { cutFonts } from "./src/io/cut-fonts.ts";
import { guardedServer } from "./src/io/guarded-server.ts";
import { cacheFolder, corpusRoot, projectRoot } from "./src/io/paths.ts";
import { refuseStrays } from "./src/io/project-problems.ts";

const site = process.env["SITE_URL"];
const root = corpusRoot();
const cache = cacheFolder(root);

/** Whether a file is of a built site, or of the tests: nothing that a live site shows, and too much to watch. */
const isMade = (/** @type {string} */ path) =>
  /^(?:dist(?:\.next|\.last)?|\.cache\/test)(?:\/|$)/u.test(relative(projectRoot, path).replaceAll("\\", "/"));

// Wherever they are found: in this folder or in one above.
const packages = dirname(dirname(createRequire(import.meta.url).resolve("astro/package.json")));

// Whoever starts Astro, it has read this file before it follows or replaces anything.
await refuseStrays(root);
const fonts = await cutFonts();

// Markdown and MDX here are pages of ours (the method), never seeds or contributed records: see docs/decisions/markdown.md.
export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base: process.env["BASE_PATH"] ?? "/",
  output: "static",
  trailingSlash: "always",
  // White space between inline elements is text here; Astro's default takes it away.
  compressHTML: false,
  cacheDir: `${cache}/astro`,
  integrations: [mdx({ optimize: false })],
  markdown: { processor: unified({ gfm: false, smartypants: false }), syntaxHighlight: false },
  build: { format: "directory", inlineStylesheets: "never", assets: "assets" },
  devToolbar: { enabled: false },
  prefetch: false,
  vite: {
    plugins: [guardedServer(), clientScripts()],
    // The corpus is read as data and shown as pages; its files themselves, good or refused, are nobody's to fetch.
    server: {
      fs: { allow: [packages, join(projectRoot, "src"), join(projectRoot, ".astro"), cache, fonts] },
      watch: { followSymlinks: false, ignored: isMade },
    },
    resolve: { alias: { "@fonts": fonts } },
    define: {
      "import.meta.env.CORPUS_ROOT": JSON.stringify(root),
      "import.meta.env.PROJECT_ROOT": JSON.stringify(projectRoot),
    },
    // Nothing inline: the content security policy allows files of this site only.
    build: {
      assetsInlineLimit: 0,
      cssMinify: true,
    },
    cacheDir: `${cache}/vite`,
  },
});
