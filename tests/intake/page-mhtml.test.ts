import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePage } from "../../src/intake/page/page-encoding.ts";
import { unpackPage } from "../../src/intake/page/page-mhtml.ts";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
const quoted = (text: string): string =>
  utf8(text)
    .replace(/[^ -<>-~\r\n]/gu, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
    .replace(/(.{70})/gu, "$1=\r\n");

const html = '<html lang="uk"><body><p class="lead">Міст відкрили = 1 рік</p></body></html>';
const address = "https://harbour-post.example.com/news/pier";
const part = (headers: string, body: string) => `------b1\r\n${headers}\r\n\r\n${body}\r\n`;
const page = (headers: string, body: string) =>
  bytesOf(
    `From: <Saved by a browser>\r\nSnapshot-Content-Location: ${address}\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\n` +
      `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b1"\r\n\r\n\r\n` +
      part("Content-Type: text/css", "p { color: red }") +
      part(headers, body) +
      part("Content-Type: text/html\r\nContent-Location: cid:frame", "<p>A frame</p>") +
      "------b1--\r\n",
  );

function unpacked(bytes: Uint8Array) {
  const read = unpackPage(bytes);
  if ("unexpected" in read) throw new Error(read.unexpected);
  const decoded = decodePage(read.html, read.charset);
  return { html: "html" in decoded ? decoded.html.trim() : decoded.unexpected, addresses: read.saved.map((one) => one.address) };
}

describe("the page of a single-file save is taken out of it", () => {
  test.each<readonly [string, string, string]>([
    ["quoted-printable", "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable", quoted(html)],
    ["base64", "Content-Type: text/html\r\nContent-Transfer-Encoding: base64", btoa(utf8(html)).replace(/(.{76})/gu, "$1\r\n")],
    ["8bit", 'Content-Type: text/html; charset="utf-8"', utf8(html)],
  ])("%s", (_, headers, body) => expect(unpacked(page(headers, body))).toEqual({ html, addresses: [address] }));

  test("with the encoding that its headers name, and both addresses", () => {
    const windows1251 = `<p>${String.fromCharCode(0xcc, 0xb3, 0xf1, 0xf2)}</p>`;
    const headers = `Content-Type: text/html; charset=windows-1251\r\nContent-Location: ${address}?a`;
    expect(unpacked(page(headers, windows1251))).toEqual({ html: "<p>Міст</p>", addresses: [address, `${address}?a`] });
  });

  test("where it is the whole file", () => {
    expect(unpacked(bytesOf(`Content-Type: text/html\nContent-Location: ${address}\n\n${utf8(html)}`))).toEqual({
      html,
      addresses: [address],
    });
  });
});

test.each<readonly [string, Uint8Array, string]>([
  ["no headers", bytesOf("<p>A page</p>"), "file without the headers of a saved page"],
  [
    "no page",
    bytesOf('Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--'),
    "file without a page of HTML in it",
  ],
  [
    "an encoding that is unknown",
    page("Content-Type: text/html\r\nContent-Transfer-Encoding: x-odd", "x"),
    "“x-odd” in the headers of the page",
  ],
  [
    "base64 that is broken",
    page("Content-Type: text/html\r\nContent-Transfer-Encoding: base64", "%%%"),
    "“base64” in the headers of the page",
  ],
])("with %s, it is refused", (_, bytes, unexpected) => expect(unpackPage(bytes)).toMatchObject({ unexpected }));

test("whatever the bytes, it answers", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, boundary) => {
      unpackPage(bytes);
      unpackPage(page(`Content-Type: text/html; boundary=${boundary}`, String.fromCharCode(...bytes)));
    }),
  );
});
