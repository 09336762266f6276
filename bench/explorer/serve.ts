import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves a folder on loopback with every text compressed by brotli at one level, so that bytes compare. */
export async function serveCompressed(folder: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const sent = new Map<string, Buffer>();
  const read = (path: string): Buffer => {
    const before = sent.get(path);
    if (before !== undefined) return before;
    const bytes = readFileSync(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    const now =
      extname(path) === ".woff2" || extname(path) === ".png"
        ? bytes
        : brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
    sent.set(path, now);
    return now;
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const type = types[extname(path) === "" ? ".html" : extname(path)] ?? "application/octet-stream";
    try {
      const body = read(path);
      const plain = type === "font/woff2" || type === "image/png";
      response.writeHead(200, {
        "content-type": type,
        "content-length": body.length,
        ...(plain ? {} : { "content-encoding": "br" }),
      });
      response.end(body);
    } catch {
      response.writeHead(404);
      response.end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}
