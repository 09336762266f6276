import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A site of somebody else, whose pages have a frame in them. */
export interface Host {
  /** Origin: another one than that of any page of ours, and another site as well. */
  readonly address: string;
  /** Address of a page with this markup in it. */
  readonly page: (markup: string) => string;
  readonly close: () => Promise<void>;
}

/** Serves pages with any markup on loopback, under the name that is not a number, so that cookies, storage and history are another site's. */
export async function startHost(): Promise<Host> {
  const pages: string[] = [];
  const server = createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(
      `<!doctype html><html lang="en"><title>A lesson</title><link rel="icon" href="data:,"><h1>A lesson</h1>${pages[Number(request.url?.slice(1))] ?? ""}</html>`,
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    address,
    page: (markup) => `${address}/${pages.push(markup) - 1}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
