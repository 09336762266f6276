import { type Change, clean, type Files } from "../corpus.ts";

/** A hostile or broken input and what the check says of it; nothing, where it is accepted. */
export interface Row {
  /** Item of the catalogue of hostile inputs that this is one of. */
  readonly item: number;
  readonly what: string;
  readonly changes: readonly Change[];
  readonly files?: Files;
  /** `error file:line:column rule`. */
  readonly expected: readonly string[];
  /** What the note of the first problem must hold. */
  readonly note?: RegExp;
}

export const event = "content/events/bridge.mdx";
export const statement = "content/statements/denial.mdx";
export const place = "content/places/kharkiv.yaml";
export const speaker = "content/speakers/ministry.yaml";
export const seed = "seeds/courier.txt";
export const sidecar = "seeds/courier.yaml";

const encoder = new TextEncoder();
export const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...encoder.encode(part)] : [...part])));
export const utf16 = (text: string, little: boolean): readonly number[] =>
  [...text].flatMap((character) => {
    const unit = character.charCodeAt(0);
    return little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
  });

/** A sidecar that is in order, of another article. */
export const otherSidecar = (clean[sidecar] ?? "")
  .replace("courier.example/bridge", "courier.example/other")
  .replace("title: A bridge is damaged", "title: Another bridge is damaged");

/** Another capture, with its sidecar. */
export const capture = (content: string | Uint8Array): Files => ({
  "seeds/other.txt": content,
  "seeds/other.yaml": otherSidecar,
});
export const otherSpeaker = (name: string): Files => ({ [`content/speakers/${name}.yaml`]: clean[speaker] ?? "" });
