/** Labels of host names that say nothing about whose they are. */
const plain = new Set("www m mobile amp en uk ru fr de news edition live blog web old new".split(" "));

/** The host of an https address, without “www.”; "" if it is none. */
export function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./u, "");
  } catch {
    return "";
  }
}

/** The label of a host that names its owner: `newsweek` of `newsweek.com`, `riverside` of `news.riverside.example`. */
export function ownerLabel(host: string): string {
  const labels = host.split(".").slice(0, -1);
  return labels.find((label) => !plain.has(label)) ?? labels.at(-1) ?? "";
}
