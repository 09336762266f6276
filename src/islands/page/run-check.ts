import { checkCapture } from "../../model/article/check-capture.ts";
import { html } from "../dom/nodes.ts";

const mostMilliseconds = 15_000;

const placeWords = ([first, last]: readonly [number, number]): string =>
  first === last ? `line ${first}` : `lines ${first} to ${last}`;

/** Where words are, in a sentence. */
function wordsFound(places: readonly (readonly [number, number])[] | null): string {
  if (places === null) return "The file is no text in UTF-8, so that the words could not be looked for.";
  const [place, ...more] = places;
  if (place === undefined) return "These words are not in it.";
  if (more.length > 0)
    return `These words are in it ${places.length} times, where they should be once: ${places.map(placeWords).join(", ")}.`;
  return `These words are in it once, letter for letter: ${placeWords(place)}.`;
}

async function fetchCapture(address: string): Promise<Uint8Array | string> {
  try {
    const response = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(mostMilliseconds) });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : `the server answered ${response.status}`;
  } catch {
    return navigator.onLine ? "it did not come" : "this device is offline";
  }
}

/**
 * Fetches the capture that a passage names, compares its fingerprint with the one on the page and looks the words up in it, those that the page shows.
 * Says what was done, step by step, and what that proves.
 */
export async function runCheck(details: HTMLDetailsElement): Promise<void> {
  const { seed = "", sha256 = "", citable = "", prefix, suffix } = details.dataset;
  const list = details.querySelector<HTMLElement>("[data-checked]");
  if (list === null) return;
  const say = (verdict: "same" | "other" | "unknown", sentences: readonly string[]): void => {
    list.dataset["checked"] = verdict;
    list.replaceChildren(...sentences.map((sentence) => html("li", {}, sentence)));
  };
  say("unknown", ["Fetching the capture…"]);
  const bytes = await fetchCapture(seed);
  if (typeof bytes === "string") {
    say("unknown", [`The capture could not be fetched: ${bytes}. Nothing was checked.`]);
    return;
  }
  const exact = details.previousElementSibling?.querySelector("q")?.textContent ?? "";
  const { found, isSame, places } = checkCapture(bytes, { quote: { exact, prefix, suffix }, sha256, citable });
  say(isSame && places?.length === 1 ? "same" : "other", [
    `Your browser fetched the capture, ${bytes.length} bytes.`,
    isSame
      ? `Its fingerprint, worked out here, is the one on this page: ${found}`
      : `Its fingerprint, worked out here, is not the one on this page. Here: ${found} On the page: ${sha256} The file was changed, or damaged on its way.`,
    wordsFound(places),
  ]);
}
