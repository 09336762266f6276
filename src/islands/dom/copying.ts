import { closestTo, copyText, write } from "./nodes.ts";

/** Long enough to be read. */
const milliseconds = 4000;

/** Copies the words that are before a button, and says after it whether that worked. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const words = button.parentElement?.querySelector("[data-copied]");
  const status = button.parentElement?.querySelector("[data-copying]") ?? null;
  const text = words instanceof HTMLInputElement ? words.value : (words?.textContent ?? "");
  write(status, await copyText(text, "Copied.", "Your browser does not let this page copy: select the words instead."));
  setTimeout(() => write(status, ""), milliseconds);
}

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copies]")) button.hidden = false;
document.addEventListener("click", (event) => {
  const button = closestTo<HTMLButtonElement>(event, "[data-copies]");
  if (button !== null) void copy(button);
});
