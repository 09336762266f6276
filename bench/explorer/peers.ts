import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toIsoDay } from "../../src/model/time/day.ts";
import { drawnDate } from "../../src/model/time/drawn-date.ts";
import { generateCorpus } from "../generate-corpus.ts";

/** The peers by name and version; they are never dependencies of the project. */
const packages = ["@knight-lab/timelinejs@3.9.11", "vis-timeline@8.5.4", "leaflet@1.9.4", "leaflet.markercluster@1.5.3"];

/** One contender: its page, what its first event looks like, and what one step of zoom and pan is in its own terms. */
export interface Contender {
  readonly name: string;
  /** Path of its page below the folder that is served. */
  readonly path: (count: number) => string;
  /** Text of an expression that is true when the first event, or the first count of events, is drawn. */
  readonly visible: string;
  /** Text of the body of a function of `direction` (1 or −1) that does one step; empty where the peer has none. */
  readonly zoom: string;
  readonly pan: string;
}

const drawn = (selector: string): string =>
  `(() => { const node = document.querySelector(${JSON.stringify(selector)}); return node !== null && node.getClientRects().length > 0; })()`;
const wheel = (selector: string): string =>
  `const node = document.querySelector(${JSON.stringify(selector)}); const box = node.getBoundingClientRect(); node.dispatchEvent(new WheelEvent("wheel", { deltaY: -60 * direction, ctrlKey: true, clientX: box.left + box.width / 2, clientY: box.top + 60, bubbles: true, cancelable: true }));`;

export const contenders: readonly Contender[] = [
  {
    name: "On the Record",
    path: (count) => `/ours-${count}/`,
    visible: drawn(".drawing svg a[data-event] .symbol, .drawing svg .bars.events"),
    zoom: wheel(".drawing"),
    // A drag by a tenth of the width, as a hand makes it.
    pan: `const node = document.querySelector(".drawing"); const box = node.getBoundingClientRect(); const at = (type, x) => node.dispatchEvent(new PointerEvent(type, { pointerId: 1, button: 0, clientX: box.left + box.width / 2 + x, clientY: box.top + 60, bubbles: true, isPrimary: true })); node.setPointerCapture = () => {}; at("pointerdown", 0); at("pointermove", -direction * 60); at("pointermove", -direction * 120); at("pointerup", -direction * 120);`,
  },
  {
    name: "TimelineJS3",
    path: (count) => `/timelinejs-${count}.html`,
    visible: drawn(".tl-timemarker"),
    zoom: "window.timeline[direction > 0 ? 'zoomIn' : 'zoomOut']();",
    pan: "window.timeline[direction > 0 ? 'goToNext' : 'goToPrev']();",
  },
  ...["plain", "clustered"].map((kind) => ({
    name: `vis-timeline, ${kind}`,
    path: (count: number) => `/vis-${kind}-${count}.html`,
    visible: drawn(".vis-item"),
    zoom: "window.timeline[direction > 0 ? 'zoomIn' : 'zoomOut'](0.15, { animation: false });",
    pan: "const { start, end } = window.timeline.getWindow(); const by = (end - start) * 0.1 * direction; window.timeline.setWindow(new Date(+start + by), new Date(+end + by), { animation: false });",
  })),
  {
    name: "Leaflet + markercluster",
    path: (count) => `/leaflet-${count}.html`,
    visible: drawn(".leaflet-marker-icon"),
    zoom: "window.map.setZoom(window.map.getZoom() + direction * 0.25, { animate: false });",
    pan: "window.map.panBy([80 * direction, 0], { animate: false });",
  },
  {
    name: "bare canvas",
    path: (count) => `/canvas-${count}.html`,
    visible: "window.drawn === true",
    zoom: "window.zoom(direction);",
    pan: "window.pan(direction);",
  },
];

const page = (title: string, head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}<style>html,body{margin:0}#it{width:100%;height:600px}</style></head><body>${body}</body></html>`;

/** Fetches the peers into a folder and puts the files they need where they are served. */
export function fetchPeers(folder: string, served: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save", ...packages], {
    cwd: folder,
    stdio: "ignore",
  });
  const from = (path: string): string => join(folder, "node_modules", path);
  mkdirSync(join(served, "peers"), { recursive: true });
  cpSync(from("@knight-lab/timelinejs/dist"), join(served, "peers/timelinejs"), { recursive: true });
  for (const [path, name] of [
    ["vis-timeline/standalone/umd/vis-timeline-graph2d.min.js", "vis.js"],
    ["vis-timeline/styles/vis-timeline-graph2d.min.css", "vis.css"],
    ["leaflet/dist/leaflet.js", "leaflet.js"],
    ["leaflet/dist/leaflet.css", "leaflet.css"],
    ["leaflet.markercluster/dist/leaflet.markercluster.js", "markercluster.js"],
    ["leaflet.markercluster/dist/MarkerCluster.css", "markercluster.css"],
    ["leaflet.markercluster/dist/MarkerCluster.Default.css", "markercluster-default.css"],
  ] as const)
    copyFileSync(from(path), join(served, "peers", name));
  cpSync(from("leaflet/dist/images"), join(served, "peers/images"), { recursive: true });
}

/** Writes the peers' pages for so many events: the events of the explorer, each in the form that the peer asks for. */
export function writePeers(served: string, count: number): void {
  const { events, places } = generateCorpus(count);
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const dated = events.map((event) => ({ ...event, day: toIsoDay(drawnDate(event.date.edtf).anchor) }));
  const write = (name: string, text: string): void => writeFileSync(join(served, name), text);
  const json = (name: string, value: unknown): void => write(name, JSON.stringify(value));
  json(`timelinejs-${count}.json`, {
    events: dated.map(({ title, day }) => {
      const [year, month, date] = day.split("-");
      return { start_date: { year, month, day: date }, text: { headline: title } };
    }),
  });
  json(
    `vis-${count}.json`,
    dated.map(({ title, day }, id) => ({ id, content: title, start: day })),
  );
  json(
    `leaflet-${count}.json`,
    dated.flatMap(({ title, places: own }) => own.map(({ place }) => [placeOf.get(place)?.lat, placeOf.get(place)?.lon, title])),
  );
  json(
    `canvas-${count}.json`,
    dated.map(({ day }) => Date.parse(day)),
  );
  write(
    `timelinejs-${count}.html`,
    page(
      "TimelineJS3",
      '<link rel="stylesheet" href="/peers/timelinejs/css/timeline.css"><script src="/peers/timelinejs/js/timeline.js"></script>',
      `<div id="it"></div><script>fetch("/timelinejs-${count}.json").then((r) => r.json()).then((data) => { window.timeline = new TL.Timeline("it", data, { hash_bookmark: false, duration: 0 }); });</script>`,
    ),
  );
  for (const [kind, options] of [
    ["plain", "{ height: 600 }"],
    ["clustered", "{ height: 600, cluster: { maxItems: 5 } }"],
  ] as const)
    write(
      `vis-${kind}-${count}.html`,
      page(
        "vis-timeline",
        '<link rel="stylesheet" href="/peers/vis.css"><script src="/peers/vis.js"></script>',
        `<div id="it"></div><script>fetch("/vis-${count}.json").then((r) => r.json()).then((items) => { window.timeline = new vis.Timeline(document.getElementById("it"), new vis.DataSet(items), ${options}); });</script>`,
      ),
    );
  write(
    `leaflet-${count}.html`,
    page(
      "Leaflet",
      '<link rel="stylesheet" href="/peers/leaflet.css"><link rel="stylesheet" href="/peers/markercluster.css"><link rel="stylesheet" href="/peers/markercluster-default.css"><script src="/peers/leaflet.js"></script><script src="/peers/markercluster.js"></script>',
      `<div id="it"></div><script>fetch("/leaflet-${count}.json").then((r) => r.json()).then((points) => { window.map = L.map("it", { zoomSnap: 0, maxZoom: 12, zoomAnimation: false }).setView([49, 32], 6); const group = L.markerClusterGroup({ animate: false }); group.addLayers(points.map(([lat, lon, title]) => L.marker([lat, lon], { title }))); window.map.addLayer(group); });</script>`,
    ),
  );
  write(
    `canvas-${count}.html`,
    page(
      "canvas",
      "",
      `<canvas id="it" width="1328" height="600"></canvas><script>
fetch("/canvas-${count}.json").then((r) => r.json()).then((days) => {
  const context = document.getElementById("it").getContext("2d");
  let from = Math.min(...days.slice(0, 1)), to = days[days.length - 1];
  const draw = () => {
    context.clearRect(0, 0, 1328, 600);
    context.beginPath();
    const perPixel = (to - from) / 1328;
    for (let index = 0; index < days.length; index += 1) {
      const x = (days[index] - from) / perPixel;
      if (x < 0 || x > 1328) continue;
      const y = 20 + (index % 28) * 20;
      context.moveTo(x + 3, y);
      context.arc(x, y, 3, 0, 7);
    }
    context.fill();
    window.drawn = true;
  };
  window.zoom = (direction) => { const by = (to - from) * 0.08 * direction; from += by; to -= by; requestAnimationFrame(draw); };
  window.pan = (direction) => { const by = (to - from) * 0.1 * direction; from += by; to += by; requestAnimationFrame(draw); };
  draw();
});</script>`,
    ),
  );
}
