import { pathsOf } from "../_files.ts";

export { GET } from "../_files.ts";
export const getStaticPaths = pathsOf(/^\/(?<section>(?!data)[a-z]+)\/(?<file>[^/]+)\.json$/u);
