import { inQuotes } from "../corpus.ts";
import { type Row, sidecar } from "./row.ts";

/** Addresses that readers must not be led to. */
export const addresses: readonly Row[] = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "vbscript:x",
  "http://example.org/",
  "ftp://example.org/",
  "//example.org/",
  "/events/",
  "example.org",
  "https:example.org",
  "https://",
  "https:///example.org/",
  "https://user:pass@example.org/",
  "https://user@example.org/",
  "https://@example.org/",
  "https://example.org@evil.example/",
  "https://127.0.0.1/",
  "https://2130706433/",
  "https://0x7f.1/",
  "https://0177.0.0.1/",
  "https://[::1]/",
  "https://localhost/",
  "https://example.org:8443/",
  "https://example.org:443/",
  "https://example.org:/",
  "https://example.org/a b",
  "https://example.org/a\nb",
  " https://example.org/",
  "https://example.org\\@evil.example/",
  "https://аррӏе.com/",
  "https://xn--80ak6aa92e.com/",
  "https://www.XN--80ak6aa92e.com/",
  "https://example。org/",
  "https://ex%61mple.org/",
  "https://bücher.example/",
  "https://example..org/",
  "https://.example.org/",
  "https://example.org./",
  "https://example.org/#:~:text=hidden",
  `https://example.org/${"x".repeat(5000)}`,
].map(
  (url): Row => ({
    item: url.includes("аррӏе") ? 39 : 69,
    what: `the address ${JSON.stringify(url.slice(0, 60))}`,
    changes: [[sidecar, '"https://courier.example/bridge"', inQuotes(url)]],
    expected: [`error ${sidecar}:5:6 address`],
  }),
);

export const deceptiveAddresses: readonly Row[] = (
  [
    [39, "https://www.gеonames.org/", 20],
    [69, "https://ｅxample.org/", 15],
    [69, "https://example.org/\u202eb", 27],
    [69, "https://example.org/\u200bb", 27],
  ] as const
).map(([item, url, column]) => ({
  item,
  what: `the address ${JSON.stringify(url)}`,
  changes: [[sidecar, '"https://courier.example/bridge"', `"${url}"`]],
  expected: [`error ${sidecar}:5:6 address`, `error ${sidecar}:5:${column} deceptive-character`],
}));

export const goodAddresses: readonly Row[] = [
  "https://example.org",
  "https://example.org/a?b=c&d=%20#e",
  "https://EXAMPLE.org/",
  "https://суспільне.укр/a",
  "https://web.archive.org/web/2022/http://example.org:80/x@y",
  "https://example.org/Привіт",
].map(
  (url): Row => ({
    item: 69,
    what: `the address ${url}`,
    changes: [[sidecar, '"https://courier.example/bridge"', inQuotes(url)]],
    expected: [],
  }),
);
