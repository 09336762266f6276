import { mountExplorer } from "./mount-explorer.ts";

/** The timeline and the map are parts of the explorer, which wakes them; where they are alone they are drawings. */
class EventTimeline extends HTMLElement {}
class EventMap extends HTMLElement {}

class EventExplorer extends HTMLElement {
  connectedCallback(): void {
    // Its parts are parsed by now: the script is a module, and modules wait for the document. What the server drew is seen first.
    requestAnimationFrame(() => setTimeout(() => mountExplorer(this)));
  }
}

customElements.define("event-timeline", EventTimeline);
customElements.define("event-map", EventMap);
customElements.define("event-explorer", EventExplorer);
