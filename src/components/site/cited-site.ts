import type { CitedSite } from "../../exports/citation/citation-item.ts";
import { fullHref } from "./href.ts";

/** This copy of the site as citations name it. */
export const citedSite = ({ publisher }: App.Locals["contact"]): CitedSite => ({
  link: fullHref,
  publisher,
});
