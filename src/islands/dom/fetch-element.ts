import { DataError, type DataFault, onceEach } from "./bring.ts";

const mostMilliseconds = 10_000;

/** The document at an address of this site, as the browser's own parser reads it; null where there is none. Its scripts do not run. */
const documentAt = onceEach(
  (address: string) =>
    new Promise<Document | null>((resolve, reject) => {
      const request = new XMLHttpRequest();
      const fail = (fault: DataFault) => reject(new DataError(address, fault));
      request.open("GET", address);
      // A parser that is no sink for markup: pages that trust no string to be HTML may use it.
      request.responseType = "document";
      request.timeout = mostMilliseconds;
      request.onerror = () => fail("missing");
      request.ontimeout = () => fail("late");
      request.onload = () => {
        if (request.status === 404) resolve(null);
        else if (request.status !== 200) fail("missing");
        else if (request.responseXML === null) fail("broken");
        else resolve(request.responseXML);
      };
      request.send();
    }),
);

/**
 * Brings elements of another page of this site, as the server made them: copies that may be put into this page. Null where there is no such page.
 *
 * @throws DataError
 */
export async function fetchElements(address: string, selector: string): Promise<readonly HTMLElement[] | null> {
  const page = await documentAt(address);
  if (page === null) return null;
  const found = [...page.querySelectorAll<HTMLElement>(selector)];
  if (found.length === 0) throw new DataError(address, "broken");
  return found.map((element) => document.importNode(element, true));
}
