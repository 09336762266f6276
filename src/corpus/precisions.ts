/** How exactly a place may be known. Apart from its schema, so that the browser can have the list without the checker. */
export const precisions = ["point", "site", "settlement", "near", "region", "country"] as const;
