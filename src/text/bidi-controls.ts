import { codePointLabel } from "./code-point-name.ts";

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
    .map((piece, index) => ({ text: piece, control: index % 2 === 1 ? codePointLabel(piece, "bidirectional control") : null }))
    .filter((piece) => piece.text !== "");
}
