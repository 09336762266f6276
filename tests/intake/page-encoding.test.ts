import { describe, expect, test } from "vitest";
import { declaredEncoding, decodePage } from "../../src/intake/page/page-encoding.ts";
import { misreadAs } from "../../src/intake/sidecar/misread.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ukrainian = "Пожежа у старому млині спалахнула в понеділок увечері, повідомили рятувальники, і тривала до ранку.";
/** A text in an encoding of one byte a letter. */
function inBytes(text: string, label: string): Uint8Array {
  const letters = [...new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, index) => index))];
  return Uint8Array.from([...text].map((letter) => Math.max(0, letters.indexOf(letter))));
}
const misread = (text: string, label: string): string => new TextDecoder(label).decode(bytesOf(text));

describe("the encoding that a page declares", () => {
  test.each([
    ['<meta charset="utf-8">', "utf-8"],
    ["<META CHARSET=Windows-1251>", "windows-1251"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=koi8-u">', "koi8-u"],
    ["<p>none</p>", null],
    ['<!-- <meta charset="koi8-u"> --><meta charset="windows-1251">', "windows-1251"],
    ['<script>"<meta charset=koi8-u>"</script>', null],
    ["<title><meta charset=koi8-u></title>", null],
    ['<meta name="a" content="charset=koi8-u">', null],
    ['<?xml version="1.0" encoding="windows-1251"?><html></html>', "windows-1251"],
    [`${" ".repeat(3_000)}<meta charset=koi8-u>`, "koi8-u"],
  ])("of %s is %s", (html, label) => expect(declaredEncoding(bytesOf(html))).toBe(label));
});

describe("bytes decide before labels:", () => {
  const page = (text: string, label: string) => `<meta charset="${label}"><p>${text}</p>`;
  const read = (bytes: Uint8Array) => {
    const decoded = decodePage(bytes);
    return "html" in decoded ? decoded : decoded.unexpected;
  };
  test("UTF-8 that says windows-1251 is UTF-8, and that is told", () => {
    expect(read(bytesOf(page(ukrainian, "windows-1251")))).toEqual({
      html: page(ukrainian, "windows-1251"),
      doubt: "The page says that it is in “windows-1251”, but its bytes are UTF-8: it is read as UTF-8.",
    });
  });
  test.each(["windows-1251", "koi8-u"])("%s that says so is read so", (label) => {
    expect(read(inBytes(page(ukrainian, label), label))).toEqual({ html: page(ukrainian, label), doubt: null });
  });
  test("a byte-order mark decides, whatever else is said", () => {
    expect(read(bytesOf(`\ufeff${page(ukrainian, "koi8-u")}`))).toEqual({ html: page(ukrainian, "koi8-u"), doubt: null });
    expect(read(Buffer.from(`\ufeff${page(ukrainian, "utf-8")}`, "utf16le"))).toMatchObject({ html: page(ukrainian, "utf-8") });
  });
  test("UTF-16 without a mark is known by its zeros", () => {
    expect(read(Buffer.from(page("One line of text", "utf-8"), "utf16le"))).toMatchObject({
      html: page("One line of text", "utf-8"),
    });
  });
  test.each([
    ["that are not what they declare", inBytes(page(ukrainian, "utf-8"), "windows-1251")],
    ["that declare nothing and are not UTF-8", inBytes(`<p>${ukrainian}</p>`, "windows-1251")],
    ["that declare what does not exist", inBytes(page(ukrainian, "nonsense-8"), "windows-1251")],
  ])("bytes %s are refused", (_, bytes) => expect(read(bytes)).toContain("bytes"));
});

describe("text that was read in the wrong encoding", () => {
  test.each(["windows-1251", "windows-1252", "koi8-u", "ibm866"])("as UTF-8 read as %s is known", (label) => {
    expect(misreadAs(misread(ukrainian, label))).toContain("looks like UTF-8 that was read as");
  });
  test("is known by a few quotation marks in English", () => {
    expect(misreadAs(misread("“We saw a barge,” she said. “It wasn’t a ferry.”", "windows-1252"))).toContain("“");
  });
  test.each([
    ["windows-1251 read as windows-1252", "windows-1251", "windows-1252"],
    ["windows-1251 read as KOI8", "windows-1251", "koi8-u"],
    ["KOI8 read as windows-1251", "koi8-u", "windows-1251"],
  ])("as %s is known", (_, was, read) => expect(misreadAs(new TextDecoder(read).decode(inBytes(ukrainian, was)))).not.toBeNull());

  test.each([
    ["Ukrainian", ukrainian],
    ["Ukrainian in capitals", ukrainian.toUpperCase()],
    ["French", "Le préfet a déclaré hier à l’entrée de l’école : « Où étaient-ils ? » Les élèves, déçus, s’étaient tus."],
    ["Polish", "Urząd poinformował, że żaden z mostów nie będzie już zamknięty; część mieszkańców źródło światła odnalazła."],
    ["Vietnamese", "Hội đồng thành phố đã thông báo rằng cây cầu sẽ được mở lại vào cuối tuần này, sau chín tuần đóng cửa."],
    ["Arabic", "قال مكتب الميناء إن الجسر سيبقى مغلقا أمام الشاحنات حتى نهاية الأسبوع، ولم يذكر الكلفة."],
    [
      "one example of it",
      `The sign read “РџСЂРёРІС–С‚”, he said. ${"The bridge is open – again – and “free”, they said. ".repeat(4)}`,
    ],
    ["nothing", ""],
  ])("is not seen in %s", (_, text) => expect(misreadAs(text)).toBeNull());
});
