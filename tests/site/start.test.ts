import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { start } from "./run.ts";
import { smallCorpus } from "./sites.ts";

test("the one command builds the site, finds a free port when its own is taken, says where it serves, and ends when asked", async () => {
  const squatter = createServer((_, response) => response.end("Somebody else."));
  await new Promise<void>((done) => squatter.listen(0, "127.0.0.1", done));
  const { port: taken } = squatter.address() as AddressInfo;
  const command = start("start", [], { CORPUS: smallCorpus.folder, PORT: String(taken) });
  onTestFinished(async () => {
    squatter.close();
    await command.end();
  });
  const [, address = ""] = await vi.waitFor(
    () => {
      const said = command.output().match(/(http:\/\/127\.0\.0\.1:\d+)\//);
      expect(said, command.output()).not.toBeNull();
      return said ?? [];
    },
    { timeout: 90_000, interval: 200 },
  );
  expect(address).not.toBe(`http://127.0.0.1:${taken}`);
  const home = await fetch(`${address}/`);
  expect([home.status, await home.text()]).toEqual([200, expect.stringContaining("<h1>")]);
  const lost = await fetch(`${address}/no-such-page/`);
  expect([lost.status, await lost.text()]).toEqual([404, expect.stringContaining("No such page")]);
  const { code, stdout } = await command.end();
  expect(code).toBe(0);
  expect(stdout).toContain("Ctrl-C ends it.");
});
