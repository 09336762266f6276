import serifCyrillic from "@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2?url&inline";
import serifLatin from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url&inline";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import program from "@resvg/resvg-wasm/index_bg.wasm?url&inline";

const bytesOf = (dataUrl: string): Uint8Array => Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");

const latin = bytesOf(serifLatin);
const cyrillic = bytesOf(serifCyrillic);
let ready: Promise<void> | undefined;

/**
 * A drawing in SVG as a PNG file, the same bytes on every machine: fonts come from the packages, none from the system. There is
 * the serif alone, as the renderer takes a variable font at its default weight, which of the sans is too light. The letters of Cyrillic are read only where
 * there are some: reading fonts is half of the time.
 */
export async function renderPicture(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= initWasm(bytesOf(program));
  await ready;
  const fontBuffers = /\p{Script=Cyrillic}/u.test(svg) ? [latin, cyrillic] : [latin];
  const picture = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: "Source Serif 4" } });
  const rendered = picture.render();
  const bytes = new Uint8Array(rendered.asPng());
  rendered.free();
  picture.free();
  return bytes;
}
