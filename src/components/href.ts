const base = import.meta.env.BASE_URL.replace(/\/$/, "");

/** The address of a page of this site as a link: under the path where the site is hosted. */
export const href = (address: string): string => `${base}${address}`;
