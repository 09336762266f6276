/*
 * What a page in a frame tells the page around it, and asks of it. Nothing is told about the reader: a height, and a link that the reader followed
 * where the frame itself may not open one. It is sent as it is here, as a classic script (pages/embed/frame.js.ts): so it has no imports and
 * no types but those that are inferred.
 */

/** The secret by which WordPress knows whose messages these are; it is behind “#”. */
const secret = new URLSearchParams(location.hash.replace(/^#\??/, "")).get("secret");
const host = parent === window ? null : parent;
/** Whether the frame is in a sandbox without an origin of its own: there a new tab may be refused without a word. */
const isSandboxed = self.origin === "null";

/** Tells the height to learning platforms (`lti.frameResize`) and to WordPress, which listen for it. */
function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  host?.postMessage({ subject: "lti.frameResize", height }, "*");
  if (secret !== null) host?.postMessage({ message: "height", value: height, secret }, "*");
}

// Only a card tells its height: a timeline is made for the height that it is given.
if (host !== null && document.querySelector("event-explorer") === null)
  new ResizeObserver(tellHeight).observe(document.documentElement);

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!isSandboxed || link === null || event.defaultPrevented || link.getAttribute("target") === "_self") return;
  const address = new URL(link.getAttribute("href") ?? "", location.href).href;
  event.preventDefault();
  const opened = window.open(address, "_blank");
  if (opened !== null) {
    opened.opener = null;
    return;
  }
  if (secret !== null) host?.postMessage({ message: "link", value: address, secret }, "*");
  const shown = document.createElement("p");
  shown.className = "link-address small";
  shown.setAttribute("role", "status");
  shown.textContent = `The page around this frame opens no links. The address: ${address}`;
  document.querySelector(".link-address")?.remove();
  (link.closest("p, li, dd, figure, header") ?? link).after(shown);
});
