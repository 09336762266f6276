import { fc, test as property } from "@fast-check/vitest";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { iframeMarkup } from "../../src/exports/embed/iframe-markup.ts";
import { oembedJson } from "../../src/exports/embed/oembed.ts";

/** The one element of a markup, with its attributes; throws where there is anything else. */
function frameOf(markup: string): Readonly<Record<string, string>> {
  const [frame, ...others] = parseFragment(markup).childNodes as DefaultTreeAdapterTypes.Element[];
  if (frame?.tagName !== "iframe" || others.length > 0) throw new Error(`Unexpected markup: ${markup}`);
  return Object.fromEntries(frame.attrs.map(({ name, value }) => [name, value]));
}

const address = "https://record.example/embed/timeline/?from=2022-02-24&kind=strike,shelling&q=a%20b";

describe("the markup of a frame", () => {
  test("names address, title and size, waits until it is near, and may write a link to the clipboard", () => {
    expect(frameOf(iframeMarkup({ address, title: "“A” & B", width: "100%", height: 720 }))).toEqual({
      src: address,
      title: "“A” & B",
      width: "100%",
      height: "720",
      loading: "lazy",
      allow: "clipboard-write",
    });
  });

  property.prop([fc.string({ unit: "binary" }).filter((text) => !/[\r\0]/.test(text)), fc.webUrl({ withQueryParameters: true })])(
    "holds any title and address as they are, and nothing beside the frame",
    (title, src) => {
      expect(frameOf(iframeMarkup({ address: src, title, width: 640, height: 720 }))).toMatchObject({ src, title });
    },
  );
});

describe("the answer of oEmbed", () => {
  const site = "https://record.example/";
  const answer = (title: string) => oembedJson({ site, address, title, width: 640, height: 720 });

  test("is of version 1.0 and type rich, with all that this type must have", () => {
    const { html, ...rest } = JSON.parse(answer("Strike"));
    expect(rest).toEqual({
      version: "1.0",
      type: "rich",
      title: "Strike",
      provider_name: "On the Record",
      provider_url: site,
      width: 640,
      height: 720,
    });
    expect(frameOf(html)).toMatchObject({ src: address, title: "Strike", width: "640", height: "720" });
  });

  test("has no “<” in its text, whatever the title is, and gives the title back", () => {
    const hostile = `</script><script>alert(1)</script>" onload="x`;
    expect(answer(hostile)).not.toContain("<");
    expect(JSON.parse(answer(hostile)).title).toBe(hostile);
    expect(frameOf(JSON.parse(answer(hostile)).html)["title"]).toBe(hostile);
  });
});
