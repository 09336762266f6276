import { codePointLabel, codePointName } from "./code-point-name.ts";

/** A stretch of a text: what reads as it is, or one character that reorders its neighbours without showing. */
export interface BidiPiece {
  readonly text: string;
  /** `U+202E right-to-left override`; null for all other text. */
  readonly control: string | null;
}

/** Cuts a text around each of its bidirectional controls. The pieces concatenate to the text. */
export function cutAtBidiControls(text: string): readonly BidiPiece[] {
  return text
    .split(/(\p{Bidi_Control})/u)
    .map((piece, index) => ({
      text: piece,
      control: index % 2 === 1 ? codePointLabel(piece.codePointAt(0) ?? 0, "bidirectional control") : null,
    }))
    .filter((piece) => piece.text !== "");
}

/** The code point of a control, as its badge shows it: `U+202E`. */
export const badgeOf = (control: string): string => codePointName(control.codePointAt(0) ?? 0);
