import { sha256 } from "../../text/sha256.ts";

/** The first 16 digits of the SHA-256 of a text: tells a file from an older one, which is all that it is for. */
export const digestOf = (text: string): string => sha256(new TextEncoder().encode(text)).slice(0, 16);
