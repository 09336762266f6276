/** A page of this site in a frame of another page. */
export interface Framed {
  /** Address of the page, with its host. */
  readonly address: string;
  /** What the frame holds, for those who do not see it. */
  readonly title: string;
  /** CSS pixels, or the width of what the frame stands in. */
  readonly width: number | "100%";
  readonly height: number;
}

/** Characters that end an attribute's value or begin markup. */
const references: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const attribute = (text: string | number): string => String(text).replace(/[&"<>]/gu, (character) => references[character] ?? "");

/** The markup of a frame. It may write to the clipboard, for the button that copies a link: browsers refuse that to frames unless told otherwise. */
export const iframeMarkup = ({ address, title, width, height }: Framed): string =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="${attribute(width)}" height="${attribute(height)}" loading="lazy" allow="clipboard-write"></iframe>`;
