/** Without a script, and with no request to anywhere. */
const policy = "default-src 'none'; style-src 'unsafe-inline' 'self' file:";
const styled = /<link rel="stylesheet" href="[^"]*?\/((?:assets|sources)\/[^"]+\.css)"\s*\/?>/gu;

/** Style sheets that a page asks for, by their paths below the site, in order. */
export const stylesheetsOf = (html: string): readonly string[] => [...html.matchAll(styled)].map(([, path = ""]) => path);

/** A style sheet without the fonts that it would fetch: a page that is kept reads in those of its reader. */
export const withoutFonts = (css: string): string => css.replace(/@font-face\s*\{[^}]*\}/gu, "");

/**
 * A page as the site published it, to be read and printed from a folder: with its styles, without scripts. Its links lead to the site, where that is known. A
 * `<` of a text is written as a reference in a page, so that what is sought here is markup.
 *
 * @param styles what takes the place of the style sheets: an element
 * @param address of the page, with its host; null where the site doesn't know it
 */
export function offlinePage(html: string, styles: string, address: string | null): string {
  const base = address === null ? "" : `<base href="${address}" />`;
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gu, "")
    .replace(
      /<meta http-equiv="content-security-policy"[^>]*>/u,
      `<meta http-equiv="content-security-policy" content="${policy}" />${base}`,
    )
    .replace(/<link rel="(?:preload|stylesheet|icon|modulepreload|alternate)"[^>]*>/gu, "")
    .replace("</head>", () => `${styles}</head>`);
}
