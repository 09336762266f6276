const base = import.meta.env.BASE_URL.replace(/\/$/, "");

/** The address of a page of this site as a link: under the path where the site is hosted. */
export const href = (address: string): string => `${base}${address}`;

/** The same with its host, for those who are elsewhere; undefined where the build was not told which host that is (`SITE_URL`). */
export const hostedHref = (address: string): string | undefined => {
  const site: string | undefined = import.meta.env.SITE;
  return site === undefined ? undefined : new URL(href(address), site).href;
};

/** The same as far as it is known here. */
export const fullHref = (address: string): string => hostedHref(address) ?? href(address);
