import { find, write } from "./nodes.ts";

/** Says which parts of the address could not be read: a link that was damaged on its way must not pass for one that asked for less. */
export function reportDamage(root: HTMLElement, unread: readonly string[]): void {
  const note = find(root, ".damage-note", HTMLElement);
  if (note === null || unread.length === 0) return;
  note.hidden = false;
  write(note, `The link that led here is damaged. Not read, and not asked for: ${unread.join(" ").slice(0, 200)}`);
}
