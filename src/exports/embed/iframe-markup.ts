import { escapeHtml } from "../../text/escape-html.ts";

export interface Framed {
  /** Address of the page, with its host. */
  readonly address: string;
  /** What the frame holds, for those who do not see it. */
  readonly title: string;
  /** CSS pixels, or the width of what the frame is in. */
  readonly width: number | "100%";
  readonly height: number;
}

/** The markup of a frame. It may write to the clipboard, for the button that copies a link: browsers refuse that to frames unless told otherwise. */
export const iframeMarkup = ({ address, title, width, height }: Framed): string =>
  `<iframe src="${escapeHtml(address)}" title="${escapeHtml(title)}" width="${width}" height="${height}" loading="lazy" allow="clipboard-write"></iframe>`;
