import type { Browser, Page } from "playwright-core";
import type { Contender } from "./peers.ts";

/** What one visit measured; times in milliseconds, sizes in bytes. */
export interface Measured {
  readonly bytes: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly visible: number;
  readonly blocking: number;
  readonly heap: number;
  readonly nodes: number;
  /** What the first act of a reader costs, which may bring data and program: bytes beyond those of the load, work until it rests, heap after it. */
  readonly firstAct: { readonly bytes: number; readonly work: number; readonly heap: number } | null;
  /** Main-thread work per step. */
  readonly zoomWork: number | null;
  readonly panWork: number | null;
  /** Share of frames that came later than one and a half of their time. */
  readonly missed: number | null;
  /** Most nodes on the page after any of the steps. */
  readonly mostNodes: number;
}

const steps = 60;
const patience = 60_000;
/** 60 steps that take longer than this are not measured: half a second each. */
const stepsPatience = 30_000;
const settleMilliseconds = 700;

/** Watches for the first event from before the page's first script, and for long tasks. */
const watcher = (visible: string): string => `
  window.bench = { visible: null, blocking: 0 };
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.bench.blocking += Math.max(0, entry.duration - 50); }).observe({ type: "longtask", buffered: true });
  const look = () => { let there = false; try { there = ${visible}; } catch {} if (there) requestAnimationFrame(() => { window.bench.visible = performance.now(); }); else requestAnimationFrame(look); };
  requestAnimationFrame(look);
`;

/** Runs so many steps, one in each frame: to and fro, so that every peer ends where it began. */
const runner = (body: string): string => `
  (async () => {
    const step = new Function("direction", ${JSON.stringify(body)});
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const gaps = [];
    let last = await frame();
    for (let index = 0; index < ${steps}; index += 1) {
      step(index % 20 < 10 ? 1 : -1);
      const now = await frame();
      gaps.push(now - last);
      last = now;
    }
    await frame();
    return { missed: gaps.filter((gap) => gap > 25).length, nodes: document.querySelectorAll("*").length };
  })()
`;

/** Fails when something takes longer: a page whose main thread is busy for minutes answers no question until it is done. */
const within = <T>(milliseconds: number, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, fail) => {
      setTimeout(() => fail(new Error("late")), milliseconds).unref();
    }),
  ]);

/** Waits for the watcher. Asked from outside: a function that the page were to call would have to be made of text, which its policy forbids. */
async function untilVisible(page: Page): Promise<void> {
  while ((await page.evaluate("window.bench?.visible ?? null")) === null) await page.waitForTimeout(20);
}

/**
 * One visit of one contender's page in a new window. Null when its first event is not there within a minute.
 *
 * @param stepped whether to zoom and pan; not where a visit before has shown that it takes too long
 */
export async function measure(
  browser: Browser,
  address: string,
  contender: Contender,
  count: number,
  rate: number,
  stepped = true,
): Promise<Measured | null> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  try {
    await session.send("Network.enable");
    await session.send("Performance.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate });
    const kinds = new Map<string, string>();
    const bytes: Record<string, number> = {};
    let requests = 0;
    session.on("Network.responseReceived", ({ requestId, type }) => void kinds.set(requestId, type));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? "Other";
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
      requests += 1;
    });
    await page.addInitScript(watcher(contender.visible));
    await page.goto(`${address}${contender.path(count)}`, { waitUntil: "commit", timeout: patience });
    await within(patience, untilVisible(page));
    await page.waitForLoadState("load", { timeout: patience });
    await page.waitForTimeout(1_000);
    const { visible, blocking } = (await page.evaluate("window.bench")) as { visible: number; blocking: number };
    const nodes = (await page.evaluate("document.querySelectorAll('*').length")) as number;
    const atLoad = { bytes: { ...bytes }, requests };
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize: heap } = await session.send("Runtime.getHeapUsage");
    const tasks = async (): Promise<number> =>
      ((await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
    const total = (): number => Object.values(bytes).reduce((sum, each) => sum + each, 0);
    const act = async () => {
      const [bytesBefore, tasksBefore] = [total(), await tasks()];
      await within(stepsPatience, page.evaluate(`new Function("direction", ${JSON.stringify(contender.zoom)})(1)`));
      await page.waitForTimeout(2_000);
      const [bytesAfter, tasksAfter] = [total(), await tasks()];
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      await page.evaluate(`new Function("direction", ${JSON.stringify(contender.zoom)})(-1)`);
      return { bytes: bytesAfter - bytesBefore, work: tasksAfter - tasksBefore, heap: usedSize };
    };
    const firstAct = stepped ? await act().catch(() => null) : null;
    const work = async (body: string) => {
      // The first step may bring data: it is taken before those that are counted.
      await page.evaluate(`new Function("direction", ${JSON.stringify(body)})(1)`);
      await page.waitForTimeout(800);
      await page.evaluate(`new Function("direction", ${JSON.stringify(body)})(-1)`);
      await page.waitForTimeout(500);
      const before = await tasks();
      const ran = (await within(stepsPatience, page.evaluate(runner(body)))) as { missed: number; nodes: number };
      // What is put off until the hand rests is work of the steps all the same.
      await page.waitForTimeout(settleMilliseconds);
      return { perStep: ((await tasks()) - before) / steps, ...ran };
    };
    const zoom = stepped ? await work(contender.zoom).catch(() => null) : null;
    // What shows everything can't be moved: everybody comes closer first.
    if (zoom !== null)
      await page.evaluate(
        `(async () => { const step = new Function("direction", ${JSON.stringify(contender.zoom)}); for (let index = 0; index < 12; index += 1) { step(1); await new Promise((done) => requestAnimationFrame(done)); } })()`,
      );
    await page.waitForTimeout(500);
    const pan = zoom === null ? null : await work(contender.pan).catch(() => null);
    return {
      ...atLoad,
      visible,
      blocking,
      heap,
      nodes,
      firstAct,
      zoomWork: zoom?.perStep ?? null,
      panWork: pan?.perStep ?? null,
      missed: zoom && pan ? (zoom.missed + pan.missed) / (2 * steps) : null,
      mostNodes: Math.max(nodes, zoom?.nodes ?? 0, pan?.nodes ?? 0),
    };
  } catch {
    return null;
  } finally {
    await within(patience, context.close()).catch(() => undefined);
  }
}

/** Words of events that can be read with scripts off: how many of the generated titles are in the page, and whether links lead on. */
export async function readableWithoutScripts(
  browser: Browser,
  address: string,
  contender: Contender,
  count: number,
): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address}${contender.path(count)}`);
  const text = (await page.textContent("body")) ?? "";
  const titles = new Set(text.match(/Invented \w+ \d+ at place \d+/g) ?? []).size;
  const months = await page.locator(".event-counts a").count();
  await context.close();
  return titles > 0 ? `${titles} events` : months > 0 ? `counts of ${months} months, with links` : "nothing";
}
