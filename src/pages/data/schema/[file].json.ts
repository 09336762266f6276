import { pathsOf } from "../../_files.ts";

export { GET } from "../../_files.ts";
export const getStaticPaths = pathsOf(/^\/data\/schema\/(?<file>[^/]+)\.json$/u);
