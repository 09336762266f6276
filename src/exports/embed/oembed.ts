import { inertJson } from "../data/publication.ts";
import { type Framed, iframeMarkup } from "./iframe-markup.ts";

/** What oEmbed asks to be told about a page that can be in a frame. */
export interface Embeddable extends Framed {
  /** In CSS pixels: oEmbed knows no other width. */
  readonly width: number;
  /** Address of the site, with its host. */
  readonly site: string;
}

/** The answer of oEmbed 1.0 (https://oembed.com, 2.3.4.4) for a page. */
export function oembedJson({ site, ...framed }: Embeddable): string {
  const { title, width, height } = framed;
  return inertJson({
    version: "1.0",
    type: "rich",
    title,
    provider_name: "On the Record",
    provider_url: site,
    width,
    height,
    html: iframeMarkup(framed),
  });
}
