/**
 * Leads on from the address of an article that has moved, which a refresh could not do without losing what follows “#”: a cited passage to
 * where it is now, everything else to the same place of the new page. Who comes for a passage that is no longer quoted stays and reads why.
 */
function forward(): void {
  const cited = location.hash === "" ? null : document.getElementById(location.hash.slice(1));
  if (cited !== null) {
    const link = cited.querySelector("a");
    if (link !== null) location.replace(link.href);
    return;
  }
  const page = document.querySelector<HTMLAnchorElement>("a[data-forward]");
  if (page !== null) location.replace(page.href + location.hash);
}

forward();
addEventListener("hashchange", forward);
