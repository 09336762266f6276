import type { APIRoute } from "astro";
import { textResponse } from "../../components/site/text-response.ts";
import source from "../../islands/page/frame.ts?raw";

/**
 * The script of pages for frames, as a classic script. A module would be asked for with the rules for other origins, and a frame in a sandbox
 * without an origin of its own, as WordPress makes them, would not get it from a plain host.
 */
export const GET: APIRoute = () => textResponse(`(() => {\n${source}})();\n`, "text/javascript");
