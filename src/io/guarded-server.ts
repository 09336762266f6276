import type { Plugin } from "vite";
import { projectFolder, projectRoot } from "./paths.ts";

/** The files of the project that a request may mean: as an address of its own, below `public/`, or by its whole path. */
function meantBy(address: string): readonly string[] {
  let path: string;
  try {
    path = decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return [];
  }
  const names = (text: string) => text.split("/").filter((name) => name !== "" && name !== "." && name !== "..");
  const whole = path.startsWith(`/@fs${projectRoot}/`) ? path.slice(`/@fs${projectRoot}/`.length) : path;
  return [names(whole), ["public", ...names(path)]].map((each) => each.join("/")).filter((each) => each !== "");
}

/** Packages may be linked to where they are kept; they come from no branch. */
const isPackage = (path: string): boolean => path.startsWith("node_modules/");

/** Keeps the live server from following links, whatever a branch brings while it runs; what lies outside its folders Vite refuses. */
export const guardedServer = (): Plugin => ({
  name: "guarded-server",
  configureServer({ middlewares }) {
    middlewares.use(({ url = "" }, response, next) => {
      const kinds = meantBy(url).map((path) => (isPackage(path) ? "nothing" : projectFolder.kindAt(path)));
      if (!kinds.includes("link") && !kinds.includes("device")) return next();
      response.statusCode = 403;
      response.end("A link is not followed.\n");
    });
  },
});
