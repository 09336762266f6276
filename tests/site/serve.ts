import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** A folder of files served on loopback. */
export interface Served {
  /** Origin, with the port that was free. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** The file that a plain file host sends for a path, or undefined when there is none. */
async function read(folder: string, path: string): Promise<{ readonly file: string; readonly bytes: Uint8Array } | undefined> {
  const file = resolve(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep)) return undefined;
  return readFile(file).then(
    (bytes) => ({ file, bytes }),
    () => undefined,
  );
}

/**
 * Serves a built site as the plainest host would: files as they are, `index.html` for a folder, `404.html` with status 404
 * for everything else, nothing outside the base. No header that would help a page.
 *
 * @param base path before every address, without a slash at its end
 */
export async function serve(folder: string, base: string): Promise<Served> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const found = path.startsWith(`${base}/`) ? await read(folder, path.slice(base.length)) : undefined;
    const sent = found ?? (await read(folder, "/404.html"));
    response.writeHead(found === undefined ? 404 : 200, {
      "content-type": types[extname(sent?.file ?? "")] ?? "application/octet-stream",
    });
    response.end(sent?.bytes);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
